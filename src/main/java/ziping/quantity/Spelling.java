package ziping.quantity;

import java.text.Normalizer;
import java.util.Map;

/** Brings the many ways of writing one sign into one: full width to half, ≧ to ≥, every dash to one dash. */
final class Spelling {
    /** What Unicode's compatibility form leaves alone, or turns into something else than people mean. */
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("≧", "≥"),
            Map.entry("⩾", "≥"),
            Map.entry("≮", "≥"),
            Map.entry("≦", "≤"),
            Map.entry("⩽", "≤"),
            Map.entry("≯", "≤"),
            Map.entry("═", "="),
            Map.entry("∶", ":"),
            Map.entry("—", "-"),
            Map.entry("–", "-"),
            Map.entry("−", "-"),
            Map.entry("‐", "-"),
            Map.entry("～", "~"),
            Map.entry("〜", "~"),
            Map.entry("⁄", "/"),
            Map.entry("∕", "/"),
            Map.entry("萬", "万"),
            Map.entry("億", "亿"));

    /** What is left of blanks between two digits. */
    static final String BETWEEN_DIGITS = " ";

    private Spelling() {}

    /**
     * The text in one spelling, without blanks: people break {@code 5次 以上} over lines. Between two digits a blank
     * stays, for they are two numbers.
     */
    static String normal(String written) {
        String text = Normalizer.normalize(unlisted(written), Normalizer.Form.NFKC);
        for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
            text = text.replace(sign.getKey(), sign.getValue());
        }
        StringBuilder kept = new StringBuilder();
        boolean blank = false;
        for (int point : text.codePoints().toArray()) {
            if (isBlank(point)) {
                blank = true;
            } else if (Character.getType(point) != Character.FORMAT) {
                boolean betweenDigits = isDigit(point) && kept.length() > 0 && isDigit(kept.charAt(kept.length() - 1));
                kept.append(blank && betweenDigits ? BETWEEN_DIGITS : "").appendCodePoint(point);
                blank = false;
            }
        }
        return kept.toString()
                .replace(">=", "≥")
                .replace("<=", "≤")
                .replace("=>", "≥")
                .replace("=<", "≤");
    }

    /** ① and ⑴ number an item and count nothing. */
    private static String unlisted(String written) {
        StringBuilder text = new StringBuilder();
        written.codePoints().forEach(it -> text.appendCodePoint(it >= 0x2460 && it <= 0x249B ? ';' : it));
        return text.toString();
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point);
    }

    private static boolean isDigit(int point) {
        return point >= '0' && point <= '9';
    }
}
