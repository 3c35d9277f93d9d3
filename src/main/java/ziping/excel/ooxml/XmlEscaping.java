package ziping.excel.ooxml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes text for XML, with the codes that Excel uses for characters that XML does not allow. */
public final class XmlEscaping {
    /**
     * The type of a cell whose value is its own text. Excel would accept an inline string too. But when a user's
     * program changes an inline string through POI, POI keeps the old text.
     */
    public static final String TEXT = "str";

    private static final Pattern CODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final Pattern BEGINNING_OF_CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private XmlEscaping() {}

    /** A text for a library that does not escape codes. Text that only looks like a code is shown as it was typed. */
    public static String literal(String text) {
        return BEGINNING_OF_CODE.matcher(text).replaceAll("_x005F_");
    }

    /** The text of an element. Characters that XML does not allow are coded like {@code _x0007_}. */
    public static String text(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isPair(text, i)) {
                escaped.append(character).append(text.charAt(++i));
            } else if (character == '_'
                    && CODED.matcher(text).region(i, text.length()).lookingAt()) {
                escaped.append("_x005F_");
            } else {
                append(escaped, character);
            }
        }
        return escaped.toString();
    }

    /**
     * The value of a cell of type {@link #TEXT}. White space at its ends is kept.
     *
     * @param prefix of the sheet's elements
     */
    public static String value(String prefix, String text) {
        String space = text.equals(text.strip()) && text.indexOf('\n') < 0 ? "" : " xml:space=\"preserve\"";
        return "<" + prefix + "v" + space + ">" + text(text) + "</" + prefix + "v>";
    }

    /** The value of an attribute between double quotes. */
    public static String attribute(String value) {
        return text(value).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;");
    }

    /** The text that Excel shows for a text with codes. */
    public static String decoded(String text) {
        return text.contains("_x")
                ? CODED.matcher(text)
                        .replaceAll(it ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(it.group(1), 16))))
                : text;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character never needs a code; an underscore may begin one. */
    private static boolean isPlain(char character) {
        return switch (character) {
            case '\n' -> true;
            case '&', '<', '>', '_' -> false;
            default -> character >= ' ' && character < '\uFFFE' && !Character.isSurrogate(character);
        };
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    private static void append(StringBuilder escaped, char character) {
        switch (character) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '\r' -> escaped.append("&#13;");
            default -> {
                boolean unwritable = (character < ' ' && character != '\n' && character != '\t')
                        || Character.isSurrogate(character)
                        || character >= '\uFFFE';
                escaped.append(unwritable ? "_x%04X_".formatted((int) character) : String.valueOf(character));
            }
        }
    }
}
