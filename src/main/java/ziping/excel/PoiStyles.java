package ziping.excel;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFColor;
import ziping.excel.report.ReportStyle;

/**
 * The styles of the program's own sheets. An existing equal style of the workbook is used again, so that the workbook
 * does not grow with each run.
 */
final class PoiStyles {
    private static final String FONT = "微软雅黑";
    private static final short BORDER = IndexedColors.GREY_25_PERCENT.getIndex();

    private final Workbook workbook;
    private final Map<ReportStyle, CellStyle> styles = new EnumMap<>(ReportStyle.class);

    PoiStyles(Workbook workbook) {
        this.workbook = workbook;
    }

    CellStyle of(ReportStyle style) {
        return styles.computeIfAbsent(style, missing -> existing(missing).orElseGet(() -> made(missing)));
    }

    private Optional<CellStyle> existing(ReportStyle reportStyle) {
        Font font = font(reportStyle);
        return IntStream.range(0, workbook.getNumCellStyles())
                .mapToObj(workbook::getCellStyleAt)
                .filter(style -> style.getFontIndex() == font.getIndex() && sameLayout(style, reportStyle))
                .filter(style -> sameBorder(style, reportStyle) && sameFill(style, reportStyle))
                .findFirst();
    }

    private static boolean sameLayout(CellStyle style, ReportStyle reportStyle) {
        return style.getAlignment() == alignment(reportStyle)
                && style.getVerticalAlignment() == VerticalAlignment.CENTER
                && style.getWrapText()
                && style.getDataFormat() == 0
                && style.getRotation() == 0
                && style.getIndention() == reportStyle.indent()
                && !style.getShrinkToFit()
                && style.getLocked();
    }

    private static boolean sameBorder(CellStyle style, ReportStyle reportStyle) {
        BorderStyle border = border(reportStyle);
        return style.getBorderTop() == border
                && style.getBorderBottom() == border
                && style.getBorderLeft() == border
                && style.getBorderRight() == border
                && (!reportStyle.bordered()
                        || (style.getTopBorderColor() == BORDER && style.getLeftBorderColor() == BORDER));
    }

    private boolean sameFill(CellStyle style, ReportStyle reportStyle) {
        if (reportStyle.fill().isEmpty()) {
            return style.getFillPattern() == FillPatternType.NO_FILL;
        }
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                && (workbook instanceof HSSFWorkbook
                        ? style.getFillForegroundColor() == ofPalette(reportStyle)
                        : colour(reportStyle).equals(style.getFillForegroundColorColor()));
    }

    private CellStyle made(ReportStyle reportStyle) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(reportStyle));
        style.setAlignment(alignment(reportStyle));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setIndention((short) reportStyle.indent());
        if (reportStyle.bordered()) {
            frame(style);
        }
        if (reportStyle.fill().isPresent()) {
            fill(style, reportStyle);
        }
        return style;
    }

    private static void frame(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(BORDER);
        style.setBottomBorderColor(BORDER);
        style.setLeftBorderColor(BORDER);
        style.setRightBorderColor(BORDER);
    }

    private Font font(ReportStyle style) {
        short height = (short) (style.points() * 20);
        return Optional.ofNullable(workbook.findFont(
                        style.bold(), ink(style), height, FONT, false, false, Font.SS_NONE, Font.U_NONE))
                .orElseGet(() -> {
                    Font font = workbook.createFont();
                    font.setFontName(FONT);
                    font.setFontHeight(height);
                    font.setBold(style.bold());
                    font.setColor(ink(style));
                    return font;
                });
    }

    private void fill(CellStyle style, ReportStyle reportStyle) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        if (workbook instanceof HSSFWorkbook) {
            style.setFillForegroundColor(ofPalette(reportStyle));
        } else {
            style.setFillForegroundColor(colour(reportStyle));
        }
    }

    private static Color colour(ReportStyle style) {
        return new XSSFColor(HexFormat.of().parseHex(style.fill().orElseThrow()));
    }

    /** An .xls has its own palette, in which the nearest colours are too similar. */
    private static short ofPalette(ReportStyle style) {
        IndexedColors colour = switch (style) {
            case HEADING -> IndexedColors.BLUE_GREY;
            case MUST_FIX -> IndexedColors.ROSE;
            case CONFIRM -> IndexedColors.TAN;
            case NOTE -> IndexedColors.PALE_BLUE;
            case INPUT -> IndexedColors.LEMON_CHIFFON;
            default -> IndexedColors.LIGHT_TURQUOISE;
        };
        return colour.getIndex();
    }

    private static BorderStyle border(ReportStyle style) {
        return style.bordered() ? BorderStyle.THIN : BorderStyle.NONE;
    }

    private static HorizontalAlignment alignment(ReportStyle style) {
        return switch (style.side()) {
            case LEFT -> HorizontalAlignment.LEFT;
            case CENTRE -> HorizontalAlignment.CENTER;
        };
    }

    private static short ink(ReportStyle style) {
        IndexedColors colour = switch (style.ink()) {
            case BLACK -> IndexedColors.BLACK;
            case DARK -> IndexedColors.DARK_BLUE;
            case GREY -> IndexedColors.GREY_50_PERCENT;
            case WHITE -> IndexedColors.WHITE;
            case LINK -> IndexedColors.ROYAL_BLUE;
        };
        return colour.getIndex();
    }
}
