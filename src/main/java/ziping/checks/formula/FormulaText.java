package ziping.checks.formula;

import java.util.Map;

/** A formula as people type it who write Chinese: with wide signs, and an equals sign before it. */
final class FormulaText {
    private static final char FIRST_WIDE = '！';
    private static final char LAST_WIDE = '～';
    private static final int WIDER_BY = FIRST_WIDE - '!';

    private static final String CHINESE_QUOTES = "“”＂";
    private static final Map<Character, String> SIGNS =
            Map.of('≥', ">=", '≤', "<=", '≠', "<>", '×', "*", '÷', "/", '　', " ");

    private FormulaText() {}

    /** The same as Excel writes it. Texts between quotes are kept as they are. */
    static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        String closing = "";
        for (int i = 0; i < typed.length(); i++) {
            char sign = typed.charAt(i);
            if (closing.isEmpty()) {
                closing = closing(sign);
                plain.append(closing.isEmpty() ? narrow(sign) : "\"");
            } else if (closing.indexOf(sign) >= 0) {
                closing = "";
                plain.append('"');
            } else {
                plain.append(sign);
            }
        }
        String formula = plain.toString().strip();
        return formula.startsWith("=") ? formula.substring(1) : formula;
    }

    private static String closing(char opening) {
        if (CHINESE_QUOTES.indexOf(opening) >= 0) {
            return CHINESE_QUOTES;
        }
        return opening == '"' ? "\"" : "";
    }

    private static String narrow(char sign) {
        boolean wide = sign >= FIRST_WIDE && sign <= LAST_WIDE;
        return SIGNS.getOrDefault(sign, String.valueOf(wide ? (char) (sign - WIDER_BY) : sign));
    }
}
