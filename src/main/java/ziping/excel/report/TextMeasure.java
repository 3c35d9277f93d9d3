package ziping.excel.report;

/**
 * Estimates without fonts how many lines and how much height a text needs. A Chinese character is as wide as two
 * digits. Excel itself adjusts the height of a row only when a user edits it, and never for merged cells.
 */
public final class TextMeasure {
    private static final int LATIN_END = 0x2E80;

    /** The font size in points in whose digits the widths of columns are measured. */
    private static final int ORDINARY_POINTS = 11;

    /** Height of a line in copies and on report sheets, for each point of its font. */
    private static final double LINE = 1.35;

    /** Height of a line on blank forms, in hundredths of the font size. */
    private static final int FORM_LINE = 130;

    private static final int FORM_PADDING_POINTS = 7;

    private TextMeasure() {}

    /**
     * The number of lines that a text needs.
     *
     * @param width the width of the cell in digits
     */
    static int lines(String text, int width) {
        int most = Math.max(width, 2);
        int lines = text.isEmpty() ? 0 : 1;
        int used = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            int taken = isWide(character) ? 2 : 1;
            if (character == '\n' || used + taken > most) {
                lines++;
                used = 0;
            }
            used += character == '\n' ? 0 : taken;
        }
        return lines;
    }

    /**
     * The height in points at which wrapped text is completely visible.
     *
     * @param width the width of the cell in digits of an ordinary font
     * @param fontSize the font size in points
     */
    public static double height(String text, int width, double fontSize) {
        int digits = (int) ((width - 1) * ORDINARY_POINTS / fontSize);
        return lines(text, digits) * fontSize * LINE + fontSize / 4;
    }

    /** The same on a blank form, in whole points. */
    public static int formHeight(String text, int width, int fontSize) {
        int digits = Math.max(1, (width - 1) * ORDINARY_POINTS / fontSize);
        return lines(text, digits) * fontSize * FORM_LINE / 100 + FORM_PADDING_POINTS;
    }

    private static boolean isWide(int character) {
        return character >= LATIN_END
                || (character >= 0x2010 && character <= 0x22FF)
                || character == '×'
                || character == '÷';
    }
}
