package ziping.output.table;

/** The content of one cell in the row of subtotals. Subtotals are computed over the rows that a filter shows. */
public sealed interface Subtotal {
    /** An empty cell. */
    Subtotal NONE = new Label("", TableCell.Style.TEXT);

    TableCell.Style style();

    /**
     * A fixed text.
     *
     * @param key of the message; empty for no text
     */
    record Label(String key, TableCell.Style style) implements Subtotal {}

    /**
     * Excel's function {@code SUBTOTAL}.
     *
     * @param number of the function, one of those that ignore hidden rows
     */
    record Function(int number, TableCell.Style style) implements Subtotal {}

    /**
     * The sum of one column divided by the sum of another.
     *
     * @param dividend heading of the first column
     * @param divisor heading of the second column
     */
    record Ratio(String dividend, String divisor, TableCell.Style style) implements Subtotal {}

    static Subtotal sum(TableCell.Style style) {
        return new Function(SUM, style);
    }

    static Subtotal mean(TableCell.Style style) {
        return new Function(MEAN, style);
    }

    static Subtotal count() {
        return new Function(COUNT, TableCell.Style.COUNT);
    }

    int MEAN = 101;
    int COUNT = 103;
    int SUM = 109;
}
