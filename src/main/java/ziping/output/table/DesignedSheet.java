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

/** A sheet with titles, remarks and small tables. It is written from top to bottom. Its first column is a margin. */
public final class DesignedSheet {
    private final XSSFSheet sheet;
    private final SummaryStyles styles;
    private final Messages messages;
    private final int columns;
    private int nextRow;

    /**
     * An empty sheet.
     *
     * @param widths of the columns after the margin, in Latin letters
     */
    DesignedSheet(XSSFSheet sheet, SummaryStyles styles, Messages messages, int... widths) {
        this.sheet = sheet;
        this.styles = styles;
        this.messages = messages;
        this.columns = widths.length;
        sheet.setDisplayGridlines(false);
        sheet.setColumnWidth(0, 2 * SummaryStyles.LETTER_WIDTH);
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i + 1, widths[i] * SummaryStyles.LETTER_WIDTH);
        }
        TableStyle.setUpPrint(sheet, 1, messages);
    }

    /** The sheet of POI, for charts. */
    public XSSFSheet xssf() {
        return sheet;
    }

    /** The index of the next row, counted from 0. */
    public int nextRow() {
        return nextRow;
    }

    /** A text in merged cells over all columns. The row is high enough for all its lines. */
    public void merged(TableCell.Style style, String text) {
        int width = 0;
        for (int column = 1; column <= columns; column++) {
            width += sheet.getColumnWidth(column) / SummaryStyles.LETTER_WIDTH;
        }
        int lines = 1 + TextWidth.of(text) / width;
        float height = lines * SummaryStyles.ROW_HEIGHT;
        row(style == TableCell.Style.TITLE ? SummaryStyles.HEADING_HEIGHT : height)
                .merged(styles.of(style), text, columns);
    }

    /** Begins a section. */
    public void section(String key) {
        row(SummaryStyles.SPACE_HEIGHT);
        title(key);
    }

    /** Begins a section on a new printed page. */
    public void sectionOnNewPage(String key) {
        row(SummaryStyles.SPACE_HEIGHT);
        sheet.setRowBreak(nextRow - 1);
        title(key);
    }

    private void title(String key) {
        row(SummaryStyles.HEADING_HEIGHT).merged(styles.of(TableCell.Style.SECTION), messages.text(key), columns);
    }

    /** The headings of a table. */
    public void headings(String... keys) {
        Cells cells = row(SummaryStyles.HEADING_HEIGHT);
        for (String key : keys) {
            cells.cell(styles.heading()).setCellValue(messages.text(key));
        }
    }

    /** The headings of the last table. They are repeated on each of its printed pages. */
    public void repeatedHeadings(String... keys) {
        sheet.setRepeatingRows(new CellRangeAddress(nextRow, nextRow, -1, -1));
        headings(keys);
    }

    /** Begins a row. */
    public Cells row() {
        return row(SummaryStyles.ROW_HEIGHT);
    }

    private Cells row(float height) {
        XSSFRow row = sheet.createRow(nextRow++);
        row.setHeightInPoints(height);
        return new Cells(row);
    }

    /** One row, which is filled from the left. */
    public final class Cells {
        private final XSSFRow row;
        private int column = 1;

        private Cells(XSSFRow row) {
            this.row = row;
        }

        /** A text in the next column. */
        public Cells text(TableCell.Style style, String text) {
            return text(styles.of(style), text);
        }

        /** A text in a row of totals. */
        public Cells totalText(String text) {
            return text(styles.subtotal(TableCell.Style.TEXT), text);
        }

        /** A formula in the next column. */
        public Cells formula(TableCell.Style style, FormulaCell figure) {
            figure.writeTo(cell(styles.of(style)));
            return this;
        }

        /** A formula in a row of totals. */
        public Cells total(TableCell.Style style, FormulaCell figure) {
            figure.writeTo(cell(styles.subtotal(style)));
            return this;
        }

        /** A count. The cell is empty for 0, so that other counts stand out. */
        public Cells count(int count) {
            XSSFCell cell = cell(styles.of(TableCell.Style.COUNT));
            if (count != 0) {
                cell.setCellValue(count);
            }
            return this;
        }

        /** The address of the last cell, for formulas. */
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

        private void merged(CellStyle style, String text, int columns) {
            int from = column;
            text(style, text);
            while (column < from + columns) {
                cell(style);
            }
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, from + columns - 1));
        }

        private XSSFCell cell(CellStyle style) {
            XSSFCell cell = row.createCell(column++);
            cell.setCellStyle(style);
            return cell;
        }
    }
}
