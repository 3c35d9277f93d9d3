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
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        int start = 0;
        int fits = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (fits > start && of(text.substring(start, end).stripTrailing()) > columns) {
                lines.add(text.substring(start, fits).stripTrailing());
                start = fits;
            }
            fits = end;
        }
        lines.add(text.substring(start).stripTrailing());
        return lines;
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
