package ziping.quantity;

import java.text.Normalizer;

/** Brings the many ways of writing one sign into one: full width to half, ≧ to ≥, every dash to one dash. */
public final class Spelling {
    /** What is left of blanks between two digits. */
    static final String BETWEEN_DIGITS = " ";

    private Spelling() {}

    /**
     * The text in one spelling, without blanks: people break {@code 5次 以上} over lines. Between two digits a blank
     * stays, for they are two numbers.
     */
    public static String normal(String written) {
        String text = Normalizer.normalize(unlisted(written), Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = plain(text.codePointAt(i));
            if (isBlank(point)) {
                blank = true;
            } else if (Character.getType(point) != Character.FORMAT) {
                boolean betweenDigits = isDigit(point) && kept.length() > 0 && isDigit(kept.charAt(kept.length() - 1));
                kept.append(blank && betweenDigits ? BETWEEN_DIGITS : "").appendCodePoint(point);
                blank = false;
            }
        }
        return kept.indexOf("=") < 0 ? kept.toString() : comparators(kept.toString());
    }

    private static String comparators(String text) {
        return text.replace(">=", "≥").replace("<=", "≤").replace("=>", "≥").replace("=<", "≤");
    }

    /** What Unicode's compatibility form leaves alone, or turns into something else than people mean. */
    private static int plain(int point) {
        return switch (point) {
            case '≧', '⩾', '≮' -> '≥';
            case '≦', '⩽', '≯' -> '≤';
            case '═' -> '=';
            case '∶' -> ':';
            case '—', '–', '−', '‐' -> '-';
            case '～', '〜' -> '~';
            case '⁄', '∕' -> '/';
            case '萬' -> '万';
            case '億' -> '亿';
            default -> point;
        };
    }

    /** ① and ⑴ number an item and count nothing. */
    private static String unlisted(String written) {
        StringBuilder text = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            text.append(character >= '①' && character <= '⒛' ? ';' : character);
        }
        return text.toString();
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point);
    }

    private static boolean isDigit(int point) {
        return point >= '0' && point <= '9';
    }
}
