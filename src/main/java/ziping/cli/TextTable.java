package ziping.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import ziping.words.Width;

/** Rows under headings, aligned also where Chinese characters take two columns. */
final class TextTable {
    private static final int WIDEST = 44;
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final int firstNumber;

    /**
     * A table without rows.
     *
     * @param firstNumber the column from which on cells are aligned to the right
     */
    TextTable(int firstNumber, List<String> headings) {
        this.firstNumber = firstNumber;
        rows.add(List.copyOf(headings));
    }

    void add(List<String> cells) {
        rows.add(cells.stream().map(TextTable::oneLine).toList());
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    List<String> lines() {
        List<Integer> widths = IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> Width.of(row.get(column)))
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, List<Integer> widths) {
        List<String> cells = IntStream.range(0, row.size())
                .mapToObj(column -> aligned(row.get(column), widths.get(column), column >= firstNumber))
                .toList();
        return String.join(GAP, cells).stripTrailing();
    }

    private static String aligned(String cell, int width, boolean right) {
        String room = " ".repeat(width - Width.of(cell));
        return right ? room + cell : cell + room;
    }

    private static String oneLine(String cell) {
        return Width.fit(cell.replaceAll("\\s+", " "), WIDEST);
    }
}
