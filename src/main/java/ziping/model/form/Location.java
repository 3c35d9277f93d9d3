package ziping.model.form;

import java.util.Comparator;

/**
 * A cell, with the labels by which a person finds it.
 *
 * @param file path below the folder that was given
 * @param at the cell
 * @param label the label printed for it; in a table the name of the row's indicator
 * @param column in a table the heading of the column, else empty
 */
public record Location(String file, CellAddress at, String label, String column) implements Comparable<Location> {
    private static final Comparator<Location> READING_ORDER =
            Comparator.comparing(Location::file).thenComparing(Location::at);

    @Override
    public int compareTo(Location other) {
        return READING_ORDER.compare(this, other);
    }
}
