package ziping.excel;

/** How much room a text needs. Excel itself fits a row only when someone edits it, and never one with merged cells. */
final class TextFit {
    /** The leading between lines, as a share of the size of the type, in hundredths. */
    private static final int LEADING = 130;

    private static final int PADDING_POINTS = 7;
    private static final int ORDINARY_POINTS = 11;

    private TextFit() {}

    /** The height in points that a text needs in a cell so many characters wide. */
    static int height(String text, int width, int points) {
        return lines(text, width, points) * points * LEADING / 100 + PADDING_POINTS;
    }

    /** Columns are measured in digits of the ordinary type; a larger type needs more of them. */
    private static int lines(String text, int width, int points) {
        return TextRoom.lines(text, Math.max(1, (width - 1) * ORDINARY_POINTS / points));
    }
}
