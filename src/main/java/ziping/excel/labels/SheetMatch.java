package ziping.excel.labels;

import ziping.excel.ooxml.CellRange;
import ziping.model.form.Form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** One sheet of a form on the sheet of a workbook that it fits best: each field from the labels that lead to it. */
record SheetMatch(Form form, PrintedSheet printed, LabelAlignment alignment) {
    /** What a form fits where there is nothing that it could fit. */
    private static final SheetText NOTHING = new SheetText("", List.of(), List.of());

    /** On the first of the sheets that fit best; a damaged workbook may have none. */
    static SheetMatch of(Form form, PrintedSheet printed, List<SheetText> sheets) {
        SheetMatch best = new SheetMatch(form, printed, LabelAlignment.of(printed, NOTHING));
        for (SheetText sheet : sheets) {
            SheetMatch match = new SheetMatch(form, printed, LabelAlignment.of(printed, sheet));
            if (match.alignment().score() > best.alignment().score()) {
                best = match;
            }
        }
        return best;
    }

    /** Every field that was found, by its name. */
    Map<String, FormMatch.FieldLocation> locations() {
        Map<String, FormMatch.FieldLocation> locations = new LinkedHashMap<>();
        printed.fields()
                .forEach(field -> location(field).or(() -> unlabelled(field)).ifPresent(it -> locations.put(field.name(), it)));
        printed.tables().forEach(table -> locations.putAll(columns(table)));
        return locations;
    }

    /** A label that is the field's own leads to it wherever it stands; otherwise the heading above tells more. */
    private Optional<FormMatch.FieldLocation> location(PrintedSheet.PrintedField field) {
        boolean own = field.beside().filter(it -> names(it, field)).isPresent();
        if (own || field.over().isEmpty()) {
            return field.beside().flatMap(alignment::found).flatMap(it -> beside(it, own ? it.same() : it.isSure()));
        }
        return field.over().flatMap(alignment::found).flatMap(over -> under(field, over));
    }

    private boolean names(PrintedSheet.Label label, PrintedSheet.PrintedField field) {
        return label.text().means(label(field));
    }

    private LabelText label(PrintedSheet.PrintedField field) {
        return LabelText.of(form.field(field.name()).orElseThrow().label());
    }

    /** The one cell whose words can be nothing else. */
    private Optional<FormMatch.FieldLocation> unlabelled(PrintedSheet.PrintedField field) {
        List<SheetText.Cell> speaking = sheet().cells().stream()
                .filter(it -> LabelSynonyms.isAnswerOf(
                        label(field).key(), LabelText.of(it.text()).plain()))
                .toList();
        return speaking.size() == 1
                ? Optional.of(new FormMatch.FieldLocation(
                        sheet().title(), speaking.get(0).area(), false))
                : Optional.empty();
    }

    /** Right of a label, or below it if another label stands there. */
    private Optional<FormMatch.FieldLocation> beside(LabelAlignment.Found label, boolean sure) {
        CellRange right = sheet().area(label.area().firstRow(), label.area().lastColumn() + 1);
        if (!alignment.isLabel(right)) {
            return Optional.of(new FormMatch.FieldLocation(sheet().title(), right, sure));
        }
        CellRange below = sheet().area(label.area().lastRow() + 1, label.area().firstColumn());
        return alignment.isLabel(below)
                ? Optional.empty()
                : Optional.of(new FormMatch.FieldLocation(sheet().title(), below, false));
    }

    /** Below a heading, in the row that the labels of the field's row stand in. */
    private Optional<FormMatch.FieldLocation> under(PrintedSheet.PrintedField field, LabelAlignment.Found heading) {
        List<PrintedSheet.Label> ofRow = printed.inRow(field.area().firstRow())
                .filter(it -> it.text().tells())
                .toList();
        Optional<LabelAlignment.Found> beside =
                ofRow.stream().flatMap(it -> alignment.found(it).stream()).findFirst();
        int right = heading.area().lastRow()
                + field.area().firstRow()
                - field.over().orElseThrow().area().lastRow();
        int row = beside.map(it -> it.area().firstRow()).orElse(right);
        if ((beside.isEmpty() && !ofRow.isEmpty()) || row <= heading.area().lastRow()) {
            return Optional.empty();
        }
        CellRange cell = sheet().area(row, heading.area().firstColumn());
        boolean sure =
                heading.isSure() && beside.map(LabelAlignment.Found::isSure).orElse(true);
        return alignment.isLabel(cell)
                ? Optional.empty()
                : Optional.of(new FormMatch.FieldLocation(sheet().title(), cell, sure));
    }

