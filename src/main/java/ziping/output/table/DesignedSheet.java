package ziping.output.table;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import ziping.excel.ooxml.XmlEscaping;
import ziping.excel.report.CellTextLimit;
import ziping.messages.Messages;
import ziping.messages.TextWidth;
import ziping.model.form.CellAddress;

/** A designed sheet that is written from top to bottom. Its first column is a margin. */
public final class DesignedSheet {
    private static final float LINE_HEIGHT = 20f;
    private static final float HEADING_HEIGHT = 30f;
    private static final float SPACE_HEIGHT = 10f;
    private static final int DIGIT = 256;

    private final XSSFSheet sheet;
    private final SummaryStyles looks;
    private final Messages messages;
    private final int across;
    private int next;

    /**
     * An empty one.
     *
     * @param widths of the columns behind the margin, in Latin letters
     */
    DesignedSheet(XSSFSheet sheet, SummaryStyles looks, Messages messages, int... widths) {
        this.sheet = sheet;
        this.looks = looks;
        this.messages = messages;
        this.across = widths.length;
        sheet.setDisplayGridlines(false);
        sheet.setColumnWidth(0, 2 * DIGIT);
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i + 1, widths[i] * DIGIT);
        }
        TableStyle.setUpPrint(sheet, 1, messages);
    }

    /** The sheet it is drawn on, for charts. */
    public XSSFSheet sheet() {
        return sheet;
    }

    /** The row that comes next, counted from 0. */
    public int next() {
        return next;
    }

    /** A line over all columns, as high as its words need. */
    public void across(TableCell.Look look, String text) {
        int width = 0;
        for (int column = 1; column <= across; column++) {
            width += sheet.getColumnWidth(column) / DIGIT;
        }
        int lines = 1 + TextWidth.of(text) / width;
        row(look == TableCell.Look.TITLE ? HEADING_HEIGHT : lines * LINE_HEIGHT).wide(looks.of(look), text, across);
    }

    /** Begins a part of the sheet. */
    public void section(String key) {
        row(SPACE_HEIGHT);
        title(key);
    }

    /** Begins a part of the sheet that is printed on new pages. */
    public void page(String key) {
        row(SPACE_HEIGHT);
        sheet.setRowBreak(next - 1);
        title(key);
    }

    private void title(String key) {
        row(HEADING_HEIGHT).wide(looks.of(TableCell.Look.SECTION), messages.text(key), across);
    }

    /** The headings of a table. */
    public void headings(String... keys) {
        Cells cells = row(HEADING_HEIGHT);
        for (String key : keys) {
            cells.cell(looks.heading()).setCellValue(messages.text(key));
        }
    }

    /** The headings of the last table, which stand on each page that it is printed on. */
    public void lastHeadings(String... keys) {
        sheet.setRepeatingRows(new CellRangeAddress(next, next, -1, -1));
        headings(keys);
    }

    /** Begins a row. */
    public Cells row() {
        return row(LINE_HEIGHT);
    }

    private Cells row(float height) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(height);
        return new Cells(row);
    }

    /** One row, filled from the left. */
    public final class Cells {
        private final XSSFRow row;
        private int column = 1;

        private Cells(XSSFRow row) {
            this.row = row;
        }

        /** A text in the next column. */
        public Cells text(TableCell.Look look, String text) {
            return text(looks.of(look), text);
        }

        /** Words in a row that sums up a table. */
        public Cells totalText(String text) {
            return text(looks.subtotal(TableCell.Look.TEXT), text);
        }

        /** A formula in the next column. */
        public Cells live(TableCell.Look look, FormulaCell figure) {
            figure.draw(cell(looks.of(look)));
            return this;
        }

        /** A figure in a row that sums up a table. */
        public Cells total(TableCell.Look look, FormulaCell figure) {
            figure.draw(cell(looks.subtotal(look)));
            return this;
        }

        /** A count; nothing for none, so that the others are seen. */
        public Cells count(int count) {
            XSSFCell cell = cell(looks.of(TableCell.Look.COUNT));
            if (count != 0) {
                cell.setCellValue(count);
            }
            return this;
        }

        /** The cell that was written last, as formulas write it. */
        public String last() {
            return CellAddress.absolute(row.getRowNum(), column - 1);
        }

        private Cells text(CellStyle style, String text) {
            XSSFCell cell = cell(style);
            if (!text.isEmpty()) {
                cell.setCellValue(CellTextLimit.fitting(XmlEscaping.literal(text)));
            }
            return this;
        }

        private void wide(CellStyle style, String text, int across) {
            int from = column;
            text(style, text);
            while (column < from + across) {
                cell(style);
            }
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, from + across - 1));
        }

        private XSSFCell cell(CellStyle style) {
            XSSFCell cell = row.createCell(column++);
            cell.setCellStyle(style);
            return cell;
        }
    }
}
