package ziping.excel.ooxml;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ziping.model.form.CellAddress;

/** Replaces cells of one sheet. All other bytes of the sheet stay the same. */
public final class WorksheetPartEdit {
    /** Excel shows no row higher than this, in points. */
    private static final double HIGHEST_ROW = 409.5;

    /** The new content of a cell. Its style does not change. */
    public sealed interface Content {
        /** No content. */
        record Blank() implements Content {}

        /** A number as Excel writes it. */
        record Numeric(String value) implements Content {}

        /** A text that is stored in the cell itself. */
        record Text(String text) implements Content {}
    }

    /** A changed cell. If its formula is kept, the content is the last result of the formula. */
    private record Change(Content content, boolean keepsFormula) {}

    private final WorksheetPart worksheet;
    private final Map<Integer, SortedMap<Integer, Change>> changes = new TreeMap<>();
    private final Map<Integer, Double> heights = new TreeMap<>();
    private boolean formulaGone;

    /** Begins without changes. */
    public WorksheetPartEdit(WorksheetPart worksheet) {
        this.worksheet = worksheet;
    }

    /**
     * Replaces the content of a cell, also its formula.
     *
     * @throws UnsupportedByOoxmlException if other cells would lose their formula too
     */
    public void put(int row, int column, Content content) throws UnsupportedByOoxmlException {
        Optional<WorksheetPart.Formula> formula = worksheet.cell(row, column).flatMap(WorksheetPart.Cell::formula);
        boolean shared = formula.isPresent() && !formula.get().kind().isEmpty();
        if (shared || worksheet.array(row, column).isPresent()) {
            throw new UnsupportedByOoxmlException("a formula of several cells");
        }
        formulaGone |= formula.isPresent();
        change(row, column, new Change(content, false));
    }

    /** Replaces the last result of a formula. */
    public void refresh(int row, int column, Content content) {
        change(row, column, new Change(content, true));
    }

    /** Makes a row at least this high, in points. */
    public void height(int row, double points) {
        heights.merge(row, Math.min(points, HIGHEST_ROW), Math::max);
    }

    /** Whether a cell has lost its formula. */
    public boolean isFormulaGone() {
        return formulaGone;
    }

    private void change(int row, int column, Change change) {
        changes.computeIfAbsent(row, none -> new TreeMap<>()).put(column, change);
    }

    /** The sheet with all changes. */
    public byte[] written() {
        ByteSplice splice = new ByteSplice(worksheet.bytes());
        StringBuilder newLastRows = new StringBuilder();
        int last = worksheet.lastRow();
        for (Map.Entry<Integer, SortedMap<Integer, Change>> row : changes.entrySet()) {
            Optional<WorksheetPart.Row> there = worksheet.row(row.getKey());
            if (there.isPresent()) {
                edit(splice, there.get(), row.getValue());
            } else if (row.getKey() > last || worksheet.rows().isEmpty()) {
                newLastRows.append(newRow(row.getKey(), row.getValue()));
            } else {
                splice.insert(following(row.getKey()), newRow(row.getKey(), row.getValue()));
            }
        }
        addLastRows(splice, newLastRows.toString());
        if (worksheet.dimension().isPresent()) {
            enlarge(splice, worksheet.dimension().get());
        }
        return splice.bytes();
    }

    /** Enlarges the used range if a changed cell is outside of it. */
    private void enlarge(ByteSplice splice, WorksheetPart.Dimension inUse) {
        CellRange area = inUse.area();
        for (Map.Entry<Integer, SortedMap<Integer, Change>> row : changes.entrySet()) {
            for (int column : row.getValue().keySet()) {
                area = area.with(row.getKey(), column);
            }
        }
        if (!area.equals(inUse.area())) {
            StartTag tag =
                    new StartTag(splice.text(inUse.tag().start(), inUse.tag().end()));
            splice.replace(
                    inUse.tag().start(),
                    inUse.tag().end(),
                    tag.with("ref", area.a1()).text());
        }
    }

    private int following(int row) {
        for (WorksheetPart.Row other : worksheet.rows()) {
            if (other.index() > row) {
                return other.start();
            }
        }
        throw new IllegalStateException("no row after " + row);
    }

