package ziping.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ziping.messages.TextWidth;

/** A table of text. Its columns are aligned, although a Chinese character has the width of two columns. */
final class TextTable {
    private static final int WIDEST = 44;
    private static final int NARROWEST = 12;
    private static final String GAP = "  ";

    /** Never occurs in a cell, because white space becomes a single space. */
    private static final String DIVIDER = "\t";

    /** Each row is one string, to save memory. There may be as many rows as files. */
    private final List<String> rows = new ArrayList<>();

    private final int[] widths;
    private final int firstNumber;

    /**
     * A table without rows.
     *
     * @param firstNumber index of the first column that is aligned to the right
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

    /** The lines. Where a table is wider than the terminal, its widest columns are cut. */
    Stream<String> lines(int columns) {
        int[] fitting = fitting(columns);
        return rows.stream().map(row -> line(row, fitting));
    }

    private int[] fitting(int columns) {
        int[] fitting = widths.clone();
        int total = IntStream.of(fitting).sum() + GAP.length() * (fitting.length - 1);
        for (int excess = total - columns; excess > 0; excess--) {
            int widest = 0;
            for (int column = 0; column < fitting.length; column++) {
                if (fitting[column] > fitting[widest]) {
                    widest = column;
                }
            }
            if (fitting[widest] <= NARROWEST) {
                break;
            }
            fitting[widest]--;
        }
        return fitting;
    }

    private String line(String row, int[] fitting) {
        String[] cells = row.split(DIVIDER, -1);
        return IntStream.range(0, cells.length)
                .mapToObj(column ->
                        aligned(TextWidth.fit(cells[column], fitting[column]), fitting[column], column >= firstNumber))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String aligned(String cell, int width, boolean right) {
        String padding = " ".repeat(width - TextWidth.of(cell));
        return right ? padding + cell : cell + padding;
    }

    /** Replaces white space by single spaces, so that a cell cannot add a line, and cuts long text. */
    static String oneLine(String cell) {
        return TextWidth.fit(cell.replaceAll("\\s+", " "), WIDEST);
    }
}
