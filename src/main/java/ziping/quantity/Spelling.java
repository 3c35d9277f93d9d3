package ziping.quantity;

import java.text.Normalizer;
import java.util.Map;

/** Brings the many ways of writing one sign into one: full width to half, ≧ to ≥, every dash to one dash. */
final class Spelling {
    /** What Unicode's compatibility form leaves alone, or turns into something else than people mean. */
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("≧", "≥"),
            Map.entry("⩾", "≥"),
            Map.entry("≦", "≤"),
            Map.entry("⩽", "≤"),
            Map.entry("═", "="),
            Map.entry("∶", ":"),
            Map.entry("—", "-"),
            Map.entry("–", "-"),
            Map.entry("−", "-"),
            Map.entry("～", "~"),
            Map.entry("〜", "~"),
            Map.entry("萬", "万"),
            Map.entry("億", "亿"));

    private Spelling() {}

    /** The text in one spelling, without blanks: people break {@code 5次 以上} over lines. */
    static String normal(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC);
        for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
            text = text.replace(sign.getKey(), sign.getValue());
        }
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(point -> !Character.isWhitespace(point) && !Character.isISOControl(point))
                .forEach(kept::appendCodePoint);
        return kept.toString()
                .replace(">=", "≥")
                .replace("<=", "≤")
                .replace("=>", "≥")
                .replace("=<", "≤");
    }
}
