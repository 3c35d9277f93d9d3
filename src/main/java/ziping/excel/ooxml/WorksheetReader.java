package ziping.excel.ooxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the cells of one sheet. A missing address is the one after the address before. */
final class WorksheetReader {
    private static final String TWICE = "two contents of a cell";

    private final WorksheetPart worksheet;
    private final XmlReader xml;
    private final CellLimit count;
    private int lastRow = -1;

    WorksheetReader(byte[] bytes, CellLimit count) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        this.count = count;
        this.worksheet = new WorksheetPart(bytes);
        this.xml = XmlReader.of(bytes);
    }

    WorksheetPart read() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        if (!xml.nextStart() || !xml.name().equals("worksheet")) {
            throw new UnsupportedByOoxmlException("no worksheet of this kind");
        }
        while (xml.next()) {
            if (xml.isStart() && xml.depth() == 2) {
                top();
            }
        }
        return worksheet;
    }

    private void top() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        switch (xml.name()) {
            case "sheetFormatPr" -> worksheet.usual(xml.decimal("defaultColWidth"), xml.decimal("defaultRowHeight"));
            case "dimension" -> dimension();
            case "cols" -> columns();
            case "sheetData" -> data();
            case "mergeCells" -> merged();
            default -> {
                // not needed for cells
            }
        }
    }

    /** Programs compute the used range anew, so a range that cannot be read changes nothing. */
    private void dimension() throws UnsupportedByOoxmlException {
        WorkbookPart.ByteRange tag = new WorkbookPart.ByteRange(xml.start(), xml.end());
        try {
            CellRange used = CellRange.of(xml.attribute("ref").orElse(""));
            worksheet.dimension(new WorksheetPart.Dimension(tag, used));
        } catch (UnsupportedByOoxmlException unreadable) {
            // It stays as it is.
        }
    }

    private void columns() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        while (inside(2)) {
            if (xml.isStart() && xml.name().equals("col")) {
                double width = xml.decimal("width").orElse(worksheet.width(Integer.MAX_VALUE));
                worksheet.add(new WorksheetPart.Columns(
                        xml.number("min", 1) - 1, xml.number("max", 1) - 1, width, style("style"), xml.flag("hidden")));
            }
        }
    }

    private void merged() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        if (!worksheet.merged().isEmpty()) {
            throw new DamagedWorkbookException("two lists of merged cells");
        }
        while (inside(2)) {
            if (xml.isStart() && xml.name().equals("mergeCell")) {
                worksheet.merge(CellRange.of(xml.attribute("ref").orElse("")));
            }
        }
    }

    private void data() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        int start = xml.start();
        int inside = xml.end();
        String prefix = xml.prefix();
        boolean emptyTag = xml.isEmpty();
        while (inside(2)) {
            if (xml.isStart() && xml.name().equals("row") && xml.depth() == 3) {
                row();
            }
        }
        worksheet.data(
                emptyTag ? new WorkbookPart.ByteRange(start, inside) : new WorkbookPart.ByteRange(inside, xml.start()),
                prefix,
                emptyTag);
    }

    private void row() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        count.oneMore();
        int start = xml.start();
        int inside = xml.end();
        int index = CellReference.of("A" + xml.number("r", lastRow + 2)).row();
        Optional<Double> height = xml.decimal("ht");
        boolean hidden = xml.flag("hidden");
        Optional<Integer> style = xml.flag("customFormat") ? Optional.of(style("s")) : Optional.empty();
        lastRow = index;
        List<WorksheetPart.Cell> cells = new ArrayList<>();
        while (inside(3)) {
            if (xml.isStart() && xml.name().equals("c") && xml.depth() == 4) {
                int next = cells.isEmpty() ? 0 : cells.get(cells.size() - 1).column() + 1;
                cells.add(cell(index, next));
            }
        }
        worksheet.add(new WorksheetPart.Row(
                index,
                start,
                inside,
                Math.max(inside, xml.start()),
                xml.end(),
                height,
                style,
                hidden,
                List.copyOf(cells)));
    }

    private WorksheetPart.Cell cell(int row, int nextColumn)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        count.oneMore();
        int start = xml.start();
        int inside = xml.end();
        Optional<String> written = xml.attribute("r");
        CellReference at = written.isPresent() ? CellReference.of(written.get()) : new CellReference(row, nextColumn);
        if (at.row() != row) {
            throw new DamagedWorkbookException("a cell in another row: " + written.orElse(""));
        }
        String type = xml.attribute("t").orElse("");
        int style = style("s");
        Optional<String> value = Optional.empty();
        Optional<WorksheetPart.Formula> formula = Optional.empty();
        String extension = "";
        while (inside(4)) {
            if (!xml.isStart() || xml.depth() != 5) {
                continue;
            }
            switch (xml.name()) {
                case "f" -> formula = DamagedWorkbookException.only(formula, formula(), TWICE);
                case "v" -> value = DamagedWorkbookException.only(value, xml.text(), TWICE);
                case "is" -> value = DamagedWorkbookException.only(value, SharedStrings.richText(xml), TWICE);
                default -> extension += xml.xml();
            }
        }
        return new WorksheetPart.Cell(
                row, at.column(), type, style, value, formula, extension, start, inside, xml.end());
    }

    private int style(String attribute) throws DamagedWorkbookException, UnsupportedByOoxmlException {
        int number = xml.number(attribute, 0);
        if (number < 0) {
            throw new DamagedWorkbookException("no style: " + number);
        }
        return number;
    }

    private WorksheetPart.Formula formula() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        int start = xml.start();
        String type = xml.attribute("t").orElse("");
        String kind = type.equals("normal") ? "" : type;
        int group = xml.number("si", -1);
        Optional<String> cells = xml.attribute("ref");
        Optional<CellRange> area =
                cells.isPresent() && kind.equals("array") ? Optional.of(CellRange.of(cells.get())) : Optional.empty();
        String text = xml.text();
        return new WorksheetPart.Formula(text, kind, group, area, start, xml.end());
    }

    /** Goes to the next tag within an element of the given depth; false at the end of that element. */
    private boolean inside(int depth) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        if (!xml.next()) {
            throw new UnsupportedByOoxmlException("cut off");
        }
        return xml.isStart() || xml.depth() > depth;
    }
}
