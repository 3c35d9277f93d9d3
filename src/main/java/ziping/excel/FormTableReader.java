package ziping.excel;

import ziping.model.form.CellAddress;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.FormPlan;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.Refusal.Reason;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of one table, from the areas of its columns. */
final class FormTableReader {
    private final FormCellReader cellReader;
    private final NamedCells workbook;
    private final Map<Form.Field, NameTarget.Area> columns;

    FormTableReader(FormCellReader cellReader, Map<Form.Field, NameTarget.Area> columns) {
        this.cellReader = cellReader;
        this.workbook = cellReader.workbook();
        this.columns = columns;
    }

    /** Every row of the range, blank ones too. */
    List<Map<String, FormCell>> all() throws UnreadableWorkbookException {
        NameTarget.Area first = columns.values().iterator().next();
        if (!columns.values().stream().allMatch(first::sameRows)) {
            throw new UnreadableWorkbookException(
                    Reason.UNEQUAL_COLUMNS,
                    Message.of("refusal.unequal-columns").with("columns", addresses()));
        }
        return IntStream.rangeClosed(first.firstRow(), first.lastRow())
                .mapToObj(this::row)
                .toList();
    }

    /** The rows below the range that hold something a person put there, each with those cells only. */
    List<Map<String, FormCell>> outside() {
        int[] below = workbook.rowsBelow(columns.values().iterator().next()).toArray();
        if (below.length == 0) {
            return List.of();
        }
        PrintedWords printed = PrintedWords.of(cellReader.form().plan());
        return Arrays.stream(below)
                .mapToObj(this::row)
                .map(it -> written(it, printed))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** Without what the form prints, and without what is seen here only because a cell elsewhere is merged. */
    private Map<String, FormCell> written(Map<String, FormCell> row, PrintedWords printed) {
        Map<String, FormCell> written = new LinkedHashMap<>(row);
        written.values()
                .removeIf(it -> it.isBlank()
                        || printed.holds(it.shown())
                        || !workbook.at(it.place().at())
                                .anchor()
                                .equals(it.place().at()));
        return written;
    }

    private Map<String, FormCell> row(int row) {
        String name = rowName(row);
        Map<String, FormCell> entries = new LinkedHashMap<>();
        columns.forEach((column, area) -> entries.put(column.name(), entry(column, area.inRow(row), name)));
        return entries;
    }

    private String rowName(int row) {
        for (Map.Entry<Form.Field, NameTarget.Area> column : columns.entrySet()) {
            if (namesItsRow(column.getKey().name())) {
                return workbook.at(column.getValue().inRow(row)).value().shown();
            }
        }
        return "";
    }

    private FormCell entry(Form.Field column, CellAddress at, String rowName) {
        CellContent content = workbook.at(at);
        // A merged region shows only the formula of its first cell.
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

    /** The texts that a form prints, so that they are not taken for answers. */
    private record PrintedWords(Set<String> words) {
        PrintedWords {
            words = Set.copyOf(words);
        }

        static PrintedWords of(FormPlan plan) {
            return new PrintedWords(plan.sheets().stream()
                    .flatMap(sheet -> sheet.rows().stream())
                    .flatMap(row -> Stream.concat(
                            row.cells().stream().map(FormPlan.Cell::text).flatMap(Optional::stream),
                            row.table().stream()
                                    .flatMap(table -> table.columns().stream())
                                    .map(FormPlan.Column::heading)))
                    .map(String::strip)
                    .collect(Collectors.toSet()));
        }

        /** Whether a cell shows printed words only, or such words with a colon and an answer after it. */
        boolean holds(String shown) {
            return words.contains(shown)
                    || words.stream()
                            .filter(it -> it.endsWith("：") || it.endsWith(":"))
                            .anyMatch(shown::startsWith);
        }
    }
}
