package ziping.messages;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The width of text in columns of a fixed-width font: one for a Latin letter, two for a Chinese character. */
public final class TextWidth {
    private static final Set<UnicodeScript> WIDE =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    /** The first character after ASCII. */
    private static final char LATIN_END = 0x7F;

    private TextWidth() {}

    /** The width of a text in columns. */
    public static int of(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            columns += of(text.codePointAt(i));
        }
        return columns;
    }

    /** The text if its width is at most this number of columns; otherwise its beginning with an ellipsis. */
    public static String fit(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder fitting = new StringBuilder();
        int used = 1;
        for (int character : text.codePoints().toArray()) {
            used += of(character);
            if (used > columns) {
                break;
            }
            fitting.appendCodePoint(character);
        }
        return fitting.append('…').toString();
    }

    /** The text in lines of at most this number of columns. Lines are broken between words. */
    public static List<String> lines(String text, int columns) {
        return lines(text, columns, 0);
    }

    /** The text in lines. The lines after the first one are shorter, so that they can be indented. */
    public static List<String> lines(String text, int columns, int indent) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        int start = 0;
        int fits = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            int available = lines.isEmpty() ? columns : columns - indent;
            if (fits > start && of(text.substring(start, end).stripTrailing()) > available) {
                lines.add(text.substring(start, fits).stripTrailing());
                start = fits;
            }
            if (!isInWord(text, end)) {
                fits = end;
            }
        }
        lines.add(text.substring(start).stripTrailing());
        return lines;
    }

    /** Whether a line break here would be in a path or an address, which people copy, or after a number: “5 处”. */
    private static boolean isInWord(String text, int index) {
        if (index >= text.length()) {
            return false;
        }
        char last = text.charAt(index - 1);
        char next = text.charAt(index);
        boolean beforeUnit = last == ' ' && of(next) == 2 && index > 1 && Character.isDigit(text.charAt(index - 2));
        return beforeUnit || (isAscii(last) && isAscii(next));
    }

    private static boolean isAscii(char character) {
        return character > ' ' && character < LATIN_END;
    }

    private static int of(int character) {
        if (character >= ' ' && character < LATIN_END) {
            return 1;
        }
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.CONTROL) {
            return 0;
        }
        boolean fullWidthForm =
                (character >= 0xFF01 && character <= 0xFF60) || (character >= 0xFFE0 && character <= 0xFFE6);
        boolean chinesePunctuation = character >= 0x3000 && character <= 0x303F;
        return fullWidthForm || chinesePunctuation || WIDE.contains(UnicodeScript.of(character)) ? 2 : 1;
    }
}
