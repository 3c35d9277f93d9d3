package ziping.excel;

import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import ziping.model.Form;
import ziping.model.FormPlan.Look;

/** A sheet that boxes are drawn on. */
final class Canvas {
    /** From this height in points on a box is for a text of many lines. */
    private static final int TALL = 60;

    /** Up to this width in digits a box is for a word or two. */
    private static final int NARROW = 20;

    /** Excel measures columns in 256ths of a digit. */
    private static final int DIGIT = 256;

    private final XSSFSheet sheet;
    private final Looks looks;

    Canvas(XSSFSheet sheet, Looks looks) {
        this.sheet = sheet;
        this.looks = looks;
    }

    /** A cell, or several cells that are merged to one. */
    record Box(int row, int column, int across, int down) {
        static Box of(int row, int column) {
            return new Box(row, column, 1, 1);
        }

        CellRangeAddress range() {
            return new CellRangeAddress(row, row + down - 1, column, column + across - 1);
        }
    }

    /**
     * Makes a column so wide.
     *
     * @param digits none for a column out of sight
     */
    void width(int column, int digits) {
        sheet.setColumnWidth(column, digits * DIGIT);
        if (digits == 0) {
            sheet.setColumnHidden(column, true);
        }
    }

    void height(int row, int points) {
        row(row).setHeightInPoints(points);
    }

    /** Makes a row so high that a text in a box of that look can be read in full; out of sight nobody reads it. */
    void fit(Box box, String text, Look look) {
        if (width(box) == 0) {
            return;
        }
        int needed = TextFit.height(text, width(box), Looks.points(look));
        if (row(box.row()).getHeightInPoints() < needed) {
            height(box.row(), needed);
        }
    }

    /** The same for a text of several lines only: a single line fits a row of any height that a form asks for. */
    void fitLines(Box box, String text, Look look) {
        int points = Looks.points(look);
        if (TextFit.height(text, width(box), points) > TextFit.height("0", width(box), points)) {
            fit(box, text, look);
        }
    }

    /** Draws a box and gives the cell in its upper left corner, which holds what stands in it. */
    XSSFCell draw(Box box, Look look, Form.Kind kind) {
        XSSFCellStyle style = looks.style(look, kind, look == Look.INPUT ? lie(box) : Looks.Lie.WORD);
        for (int row = box.row(); row < box.row() + box.down(); row++) {
            for (int column = box.column(); column < box.column() + box.across(); column++) {
                row(row).createCell(column).setCellStyle(style);
            }
        }
        if (box.across() > 1 || box.down() > 1) {
            sheet.addMergedRegion(box.range());
        }
        return row(box.row()).getCell(box.column());
    }

    private Looks.Lie lie(Box box) {
        if (row(box.row()).getHeightInPoints() >= TALL) {
            return Looks.Lie.PAGE;
        }
        return width(box) <= NARROW ? Looks.Lie.WORD : Looks.Lie.LINE;
    }

    private int width(Box box) {
        return IntStream.range(box.column(), box.column() + box.across())
                .map(column -> sheet.getColumnWidth(column) / DIGIT)
                .sum();
    }

    private XSSFRow row(int row) {
        return Optional.ofNullable(sheet.getRow(row)).orElseGet(() -> sheet.createRow(row));
    }
}
