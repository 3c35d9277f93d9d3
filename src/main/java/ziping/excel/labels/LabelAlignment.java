package ziping.excel.labels;

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
import ziping.excel.ooxml.CellRange;

/**
 * Finds the labels of a form on a sheet. It first aligns rows of labels in the order of the form. Then it searches the
 * other labels anywhere on the sheet, if they occur only once.
 */
final class LabelAlignment {
    /** A form ends long before this row. Rows below it are ignored, because a sheet of records may have many. */
    private static final int LAST_ROW = 2000;

    private static final double SAME = 1;
    private static final double SYNONYM = 0.7;
    private static final double TELLS_NOTHING = 0.05;

    /**
     * Where a label was found.
     *
     * @param same whether it has the same words as on the form, not a synonym
     * @param inPlace whether it is in the row that corresponds to its row on the form
     */
    record Found(CellRange area, boolean same, boolean inPlace) {
        boolean isSure() {
            return same && inPlace;
        }
    }

    /** A cell of the sheet with its normalized text. */
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
        Map<Integer, List<PrintedSheet.Label>> labelsByRow = new TreeMap<>();
        for (PrintedSheet.Label label : printed.labels()) {
            labelsByRow
                    .computeIfAbsent(label.area().firstRow(), row -> new ArrayList<>())
                    .add(label);
        }
        List<CellText> cells = new ArrayList<>();
        Map<Integer, List<CellText>> cellsByRow = new TreeMap<>();
        for (SheetText.Cell cell : sheet.cells()) {
            if (cell.area().firstRow() < LAST_ROW) {
                CellText text = new CellText(LabelText.of(cell.text()), cell.area());
                cells.add(text);
                cellsByRow
                        .computeIfAbsent(cell.area().firstRow(), row -> new ArrayList<>())
                        .add(text);
            }
        }
        alignment.inOrder(List.copyOf(labelsByRow.values()), List.copyOf(cellsByRow.values()));
        alignment.elsewhere(printed.labels(), cells, true);
        alignment.elsewhere(printed.labels(), cells, false);
        return alignment;
    }

    SheetText sheet() {
        return sheet;
    }

    /** The sum of the weights of all labels that were found. */
    double score() {
        return score;
    }

    Optional<Found> found(PrintedSheet.Label label) {
        return Optional.ofNullable(found.get(label));
    }

    /** Whether a label was found in a cell. */
    boolean isLabel(CellRange area) {
        for (Map.Entry<PrintedSheet.Label, Found> label : found.entrySet()) {
            if (label.getKey().text().tells() && label.getValue().area().equals(area)) {
                return true;
            }
        }
        return false;
    }

    /** Aligns the rows of the form with the rows of the sheet, so that the total score is highest. */
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

    /** Equal words have priority over synonyms. Of several equal labels the first is matched with the first. */
    private static RowMatch match(List<PrintedSheet.Label> line, List<CellText> row) {
        Map<PrintedSheet.Label, Found> found = new HashMap<>();
        Set<CellText> taken = new HashSet<>();
        double score = 0;
        for (boolean same : new boolean[] {true, false}) {
            for (PrintedSheet.Label label : line) {
                Optional<CellText> match =
                        found.containsKey(label) ? Optional.empty() : firstMatch(label, row, taken, same);
                if (match.isPresent()) {
                    taken.add(match.get());
                    found.put(label, new Found(match.get().area(), same, true));
                    score += weight(label, same);
                }
            }
        }
        boolean tells = found.keySet().stream().anyMatch(label -> label.text().tells());
        return tells ? new RowMatch(score, found) : new RowMatch(0, Map.of());
    }

    private static Optional<CellText> firstMatch(
            PrintedSheet.Label label, List<CellText> row, Set<CellText> taken, boolean same) {
        for (CellText cell : row) {
            if (!taken.contains(cell) && matches(label.text(), cell.text(), same)) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    private static boolean matches(LabelText label, LabelText text, boolean same) {
        return same ? label.plain().equals(text.plain()) : label.tells() && label.means(text);
    }

    static double weight(PrintedSheet.Label label, boolean same) {
        return label.text().tells() ? (same ? SAME : SYNONYM) : TELLS_NOTHING;
    }

    /** Finds labels that occur once on the form and once on the sheet. */
    private void elsewhere(List<PrintedSheet.Label> labels, List<CellText> cells, boolean same) {
        Set<CellRange> taken = found.values().stream().map(Found::area).collect(Collectors.toSet());
        List<PrintedSheet.Label> missing = labels.stream()
                .filter(label -> label.text().tells() && !found.containsKey(label))
                .toList();
        for (PrintedSheet.Label label : missing) {
            List<CellText> candidates = cells.stream()
                    .filter(cell -> !taken.contains(cell.area()) && matches(label.text(), cell.text(), same))
                    .toList();
            long equalLabels = missing.stream()
                    .filter(other -> matches(label.text(), other.text(), same))
                    .count();
            if (candidates.size() == 1 && equalLabels == 1) {
                found.put(label, new Found(candidates.get(0).area(), same, false));
                score += SYNONYM;
            }
        }
    }
}
