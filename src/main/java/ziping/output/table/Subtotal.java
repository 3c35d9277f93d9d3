package ziping.output.table;

/** What the row of totals over a table says of a column: of those rows that a filter leaves in view. */
public sealed interface Subtotal {
    /** Nothing. */
    Subtotal NONE = new Label("", TableCell.Style.TEXT);

    TableCell.Style style();

    /**
     * Words, whatever the rows are.
     *
     * @param key of them; empty for none
     */
    record Label(String key, TableCell.Style style) implements Subtotal {}

    /**
     * What Excel's {@code SUBTOTAL} gives.
     *
     * @param number of the function, of those that leave out rows that a person hid
     */
    record Function(int number, TableCell.Style style) implements Subtotal {}

    /**
     * The sum of one column over that of another.
     *
     * @param over heading of the one
     * @param under heading of the other
     */
    record Ratio(String over, String under, TableCell.Style style) implements Subtotal {}

    static Subtotal sum(TableCell.Style look) {
        return new Function(SUM, look);
    }

    static Subtotal mean(TableCell.Style look) {
        return new Function(MEAN, look);
    }

    static Subtotal count() {
        return new Function(COUNT, TableCell.Style.COUNT);
    }

    int MEAN = 101;
    int COUNT = 103;
    int SUM = 109;
}
