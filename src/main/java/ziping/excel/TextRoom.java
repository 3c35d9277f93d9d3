package ziping.excel;

/** How much room text takes, estimated without fonts: a Chinese character is as wide as two digits. */
final class TextRoom {
    private static final int LATIN_END = 0x2E80;

    /** In whose digits the widths of columns are measured. */
    private static final double ORDINARY_FONT = 11;

    /** Height of a line, for each point of its font. */
    private static final double LINE = 1.35;

    private TextRoom() {}

    /**
     * How many lines a text needs.
     *
     * @param width of the cell in digits
     */
    static int lines(String text, int width) {
        int room = Math.max(width, 2);
        int lines = text.isEmpty() ? 0 : 1;
        int used = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            int taken = wide(character) ? 2 : 1;
            if (character == '\n' || used + taken > room) {
                lines++;
                used = 0;
            }
            used += character == '\n' ? 0 : taken;
        }
        return lines;
    }

    /**
     * The height in points at which wrapped text shows whole.
     *
     * @param width of the cell in digits of an ordinary font
     * @param fontSize in points
     */
    static double height(String text, int width, double fontSize) {
        int digits = (int) ((width - 1) * ORDINARY_FONT / fontSize);
        return lines(text, digits) * fontSize * LINE + fontSize / 4;
    }

    private static boolean wide(int character) {
        return character >= LATIN_END
                || (character >= 0x2010 && character <= 0x22FF)
                || character == '×'
                || character == '÷';
    }
}
