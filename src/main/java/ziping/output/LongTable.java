package ziping.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import ziping.words.Words;

/**
 * A sheet of the summary as it is meant: one column after the other, one row for each thing it lists.
 *
 * @param title key of the words on its tab
 * @param frozenColumns how many columns stay in view
 * @param <T> what one row is about
 */
record LongTable<T>(String title, int frozenColumns, List<Column<T>> columns) {
    LongTable {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param heading key of its words
     * @param width in Latin letters
     */
    record Column<T>(String heading, int width, Function<T, Shown> cell) {}

    List<List<String>> headings(Words words) {
        return columns.stream().map(it -> List.of(words.say(it.heading()))).toList();
    }

    List<Integer> widths() {
        return columns.stream().map(Column::width).toList();
    }

    List<Shown> row(T about) {
        List<Shown> row = new ArrayList<>();
        for (Column<T> column : columns) {
            row.add(column.cell().apply(about));
        }
        return row;
    }
}
