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

/** The cell styles of one workbook, each made once. */
final class SummaryStyles {
    private static final String FONT = "宋体";
    private static final int INK = 0x1F2D3D;
    private static final int LINE = 0xD0D7DE;
    private static final int GREY = 0x5B6B7B;
    private static final int LINK = 0x1F5FA8;

    private final Workbook workbook;
    private final Map<TableCell.Style, CellStyle> styles = new EnumMap<>(TableCell.Style.class);
    private final Map<TableCell.Style, CellStyle> subtotals = new EnumMap<>(TableCell.Style.class);
    private final CellStyle heading;

    SummaryStyles(Workbook workbook) {
        this.workbook = workbook;
        this.heading = makeHeading();
    }

    CellStyle heading() {
        return heading;
    }

    /** Of a cell in the row of subtotals whose column has that style. */
    CellStyle subtotal(TableCell.Style look) {
        return subtotals.computeIfAbsent(look, it -> {
            XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
            style.cloneStyleFrom(of(it));
            fill(style, 0xE8EEF4);
            return style;
        });
    }

    CellStyle of(TableCell.Style look) {
        return styles.computeIfAbsent(look, this::make);
    }

    private CellStyle make(TableCell.Style look) {
        return switch (look) {
            case TEXT -> words();
            case SHORT -> middle(words());
            case LINK -> link();
            // An underscore adds space as wide as the next character, so that figures keep off the border.
            case MONEY -> number("#,##0.00####_ ");
            case POINTS -> number("0.00##_ ");
            case MEAN -> number("0.00_ ");
            case LINKED_POINTS -> linked(number("0.00##_ "));
            case RATE -> number("0.00%_ ");
            case COUNT -> middle(plain(INK));
            case MUST_FIX -> filled(0x9C1C1C, 0xFBE3E3);
            case CONFIRM -> filled(0x7A4B00, 0xFFF1D0);
            case NOTE -> filled(0x3D4F61, 0xE8EEF4);
            case TITLE -> heavy(18);
            case SECTION -> heavy(12);
            case REMARK -> remark();
        };
    }

    private XSSFCellStyle words() {
        XSSFCellStyle style = plain(INK);
        style.setWrapText(true);
        return offTheLine(style);
    }

    private static XSSFCellStyle offTheLine(XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
        return style;
    }

    private static XSSFCellStyle middle(XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setIndention((short) 0);
        return style;
    }

    private XSSFCellStyle filled(int ink, int fill) {
        XSSFCellStyle style = middle(plain(ink));
        style.setWrapText(true);
        return fill(style, fill);
    }

    private static XSSFCellStyle fill(XSSFCellStyle style, int fill) {
        style.setFillForegroundColor(color(fill));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private CellStyle heavy(int points) {
        XSSFCellStyle style = bare();
        style.getFont().setBold(true);
        style.getFont().setFontHeightInPoints((short) points);
        return style;
    }

    private CellStyle remark() {
        XSSFCellStyle style = bare();
        style.getFont().setColor(color(GREY));
        style.setWrapText(true);
        return style;
    }

    private CellStyle link() {
        return linked(words());
    }

    private static XSSFCellStyle linked(XSSFCellStyle style) {
        style.getFont().setColor(color(LINK));
        style.getFont().setUnderline(XSSFFont.U_SINGLE);
        return style;
    }

    private XSSFCellStyle number(String format) {
        XSSFCellStyle style = plain(INK);
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle makeHeading() {
        XSSFCellStyle style = filled(0xFFFFFF, 0x3B5168);
        style.getFont().setBold(true);
        return style;
    }

    private XSSFCellStyle plain(int ink) {
        XSSFCellStyle style = bare();
        style.getFont().setColor(color(ink));
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBottomBorderColor(color(LINE));
        style.setRightBorderColor(color(LINE));
        return style;
    }

    /** Without lines around it. */
    private XSSFCellStyle bare() {
        XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
        XSSFFont font = (XSSFFont) workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) 10);
        font.setColor(color(INK));
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static XSSFColor color(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }
}
