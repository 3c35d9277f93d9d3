package ziping.excel.labels;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import ziping.excel.ooxml.CellRange;
import ziping.model.form.Form;

/** A sheet of a form and the sheet of the workbook that matches it best. Finds each field by its labels. */
record SheetMatch(Form form, PrintedSheet printed, LabelAlignment alignment) {
    /** Used if the workbook has no sheet that matches. */
    private static final SheetText NOTHING = new SheetText("", List.of(), List.of());

    /** Matches the first of the sheets with the best score. A damaged workbook may have no sheets. */
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
        for (PrintedSheet.PrintedField field : printed.fields()) {
            Optional<FormMatch.FieldLocation> location = byLabels(field);
            if (location.isEmpty()) {
                location = byAnswer(field);
            }
            if (location.isPresent()) {
                locations.put(field.name(), location.get());
            }
        }
        for (PrintedSheet.PrintedTable table : printed.tables()) {
            locations.putAll(columns(table));
        }
        return locations;
    }

    /** A label with the field's own words finds it anywhere. Otherwise the heading above is the better hint. */
    private Optional<FormMatch.FieldLocation> byLabels(PrintedSheet.PrintedField field) {
        boolean ownLabel =
                field.beside().isPresent() && field.beside().get().text().means(label(field));
        if (ownLabel || field.over().isEmpty()) {
            Optional<LabelAlignment.Found> beside = found(field.beside());
            if (beside.isEmpty()) {
                return Optional.empty();
            }
            return beside(
                    beside.get(), ownLabel ? beside.get().same() : beside.get().isSure());
        }
        Optional<LabelAlignment.Found> over = found(field.over());
        return over.isPresent() ? under(field, over.get()) : Optional.empty();
    }

    private Optional<LabelAlignment.Found> found(Optional<PrintedSheet.Label> label) {
        return label.isPresent() ? alignment.found(label.get()) : Optional.empty();
    }

    private LabelText label(PrintedSheet.PrintedField field) {
        return LabelText.of(form.field(field.name()).orElseThrow().label());
    }

    /** The only cell whose text can be nothing but an answer to this field, such as a date range. */
    private Optional<FormMatch.FieldLocation> byAnswer(PrintedSheet.PrintedField field) {
        String key = label(field).key();
        List<SheetText.Cell> answers = sheet().cells().stream()
                .filter(cell ->
                        LabelSynonyms.isAnswerOf(key, LabelText.of(cell.text()).plain()))
                .toList();
        return answers.size() == 1 ? location(answers.get(0).area(), false) : Optional.empty();
    }

    private Optional<FormMatch.FieldLocation> location(CellRange area, boolean sure) {
        return Optional.of(new FormMatch.FieldLocation(sheet().title(), area, sure));
    }

    /** The cell right of a label, or the cell below it if another label is on the right. */
    private Optional<FormMatch.FieldLocation> beside(LabelAlignment.Found label, boolean sure) {
        CellRange right = sheet().area(label.area().firstRow(), label.area().lastColumn() + 1);
        if (!alignment.isLabel(right)) {
            return location(right, sure);
        }
        CellRange below = sheet().area(label.area().lastRow() + 1, label.area().firstColumn());
        return alignment.isLabel(below) ? Optional.empty() : location(below, false);
    }

    /** The cell below a heading, in the row that has the other labels of the field's row. */
    private Optional<FormMatch.FieldLocation> under(PrintedSheet.PrintedField field, LabelAlignment.Found heading) {
        boolean rowHasLabels = false;
        Optional<LabelAlignment.Found> labelOfRow = Optional.empty();
        for (PrintedSheet.Label label : printed.labels()) {
            if (label.area().firstRow() == field.area().firstRow()
                    && label.text().tells()) {
                rowHasLabels = true;
                labelOfRow = labelOfRow.isPresent() ? labelOfRow : alignment.found(label);
            }
        }
        int row;
        boolean sure = heading.isSure();
        if (labelOfRow.isPresent()) {
            row = labelOfRow.get().area().firstRow();
            sure &= labelOfRow.get().isSure();
        } else {
            int distance =
                    field.area().firstRow() - field.over().orElseThrow().area().lastRow();
            row = heading.area().lastRow() + distance;
        }
        if ((labelOfRow.isEmpty() && rowHasLabels) || row <= heading.area().lastRow()) {
            return Optional.empty();
        }
        CellRange cell = sheet().area(row, heading.area().firstColumn());
        return alignment.isLabel(cell) ? Optional.empty() : location(cell, sure);
    }

    private Map<String, FormMatch.FieldLocation> columns(PrintedSheet.PrintedTable table) {
        Map<String, LabelAlignment.Found> headings = new LinkedHashMap<>();
        for (PrintedSheet.PrintedField column : table.columns()) {
            Optional<LabelAlignment.Found> heading = found(column.over());
            if (heading.isPresent()) {
                headings.put(column.name(), heading.get());
            }
        }
        if (headings.isEmpty()) {
            return Map.of();
        }
        CellRange ofHeadings = around(headings.values());
        int first = firstRow(table, ofHeadings.lastRow());
        int last = lastRow(table, ofHeadings, first);
        Map<String, FormMatch.FieldLocation> columns = new LinkedHashMap<>();
        headings.forEach((name, heading) -> {
            CellRange area = heading.area();
            CellRange column = new CellRange(first, area.firstColumn(), last, area.lastColumn());
            columns.put(name, new FormMatch.FieldLocation(sheet().title(), column, heading.isSure()));
        });
        return columns;
    }

    /** The smallest range that contains all headings. */
    private static CellRange around(Collection<LabelAlignment.Found> headings) {
        int top = Integer.MAX_VALUE;
        int left = Integer.MAX_VALUE;
        int bottom = 0;
        int right = 0;
        for (LabelAlignment.Found heading : headings) {
            top = Math.min(top, heading.area().firstRow());
            left = Math.min(left, heading.area().firstColumn());
            bottom = Math.max(bottom, heading.area().lastRow());
            right = Math.max(right, heading.area().lastColumn());
        }
        return new CellRange(top, left, bottom, right);
    }

    /** The row below the headings, and below the rows that the form prints between the headings and the table. */
    private int firstRow(PrintedSheet.PrintedTable table, int lastRowOfHeadings) {
        int first = lastRowOfHeadings + 1;
        boolean rowsBetween = false;
        int lastBetween = first;
        for (CellRange between : betweenHeadingsAndTable(table)) {
            rowsBetween |= between.firstRow() == first;
            if (between.firstRow() >= first) {
                lastBetween = Math.max(lastBetween, between.lastRow());
            }
        }
        return rowsBetween ? lastBetween + 1 : first;
    }

    private List<CellRange> betweenHeadingsAndTable(PrintedSheet.PrintedTable table) {
        int lastRowOfHeadings = -1;
        for (PrintedSheet.PrintedField column : table.columns()) {
            if (column.over().isPresent()) {
                lastRowOfHeadings =
                        Math.max(lastRowOfHeadings, column.over().get().area().lastRow());
            }
        }
        return foundInRows(lastRowOfHeadings + 1, table.first() - 1);
    }

    /** The row above the first label that the form prints below the table; without one, the last filled row. */
    private int lastRow(PrintedSheet.PrintedTable table, CellRange headings, int first) {
        List<CellRange> labelsAround = new ArrayList<>(foundInRows(table.last() + 1, Integer.MAX_VALUE - 1));
        labelsAround.addAll(betweenHeadingsAndTable(table));
        OptionalInt below = labelsAround.stream()
                .mapToInt(CellRange::firstRow)
                .filter(row -> row > first)
                .min();
        return below.isPresent() ? below.getAsInt() - 1 : lastFilledRow(headings, first);
    }

    /** The last row with a cell below the headings, above the first cell that is as wide as the whole table. */
    private int lastFilledRow(CellRange headings, int first) {
        int left = headings.firstColumn();
        int right = headings.lastColumn();
        int end = Integer.MAX_VALUE;
        for (SheetText.Cell cell : sheet().cells()) {
            CellRange area = cell.area();
            if (area.firstRow() > first && area.firstColumn() <= left && area.lastColumn() >= right) {
                end = Math.min(end, area.firstRow());
            }
        }
        int last = -1;
        for (SheetText.Cell cell : sheet().cells()) {
            CellRange area = cell.area();
            boolean inTable = area.firstRow() >= first && area.lastRow() < end;
            if (inTable && area.firstColumn() >= left && area.lastColumn() <= right) {
                last = Math.max(last, area.lastRow());
            }
        }
        return last < 0 ? first : last;
    }

    /** The areas of all labels that were found and that the form prints in some of its rows. */
    private List<CellRange> foundInRows(int firstRow, int lastRow) {
        List<CellRange> areas = new ArrayList<>();
        for (PrintedSheet.Label label : printed.labels()) {
            boolean inRows = label.area().firstRow() >= firstRow && label.area().lastRow() <= lastRow;
            Optional<LabelAlignment.Found> found =
                    inRows && label.text().tells() ? alignment.found(label) : Optional.empty();
            if (found.isPresent()) {
                areas.add(found.get().area());
            }
        }
        return areas;
    }

    private SheetText sheet() {
        return alignment.sheet();
    }
}
