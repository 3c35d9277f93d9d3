package ziping.output.table;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** The cell styles of one workbook, each created once, and the row heights of its sheets in points. */
final class SummaryStyles {
    /** The height of a row in a designed sheet. */
    static final float ROW_HEIGHT = 20f;

    static final float HEADING_HEIGHT = 30f;
    static final float SPACE_HEIGHT = 10f;
    static final float SUBTOTAL_HEIGHT = 22f;

    /** The height of a line of text in a long table. */
    static final float LINE_HEIGHT = 14f;

    static final float CELL_PADDING = 6f;
    static final float MAX_ROW_HEIGHT = 409f;

    /** The width of a Latin letter, in the unit of column widths. */
    static final int LETTER_WIDTH = 256;

    private static final String FONT = "宋体";
    private static final int TEXT_COLOR = 0x1F2D3D;
    private static final int BORDER_COLOR = 0xD0D7DE;
    private static final int REMARK_COLOR = 0x5B6B7B;
    private static final int LINK_COLOR = 0x1F5FA8;

    private final Workbook workbook;
    private final Map<TableCell.Style, CellStyle> styles = new EnumMap<>(TableCell.Style.class);
    private final Map<TableCell.Style, CellStyle> subtotals = new EnumMap<>(TableCell.Style.class);
    private final CellStyle heading;

    SummaryStyles(Workbook workbook) {
        this.workbook = workbook;
        this.heading = createHeading();
    }

    CellStyle heading() {
        return heading;
    }

    /** The style of a subtotal in a column with this style. */
    CellStyle subtotal(TableCell.Style style) {
        return subtotals.computeIfAbsent(style, key -> {
            XSSFCellStyle subtotal = (XSSFCellStyle) workbook.createCellStyle();
            subtotal.cloneStyleFrom(of(key));
            return fill(subtotal, 0xE8EEF4);
        });
    }

    CellStyle of(TableCell.Style style) {
        return styles.computeIfAbsent(style, this::create);
    }

    private CellStyle create(TableCell.Style style) {
        return switch (style) {
            case TEXT -> wrapped();
            case SHORT -> centred(wrapped());
            case LINK -> link();
            // The underscore adds a space of the width of the next character between the figure and the border.
            case MONEY -> number("#,##0.00####_ ");
            case POINTS -> number("0.00##_ ");
            case MEAN -> number("0.00_ ");
            case LINKED_POINTS -> linked(number("0.00##_ "));
            case RATE -> number("0.00%_ ");
            case COUNT -> centred(bordered(TEXT_COLOR));
            case MUST_FIX -> filled(0x9C1C1C, 0xFBE3E3);
            case CONFIRM -> filled(0x7A4B00, 0xFFF1D0);
            case NOTE -> filled(0x3D4F61, 0xE8EEF4);
            case TITLE -> bold(18);
            case SECTION -> bold(12);
            case REMARK -> remark();
        };
    }

    private XSSFCellStyle wrapped() {
        XSSFCellStyle style = bordered(TEXT_COLOR);
        style.setWrapText(true);
        return indented(style);
    }

    private static XSSFCellStyle indented(XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
        return style;
    }

    private static XSSFCellStyle centred(XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setIndention((short) 0);
        return style;
    }

    private XSSFCellStyle filled(int textColor, int fill) {
        XSSFCellStyle style = centred(bordered(textColor));
        style.setWrapText(true);
        return fill(style, fill);
    }

    private static XSSFCellStyle fill(XSSFCellStyle style, int fill) {
        style.setFillForegroundColor(color(fill));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private CellStyle bold(int points) {
        XSSFCellStyle style = withoutBorder();
        style.getFont().setBold(true);
        style.getFont().setFontHeightInPoints((short) points);
        return style;
    }

    private CellStyle remark() {
        XSSFCellStyle style = withoutBorder();
        style.getFont().setColor(color(REMARK_COLOR));
        style.setWrapText(true);
        return style;
    }

    private CellStyle link() {
        return linked(wrapped());
    }

    private static XSSFCellStyle linked(XSSFCellStyle style) {
        style.getFont().setColor(color(LINK_COLOR));
        style.getFont().setUnderline(XSSFFont.U_SINGLE);
        return style;
    }

    private XSSFCellStyle number(String format) {
        XSSFCellStyle style = bordered(TEXT_COLOR);
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle createHeading() {
        XSSFCellStyle style = filled(0xFFFFFF, 0x3B5168);
        style.getFont().setBold(true);
        return style;
    }

    private XSSFCellStyle bordered(int textColor) {
        XSSFCellStyle style = withoutBorder();
        style.getFont().setColor(color(textColor));
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBottomBorderColor(color(BORDER_COLOR));
        style.setRightBorderColor(color(BORDER_COLOR));
        return style;
    }

    private XSSFCellStyle withoutBorder() {
        XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
        XSSFFont font = (XSSFFont) workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) 10);
        font.setColor(color(TEXT_COLOR));
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static XSSFColor color(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }
}
