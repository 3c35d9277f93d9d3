package ziping.excel.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import ziping.excel.report.TextMeasure;
import ziping.model.form.Form;
import ziping.model.form.FormPlan.Look;

/** A sheet of a blank form, written box by box. */
final class TemplateSheet {
    private static final Pattern NUMBER = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(%?)");

    /** A box of at least this height in points is for a text of many lines. */
    private static final int TALL = 60;

    /** A box of at most this width in digits is for one or two words. */
    private static final int NARROW = 20;

    /** Excel measures columns in 256ths of a digit. */
    private static final int DIGIT = 256;

    private final XSSFSheet sheet;
    private final TemplateStyles styles;

    TemplateSheet(XSSFSheet sheet, TemplateStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    /** A cell or a merged region. */
    record Box(int row, int column, int across, int down) {
        static Box of(int row, int column) {
            return new Box(row, column, 1, 1);
        }

        CellRangeAddress range() {
            return new CellRangeAddress(row, row + down - 1, column, column + across - 1);
        }
    }

    /**
     * Sets the width of a column.
     *
     * @param digits 0 for a hidden column
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

    /** Makes a row high enough for a text in a box. A box in hidden columns is ignored. */
    void growRow(Box box, String text, Look look) {
        if (width(box) == 0) {
            return;
        }
        int needed = TextMeasure.formHeight(text, width(box), TemplateStyles.points(look));
        if (row(box.row()).getHeightInPoints() < needed) {
            height(box.row(), needed);
        }
    }

    /** The same for a text of several lines only. A single line fits into a row of any height. */
    void growRowForLines(Box box, String text, Look look) {
        int points = TemplateStyles.points(look);
        if (TextMeasure.formHeight(text, width(box), points) > TextMeasure.formHeight("0", width(box), points)) {
            growRow(box, text, look);
        }
    }

    /** Draws a box and returns its top left cell, which has its content. */
    XSSFCell draw(Box box, Look look, Form.Kind kind) {
        XSSFCellStyle style =
                styles.style(look, kind, look == Look.INPUT ? alignment(box) : TemplateStyles.Alignment.WORD);
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

    private TemplateStyles.Alignment alignment(Box box) {
        if (row(box.row()).getHeightInPoints() >= TALL) {
            return TemplateStyles.Alignment.PARAGRAPH;
        }
        return width(box) <= NARROW ? TemplateStyles.Alignment.WORD : TemplateStyles.Alignment.LINE;
    }

    private int width(Box box) {
        return IntStream.range(box.column(), box.column() + box.across())
                .map(column -> sheet.getColumnWidth(column) / DIGIT)
                .sum();
    }

    private XSSFRow row(int row) {
        return Optional.ofNullable(sheet.getRow(row)).orElseGet(() -> sheet.createRow(row));
    }

    static void putBlankValue(Cell cell, Form.Kind kind, String value) {
        Optional<BigDecimal> number = kind == Form.Kind.TEXT ? Optional.empty() : number(value);
        if (number.isPresent()) {
            cell.setCellValue(number.get().doubleValue());
        } else {
            cell.setCellValue(value);
        }
    }

    private static Optional<BigDecimal> number(String value) {
        return Optional.of(NUMBER.matcher(value))
                .filter(matcher -> matcher.matches())
                .map(matcher -> new BigDecimal(matcher.group(1))
                        .movePointLeft(matcher.group(2).isEmpty() ? 0 : 2));
    }

    /**
     * Adds a drop-down list and a hint to input cells. Users may still type other answers.
     */
    void help(CellRangeAddress cells, List<String> choices, Optional<String> hint) {
        if (choices.isEmpty() && hint.isEmpty()) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = choices.isEmpty()
                ? new XSSFDataValidationConstraint(ValidationType.ANY, "")
                : helper.createExplicitListConstraint(choices.toArray(String[]::new));
        DataValidation help = helper.createValidation(
                constraint,
                new CellRangeAddressList(
                        cells.getFirstRow(), cells.getLastRow(), cells.getFirstColumn(), cells.getLastColumn()));
        help.setEmptyCellAllowed(true);
        help.setShowErrorBox(false);
        hint.ifPresent(text -> {
            help.createPromptBox("", text);
            help.setShowPromptBox(true);
        });
        sheet.addValidationData(help);
    }
}
