package ziping.excel;

/** How much room a text needs. Excel itself fits a row only when someone edits it, and never one with merged cells. */
final class TextFit {
    /** The leading between lines, as a share of the size of the type, in hundredths. */
    private static final int LEADING = 130;

    private static final int PADDING_POINTS = 7;

    private TextFit() {}

    /** The height in points that a text needs in a cell so many characters wide. */
    static int height(String text, int width, int points) {
        return lines(text, width, points) * points * LEADING / 100 + PADDING_POINTS;
    }

    /** Columns are measured in digits of the ordinary type; a Chinese character takes two, a larger type more. */
    private static int lines(String text, int width, int points) {
        int room = Math.max(1, (width - 1) * 11 / points);
        return text.lines()
                .mapToInt(line -> Math.max(1, -Math.floorDiv(-width(line), room)))
                .sum();
    }

    private static int width(String line) {
        return line.codePoints()
                .map(character -> character < 0x2E80 && !wideMark(character) ? 1 : 2)
                .sum();
    }

    /** Quotation marks, dashes and signs that Chinese type sets as wide as a character. */
    private static boolean wideMark(int character) {
        return character >= 0x2010 && character <= 0x22FF;
    }
}
