package ziping.model;

import java.util.Comparator;

/**
 * A cell, with the labels by which a person finds it.
 *
 * @param file path below the folder that was given
 * @param at the cell
 * @param label the label printed for it; in a table the name of the row's indicator
 * @param column in a table the heading of the column, else empty
 */
public record Place(String file, CellAt at, String label, String column) implements Comparable<Place> {
    private static final Comparator<Place> READING_ORDER =
            Comparator.comparing(Place::file).thenComparing(Place::at);

    @Override
    public int compareTo(Place other) {
        return READING_ORDER.compare(this, other);
    }
}
