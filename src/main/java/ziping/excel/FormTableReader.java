package ziping.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ziping.model.form.CellAddress;
import ziping.model.form.CellValue;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.FormPlan;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.Refusal.Reason;

/** Reads the rows of one table from the areas of its columns. */
final class FormTableReader {
    /** Columns whose cells are merged over the rows of a group. */
    private static final Set<String> GROUPS =
            Set.of(FieldNames.LEVEL1, FieldNames.LEVEL1_WEIGHT, FieldNames.LEVEL2, FieldNames.LEVEL2_WEIGHT);

    /** Columns that are added up, so that a value that is merged over rows belongs to the first of them. */
    private static final Set<String> COUNTED_ONCE = Set.of(FieldNames.WEIGHT, FieldNames.POINTS);

    private final FormCellReader cellReader;
    private final NamedCells workbook;
    private final Map<Form.Field, NameTarget.Area> columns;

    FormTableReader(FormCellReader cellReader, Map<Form.Field, NameTarget.Area> columns) {
        this.cellReader = cellReader;
        this.workbook = cellReader.workbook();
        this.columns = columns;
    }

    /** Every row of the range, also blank rows. */
    List<Map<String, FormCell>> all() throws UnreadableWorkbookException {
        NameTarget.Area first = columns.values().iterator().next();
        if (!columns.values().stream().allMatch(first::sameRows)) {
            throw new UnreadableWorkbookException(
                    Reason.UNEQUAL_COLUMNS,
                    Message.of("refusal.unequal-columns").with("columns", addresses()));
        }
        List<Map<String, FormCell>> rows = new ArrayList<>();
        for (int row = first.firstRow(); row <= first.lastRow(); row++) {
            rows.add(row(row));
        }
        return rows;
    }

    /** The rows below the range in which a user has entered something, each with those cells only. */
    List<Map<String, FormCell>> outside() {
        int[] below = workbook.rowsBelow(columns.values().iterator().next()).toArray();
        if (below.length == 0) {
            return List.of();
        }
        PrintedWords printed = PrintedWords.of(cellReader.form().plan());
        List<Map<String, FormCell>> rows = new ArrayList<>();
        for (int row : below) {
            Map<String, FormCell> written = written(row(row), printed);
            if (!written.isEmpty()) {
                rows.add(written);
            }
        }
        return rows;
    }

    /** The cells of a row without printed texts, and without values of a merged region that begins elsewhere. */
    private Map<String, FormCell> written(Map<String, FormCell> row, PrintedWords printed) {
        Map<String, FormCell> written = new LinkedHashMap<>();
        row.forEach((column, cell) -> {
            CellAddress at = cell.location().at();
            boolean isAnchor = workbook.at(at).anchor().equals(at);
            if (!cell.isBlank() && !printed.holds(cell.displayText()) && isAnchor) {
                written.put(column, cell);
            }
        });
        return written;
    }

    private Map<String, FormCell> row(int row) {
        String name = rowName(row);
        boolean isPartOfRowAbove = isPartOfRowAbove(row);
        Map<String, FormCell> entries = new LinkedHashMap<>();
        columns.forEach((column, area) -> {
            CellAddress at = area.inRow(row);
            boolean isCounted = COUNTED_ONCE.contains(column.name()) || isPartOfRowAbove;
            FormCell entry = entry(column, at, name);
            boolean isLeftToRowAbove = isCounted && isMergedFromAbove(column, at);
            entries.put(
                    column.name(), isLeftToRowAbove ? FormCell.typed(entry.location(), new CellValue.Blank()) : entry);
        });
        return entries;
    }

    /** Whether a row has nothing of its own, because its cells are merged with those of the row above. */
    private boolean isPartOfRowAbove(int row) {
        boolean isMerged = false;
        for (Map.Entry<Form.Field, NameTarget.Area> column : columns.entrySet()) {
            isMerged |= isMergedFromAbove(column.getKey(), column.getValue().inRow(row));
        }
        if (!isMerged) {
            return false;
        }
        for (Map.Entry<Form.Field, NameTarget.Area> column : columns.entrySet()) {
            CellAddress at = column.getValue().inRow(row);
            if (!GROUPS.contains(column.getKey().name())
                    && !isMergedFromAbove(column.getKey(), at)
                    && !workbook.at(at).value().isBlank()
                    && entry(column.getKey(), at, "").content() != FormCell.Content.LIVE) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell is covered by a merged region that begins in a row above, within the table. */
    private boolean isMergedFromAbove(Form.Field column, CellAddress at) {
        int first = workbook.at(at).anchor().row();
        return !GROUPS.contains(column.name())
                && first < at.row()
                && first >= columns.get(column).firstRow();
    }

    private String rowName(int row) {
        for (Map.Entry<Form.Field, NameTarget.Area> column : columns.entrySet()) {
            if (namesItsRow(column.getKey().name())) {
                return workbook.at(column.getValue().inRow(row)).value().displayText();
            }
        }
        return "";
    }

    private FormCell entry(Form.Field column, CellAddress at, String rowName) {
        CellContent content = workbook.at(at);
        // Only the top left cell of a merged region counts as having the formula: see CellRange.mergedAt.
        String formula = content.anchor().equals(at) ? content.formula() : "";
        return new FormCell(
                new Location(cellReader.file(), at, rowName, column.label()),
                content.value(),
                FormCellReader.formulaContent(
                        column, cellReader.projectNames().unqualified(formula), other -> inRow(other, at.row())),
                formula);
    }

    private Optional<CellAddress> inRow(String column, int row) {
        for (Map.Entry<Form.Field, NameTarget.Area> other : columns.entrySet()) {
            if (other.getKey().name().equals(column)) {
                return Optional.of(other.getValue().inRow(row));
            }
        }
        return Optional.empty();
    }

    private MessageArgument addresses() {
        return new MessageArgument.Listed(columns.entrySet().stream()
                .map(column -> column.getKey().label() + " " + column.getValue().shown())
                .toList());
    }

    private static boolean namesItsRow(String column) {
        return column.equals(FieldNames.NAME) || column.endsWith("_名称") || column.endsWith("_姓名");
    }

    /** The printed texts of a form, which are not answers. */
    private record PrintedWords(Set<String> words) {
        PrintedWords {
            words = Set.copyOf(words);
        }

        static PrintedWords of(FormPlan plan) {
            Set<String> words = new HashSet<>();
            for (FormPlan.Sheet sheet : plan.sheets()) {
                for (FormPlan.Row row : sheet.rows()) {
                    for (FormPlan.Cell cell : row.cells()) {
                        cell.text().ifPresent(text -> words.add(text.strip()));
                    }
                    if (row.table().isPresent()) {
                        for (FormPlan.Column column : row.table().get().columns()) {
                            words.add(column.heading().strip());
                        }
                    }
                }
            }
            return new PrintedWords(words);
        }

        /** Whether a cell shows printed words only, or such words with a colon and an answer after it. */
        boolean holds(String shown) {
            return words.contains(shown)
                    || words.stream()
                            .filter(word -> word.endsWith("：") || word.endsWith(":"))
                            .anyMatch(shown::startsWith);
        }
    }
}
