package ziping.excel.template;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ziping.model.form.Form;
import ziping.model.form.FormPlan.Look;

/** The cell styles of one blank form. Input cells, computed cells and printed cells have different styles. */
final class TemplateStyles {
    private static final String TEXT_FONT = "宋体";
    private static final String TITLE_FONT = "黑体";
    private static final short TEXT_POINTS = 11;
    private static final short NOTE_POINTS = 10;
    private static final short TITLE_POINTS = 20;

    private static final String LINE = "8EA4BC";
    private static final String HEADING_FILL = "D9E4F0";
    private static final String LABEL_FILL = "F1F5FA";
    private static final String INPUT_FILL = "FFFCEB";
    private static final String COMPUTED_FILL = "EDEDED";
    private static final String INK = "1F2933";
    private static final String PALE_INK = "3F4750";

    private final XSSFWorkbook workbook;
    private final Map<StyleKey, XSSFCellStyle> styles = new HashMap<>();

    /** The alignment of a text in its box. */
    enum Alignment {
        /** From the left, as in a line. */
        LINE,
        /** A word or two in a narrow box, in the middle. */
        WORD,
        /** Many lines, from the top. */
        PARAGRAPH
    }

    private record StyleKey(Look look, Form.Kind kind, Alignment alignment) {}

    TemplateStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont ordinary = workbook.getFontAt(0);
        ordinary.setFontName(TEXT_FONT);
        ordinary.setFontHeightInPoints(TEXT_POINTS);
    }

    /** The font size of a style in points. */
    static int points(Look look) {
        return switch (look) {
            case TITLE -> TITLE_POINTS;
            case NOTE, FOOTNOTE -> NOTE_POINTS;
            case HEADING, LABEL, INPUT, COMPUTED, GIVEN -> TEXT_POINTS;
        };
    }

    /** The style of a cell. */
    XSSFCellStyle style(Look look, Form.Kind kind, Alignment alignment) {
        return styles.computeIfAbsent(new StyleKey(look, kind, alignment), this::make);
    }

    /** The style of a line of running text in a box. */
    XSSFCellStyle paragraph() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(Look.LABEL));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
        rule(style);
        return style;
    }

    private XSSFCellStyle make(StyleKey key) {
        XSSFCellStyle style = workbook.createCellStyle();
        Look look = key.look();
        style.setFont(font(look));
        style.setWrapText(true);
        style.setVerticalAlignment(
                key.alignment() == Alignment.PARAGRAPH ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setAlignment(alignment(key));
        if (style.getAlignment() != HorizontalAlignment.CENTER && !isRemark(look)) {
            style.setIndention((short) 1);
        }
        if (look != Look.TITLE && !isRemark(look)) {
            rule(style);
            fill(style, color(look));
        }
        if (look == Look.INPUT || look == Look.COMPUTED) {
            style.setDataFormat(workbook.createDataFormat().getFormat(format(key.kind())));
        }
        return style;
    }

    private XSSFFont font(Look look) {
        XSSFFont font = workbook.createFont();
        font.setFontName(look == Look.TITLE ? TITLE_FONT : TEXT_FONT);
        font.setFontHeightInPoints((short) points(look));
        font.setBold(look == Look.HEADING || look == Look.TITLE);
        font.setColor(rgb(look == Look.COMPUTED || isRemark(look) ? PALE_INK : INK));
        return font;
    }

    /** Small print beside the table, without lines of its own. */
    private static boolean isRemark(Look look) {
        return look == Look.NOTE || look == Look.FOOTNOTE;
    }

    private static HorizontalAlignment alignment(StyleKey key) {
        return switch (key.look()) {
            case TITLE, HEADING, LABEL -> HorizontalAlignment.CENTER;
            case NOTE -> HorizontalAlignment.RIGHT;
            case FOOTNOTE, GIVEN -> HorizontalAlignment.LEFT;
            case INPUT, COMPUTED ->
                switch (key.kind()) {
                    case MONEY, NUMBER, PERCENT -> HorizontalAlignment.RIGHT;
                    case TEXT, RATE, POINTS, WEIGHT, YEAR, DAY ->
                        key.alignment() == Alignment.WORD ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT;
                };
        };
    }

    /** With {@code @} a typed text stays the same: a code keeps its zeros, 1/2 is not a date. */
    private static String format(Form.Kind kind) {
        return switch (kind) {
            case TEXT -> "@";
            case RATE -> "0.00%";
            case YEAR -> "0";
            case DAY -> "yyyy-mm-dd";
            case NUMBER, MONEY, PERCENT, POINTS, WEIGHT -> "General";
        };
    }

    private static String color(Look look) {
        return switch (look) {
            case HEADING -> HEADING_FILL;
            case LABEL, GIVEN -> LABEL_FILL;
            case COMPUTED -> COMPUTED_FILL;
            case INPUT, TITLE, NOTE, FOOTNOTE -> INPUT_FILL;
        };
    }

    private static void rule(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(rgb(LINE));
        style.setBottomBorderColor(rgb(LINE));
        style.setLeftBorderColor(rgb(LINE));
        style.setRightBorderColor(rgb(LINE));
    }

    private static void fill(XSSFCellStyle style, String color) {
        style.setFillForegroundColor(rgb(color));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static XSSFColor rgb(String hex) {
        byte[] parts = {
            (byte) Integer.parseInt(hex.substring(0, 2), 16),
            (byte) Integer.parseInt(hex.substring(2, 4), 16),
            (byte) Integer.parseInt(hex.substring(4, 6), 16)
        };
        return new XSSFColor(parts);
    }
}