    private void addLastRows(ByteSplice splice, String rows) {
        if (rows.isEmpty()) {
            return;
        } else if (worksheet.dataIsEmptyTag()) {
            StartTag tag = new StartTag(
                    splice.text(worksheet.data().start(), worksheet.data().end()));
            splice.replace(
                    worksheet.data().start(),
                    worksheet.data().end(),
                    tag.opened().text() + rows + "</" + tag.name() + ">");
        } else {
            splice.insert(worksheet.data().end(), rows);
        }
    }

    private void edit(ByteSplice splice, WorksheetPart.Row row, SortedMap<Integer, Change> cells) {
        StartTag tag = new StartTag(splice.text(row.start(), row.inside()));
        boolean emptyTag = row.end() == row.inside();
        StringBuilder atEnd = new StringBuilder();
        boolean moreCells = false;
        for (Map.Entry<Integer, Change> cell : cells.entrySet()) {
            Optional<WorksheetPart.Cell> existing = worksheet.cell(row.index(), cell.getKey());
            Optional<WorksheetPart.Cell> next = nextCell(row, cell.getKey());
            moreCells |= existing.isEmpty();
            if (existing.isPresent()) {
                WorksheetPart.Cell old = existing.get();
                splice.replace(old.start(), old.end(), edited(splice, old, cell.getValue()));
            } else if (next.isPresent()) {
                splice.insert(next.get().start(), newCell(row.index(), cell.getKey(), cell.getValue()));
            } else {
                atEnd.append(newCell(row.index(), cell.getKey(), cell.getValue()));
            }
        }
        // The attribute is only a hint about the used columns.
        StartTag newTag = withHeight(moreCells ? tag.without("spans") : tag, row.index());
        if (emptyTag && !atEnd.isEmpty()) {
            splice.replace(row.start(), row.end(), newTag.opened().text() + atEnd + "</" + tag.name() + ">");
            return;
        }
        splice.replace(row.start(), row.inside(), newTag.text());
        if (!atEnd.isEmpty()) {
            splice.insert(row.close(), atEnd.toString());
        }
    }

    private static Optional<WorksheetPart.Cell> nextCell(WorksheetPart.Row row, int column) {
        for (WorksheetPart.Cell cell : row.cells()) {
            if (cell.column() > column) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    private StartTag withHeight(StartTag row, int index) {
        Double height = heights.get(index);
        return height == null ? row : row.with("ht", points(height)).with("customHeight", "1");
    }

    private String edited(ByteSplice splice, WorksheetPart.Cell cell, Change change) {
        StartTag tag = new StartTag(splice.text(cell.start(), cell.inside()));
        String formula = change.keepsFormula()
                ? cell.formula().map(it -> splice.text(it.start(), it.end())).orElse("")
                : "";
        // cm and vm describe the value that a formula computed.
        StartTag bare = tag.without("t").without("vm");
        StartTag kept = change.keepsFormula() ? bare : bare.without("cm");
        return written(kept, formula, change.content(), cell.extension());
    }

    private String newCell(int row, int column, Change change) {
        StartTag tag = new StartTag("<" + worksheet.prefix() + "c r=\"" + CellAddress.a1(row, column) + "\">");
        int style = worksheet.style(row, column);
        return written(style == 0 ? tag : tag.with("s", String.valueOf(style)), "", change.content(), "");
    }

    private String newRow(int row, SortedMap<Integer, Change> cells) {
        String name = worksheet.prefix() + "row";
        StartTag tag = withHeight(new StartTag("<" + name + " r=\"" + (row + 1) + "\">"), row);
        StringBuilder written = new StringBuilder(tag.text());
        cells.forEach((column, change) -> written.append(newCell(row, column, change)));
        return written.append("</").append(name).append(">").toString();
    }

    private String written(StartTag tag, String formula, Content content, String extension) {
        String p = worksheet.prefix();
        String end = extension + "</" + p + "c>";
        if (content instanceof Content.Numeric figure) {
            return tag.opened().text() + formula + "<" + p + "v>" + figure.value() + "</" + p + "v>" + end;
        } else if (content instanceof Content.Text text) {
            String value = XmlEscaping.value(p, text.text());
            return tag.opened().with("t", XmlEscaping.TEXT).text() + formula + value + end;
        }
        boolean bare = formula.isEmpty() && extension.isEmpty();
        return bare ? tag.closed().text() : tag.opened().text() + formula + end;
    }

    private static String points(double points) {
        return String.valueOf(Math.round(points * 20) / 20.0);
    }
}
