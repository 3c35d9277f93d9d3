package ziping.excel.labels;

import ziping.excel.ooxml.CellRange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The labels of a form found again on a sheet: rows of labels in the order of the form first, then single labels that
 * stand elsewhere and occur only once.
 */
final class LabelAlignment {
    /** A form ends long before this row; what a sheet of records holds below it is not looked at. */
    private static final int LAST_ROW = 2000;

    private static final double SAME = 1;
    private static final double MEANT = 0.7;
    private static final double TELLS_NOTHING = 0.05;

    /**
     * Where a label was found.
     *
     * @param same whether it has the form's own words
     * @param inPlace whether it stands where the form has it
     */
    record Found(CellRange area, boolean same, boolean inPlace) {
        boolean isSure() {
            return same && inPlace;
        }
    }

    /** A cell of the sheet with its words understood. */
    private record CellText(LabelText text, CellRange area) {}

    /** The labels of one row of the form in one row of the sheet. */
    private record RowMatch(double score, Map<PrintedSheet.Label, Found> found) {}

    private final SheetText sheet;
    private final Map<PrintedSheet.Label, Found> found = new LinkedHashMap<>();
    private double score;

    private LabelAlignment(SheetText sheet) {
        this.sheet = sheet;
    }

    static LabelAlignment of(PrintedSheet printed, SheetText sheet) {
        LabelAlignment alignment = new LabelAlignment(sheet);
        List<List<PrintedSheet.Label>> lines = new ArrayList<>(printed.labels().stream()
                .collect(Collectors.groupingBy(it -> it.area().firstRow(), TreeMap::new, Collectors.toList()))
                .values());
        List<CellText> cells = sheet.cells().stream()
                .filter(it -> it.area().firstRow() < LAST_ROW)
                .map(it -> new CellText(LabelText.of(it.text()), it.area()))
                .toList();
        alignment.inOrder(
                lines,
                new ArrayList<>(cells.stream()
                        .collect(Collectors.groupingBy(it -> it.area().firstRow(), TreeMap::new, Collectors.toList()))
                        .values()));
        alignment.elsewhere(printed.labels(), cells, true);
        alignment.elsewhere(printed.labels(), cells, false);
        return alignment;
    }

    SheetText sheet() {
        return sheet;
    }

    /** How many labels were found, the better the more they are the same. */
    double score() {
        return score;
    }

    Optional<Found> found(PrintedSheet.Label label) {
        return Optional.ofNullable(found.get(label));
    }

    /** Whether a cell was found to be a label. */
    boolean isLabel(CellRange area) {
        return found.entrySet().stream()
                .anyMatch(
                        it -> it.getKey().text().tells() && it.getValue().area().equals(area));
    }

    /** The rows of the form against those of the sheet, so that the most labels are found without crossing. */
    private void inOrder(List<List<PrintedSheet.Label>> lines, List<List<CellText>> rows) {
        RowMatch[][] matches = new RowMatch[lines.size()][rows.size()];
        double[][] best = new double[lines.size() + 1][rows.size() + 1];
        for (int line = lines.size() - 1; line >= 0; line--) {
            for (int row = rows.size() - 1; row >= 0; row--) {
                matches[line][row] = match(lines.get(line), rows.get(row));
                best[line][row] = Math.max(
                        matches[line][row].score() + best[line + 1][row + 1],
                        Math.max(best[line + 1][row], best[line][row + 1]));
            }
        }
        score = best[0][0];
        int line = 0;
        int row = 0;
        while (line < lines.size() && row < rows.size()) {
            if (best[line][row] == best[line + 1][row]) {
                line++;
            } else if (best[line][row] == best[line][row + 1]) {
                row++;
            } else {
                found.putAll(matches[line++][row++].found());
            }
        }
    }

    /** Same words before words that mean the same; of several alike, the first for the first. */
    private static RowMatch match(List<PrintedSheet.Label> line, List<CellText> row) {
        Map<PrintedSheet.Label, Found> found = new HashMap<>();
        Set<CellText> taken = new HashSet<>();
        double score = 0;
        for (boolean same : new boolean[] {true, false}) {
            for (PrintedSheet.Label label : line) {
                Optional<CellText> there = found.containsKey(label)
                        ? Optional.empty()
                        : row.stream()
                                .filter(it -> !taken.contains(it) && fits(label.text(), it.text(), same))
                                .findFirst();
                if (there.isPresent()) {
                    taken.add(there.get());
                    found.put(label, new Found(there.get().area(), same, true));
                    score += weight(label, same);
                }
            }
        }
        boolean tells = found.keySet().stream().anyMatch(it -> it.text().tells());
        return tells ? new RowMatch(score, found) : new RowMatch(0, Map.of());
    }

    private static boolean fits(LabelText label, LabelText text, boolean same) {
        return same ? label.plain().equals(text.plain()) : label.tells() && label.means(text);
    }

    static double weight(PrintedSheet.Label label, boolean same) {
        return label.text().tells() ? (same ? SAME : MEANT) : TELLS_NOTHING;
    }

    /** Only what is there once, and looked for once. */
    private void elsewhere(List<PrintedSheet.Label> labels, List<CellText> cells, boolean same) {
        Set<CellRange> taken = found.values().stream().map(Found::area).collect(Collectors.toSet());
        List<PrintedSheet.Label> left = labels.stream()
                .filter(it -> it.text().tells() && !found.containsKey(it))
                .toList();
        for (PrintedSheet.Label label : left) {
            List<CellText> there = cells.stream()
                    .filter(it -> !taken.contains(it.area()) && fits(label.text(), it.text(), same))
                    .toList();
            long alike = left.stream()
                    .filter(it -> fits(label.text(), it.text(), same))
                    .count();
            if (there.size() == 1 && alike == 1) {
                found.put(label, new Found(there.get(0).area(), same, false));
                score += MEANT;
            }
        }
    }
}
