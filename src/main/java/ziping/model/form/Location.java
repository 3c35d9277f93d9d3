package ziping.model.form;

import java.util.Comparator;

/**
 * A cell with its labels, by which a person finds it.
 *
 * @param file path relative to the input folder
 * @param at the cell
 * @param label its printed label; in a table the name of the indicator of the row
 * @param column the heading of its column in a table, else empty
 */
public record Location(String file, CellAddress at, String label, String column) implements Comparable<Location> {
    private static final Comparator<Location> READING_ORDER =
            Comparator.comparing(Location::file).thenComparing(Location::at);

    @Override
    public int compareTo(Location other) {
        return READING_ORDER.compare(this, other);
    }
}