    private Map<String, FormMatch.FieldLocation> columns(PrintedSheet.PrintedTable table) {
        Map<String, LabelAlignment.Found> headings = new LinkedHashMap<>();
        table.columns()
                .forEach(column -> column.over()
                        .flatMap(alignment::found)
                        .ifPresent(heading -> headings.put(column.name(), heading)));
        if (headings.isEmpty()) {
            return Map.of();
        }
        int first = first(table, headings.values());
        int last = last(table, headings.values(), first);
        Map<String, FormMatch.FieldLocation> columns = new LinkedHashMap<>();
        headings.forEach((name, heading) -> columns.put(
                name,
                new FormMatch.FieldLocation(
                        sheet().title(),
                        new CellRange(
                                first,
                                heading.area().firstColumn(),
                                last,
                                heading.area().lastColumn()),
                        heading.isSure())));
        return columns;
    }

    /** Below the headings, and below what the form prints between them and the table. */
    private int first(PrintedSheet.PrintedTable table, Collection<LabelAlignment.Found> headings) {
        int first = headings.stream().mapToInt(it -> it.area().lastRow()).max().orElseThrow() + 1;
        OptionalInt between = betweenHeadingsAndTable(table)
                .filter(it -> it.firstRow() >= first)
                .mapToInt(CellRange::lastRow)
                .max();
        boolean right = betweenHeadingsAndTable(table).anyMatch(it -> it.firstRow() == first);
        return right ? between.orElseThrow() + 1 : first;
    }

    private Stream<CellRange> betweenHeadingsAndTable(PrintedSheet.PrintedTable table) {
        int headings = table.columns().stream()
                .flatMap(it -> it.over().stream())
                .mapToInt(it -> it.area().lastRow())
                .max()
                .orElseThrow();
        return found(headings + 1, table.first() - 1);
    }

    /** Above the first thing that the form prints below the table, else down to the last row that is filled. */
    private int last(PrintedSheet.PrintedTable table, Collection<LabelAlignment.Found> headings, int first) {
        int left =
                headings.stream().mapToInt(it -> it.area().firstColumn()).min().orElseThrow();
        int right =
                headings.stream().mapToInt(it -> it.area().lastColumn()).max().orElseThrow();
        OptionalInt below = Stream.concat(
                        found(table.last() + 1, Integer.MAX_VALUE - 1), betweenHeadingsAndTable(table))
                .mapToInt(CellRange::firstRow)
                .filter(it -> it > first)
                .min();
        if (below.isPresent()) {
            return below.getAsInt() - 1;
        }
        int end = sheet().cells().stream()
                .map(SheetText.Cell::area)
                .filter(it -> it.firstRow() > first && it.firstColumn() <= left && it.lastColumn() >= right)
                .mapToInt(CellRange::firstRow)
                .min()
                .orElse(Integer.MAX_VALUE);
        return sheet().cells().stream()
                .map(SheetText.Cell::area)
                .filter(it -> it.firstRow() >= first && it.lastRow() < end)
                .filter(it -> it.firstColumn() >= left && it.lastColumn() <= right)
                .mapToInt(CellRange::lastRow)
                .max()
                .orElse(first);
    }

    /** Where the labels were found that the form prints in some of its rows. */
    private Stream<CellRange> found(int firstRow, int lastRow) {
        return printed.labels().stream()
                .filter(it -> it.text().tells()
                        && it.area().firstRow() >= firstRow
                        && it.area().lastRow() <= lastRow)
                .flatMap(it -> alignment.found(it).stream())
                .map(LabelAlignment.Found::area);
    }

    private SheetText sheet() {
        return alignment.sheet();
    }
}
