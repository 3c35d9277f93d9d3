package ziping.quantity;

import java.text.Normalizer;

/** Replaces different characters for the same sign by one: full width by half width, ≧ by ≥, every dash by one dash. */
public final class SpellingNormalizer {
    /** Replaces blanks between two digits. */
    static final String BETWEEN_DIGITS = " ";

    private SpellingNormalizer() {}

    /**
     * The text in one spelling, without blanks, because people break {@code 5次 以上} over lines. A blank between two
     * digits is kept, because it separates two numbers.
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

    /** Characters that Unicode's compatibility form keeps, or replaces by something else than people mean. */
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

    /** ① and ⑴ are labels of items, not numbers. */
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
