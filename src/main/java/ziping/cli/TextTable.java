package ziping.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ziping.messages.TextWidth;

/** Rows under headings, aligned also where Chinese characters take two columns. */
final class TextTable {
    private static final int WIDEST = 44;
    private static final String GAP = "  ";

    /** Cannot be in a cell, which is one line with single spaces. */
    private static final String DIVIDER = "\t";

    /** Each in one piece, for there may be as many as files. */
    private final List<String> rows = new ArrayList<>();

    private final int[] widths;
    private final int firstNumber;

    /**
     * A table without rows.
     *
     * @param firstNumber the column from which on cells are aligned to the right
     */
    TextTable(int firstNumber, List<String> headings) {
        this.firstNumber = firstNumber;
        this.widths = new int[headings.size()];
        add(headings);
    }

    void add(List<String> cells) {
        List<String> fitting = cells.stream().map(TextTable::oneLine).toList();
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Math.max(widths[column], TextWidth.of(fitting.get(column)));
        }
        rows.add(String.join(DIVIDER, fitting));
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    Stream<String> lines() {
        return rows.stream().map(this::line);
    }

    private String line(String row) {
        String[] cells = row.split(DIVIDER, -1);
        return IntStream.range(0, cells.length)
                .mapToObj(column -> aligned(cells[column], widths[column], column >= firstNumber))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String aligned(String cell, int width, boolean right) {
        String room = " ".repeat(width - TextWidth.of(cell));
        return right ? room + cell : cell + room;
    }

    /** What strangers wrote cannot add a line. */
    static String oneLine(String cell) {
        return TextWidth.fit(cell.replaceAll("\\s+", " "), WIDEST);
    }
}
