package ziping.output.table;

/** What the row of totals over a table says of a column: of those rows that a filter leaves in view. */
public sealed interface Subtotal {
    /** Nothing. */
    Subtotal NONE = new Words("", TableCell.Look.TEXT);

    TableCell.Look look();

    /**
     * Words, whatever the rows are.
     *
     * @param key of them; empty for none
     */
    record Words(String key, TableCell.Look look) implements Subtotal {}

    /**
     * What Excel's {@code SUBTOTAL} gives.
     *
     * @param number of the function, of those that leave out rows that a person hid
     */
    record Function(int number, TableCell.Look look) implements Subtotal {}

    /**
     * The sum of one column over that of another.
     *
     * @param over heading of the one
     * @param under heading of the other
     */
    record Ratio(String over, String under, TableCell.Look look) implements Subtotal {}

    static Subtotal sum(TableCell.Look look) {
        return new Function(SUM, look);
    }

    static Subtotal mean(TableCell.Look look) {
        return new Function(MEAN, look);
    }

    static Subtotal count() {
        return new Function(COUNT, TableCell.Look.COUNT);
    }

    int MEAN = 101;
    int COUNT = 103;
    int SUM = 109;
}
