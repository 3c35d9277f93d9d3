package ziping.excel;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
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

/**
 * The styles of the program's own sheets. A style that the workbook has already is used again, so that no run makes the
 * workbook grow.
 */
final class PoiStyles {
    private static final String FONT = "微软雅黑";
    private static final short BORDER = IndexedColors.GREY_25_PERCENT.getIndex();

    private final Workbook workbook;
    private final Map<Look, CellStyle> styles = new EnumMap<>(Look.class);

    PoiStyles(Workbook workbook) {
        this.workbook = workbook;
    }

    CellStyle of(Look look) {
        return styles.computeIfAbsent(look, it -> existing(it).orElseGet(() -> made(it)));
    }

    private Optional<CellStyle> existing(Look look) {
        Font font = font(look);
        return IntStream.range(0, workbook.getNumCellStyles())
                .mapToObj(workbook::getCellStyleAt)
                .filter(style -> style.getFontIndex() == font.getIndex() && sameLayout(style, look))
                .filter(style -> sameBorder(style, look) && sameFill(style, look))
                .findFirst();
    }

    private static boolean sameLayout(CellStyle style, Look look) {
        return style.getAlignment() == alignment(look)
                && style.getVerticalAlignment() == VerticalAlignment.CENTER
                && style.getWrapText()
                && style.getDataFormat() == 0
                && style.getRotation() == 0
                && style.getIndention() == 0
                && !style.getShrinkToFit()
                && style.getLocked();
    }

    private static boolean sameBorder(CellStyle style, Look look) {
        BorderStyle border = border(look);
        return style.getBorderTop() == border
                && style.getBorderBottom() == border
                && style.getBorderLeft() == border
                && style.getBorderRight() == border
                && (!look.bordered() || (style.getTopBorderColor() == BORDER && style.getLeftBorderColor() == BORDER));
    }

    private boolean sameFill(CellStyle style, Look look) {
        if (look.fill().isEmpty()) {
            return style.getFillPattern() == FillPatternType.NO_FILL;
        }
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                && colour(look.fill().orElseThrow()).equals(style.getFillForegroundColorColor());
    }

    private CellStyle made(Look look) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(look));
        style.setAlignment(alignment(look));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        if (look.bordered()) {
            frame(style);
        }
        look.fill().ifPresent(fill -> {
            style.setFillForegroundColor(colour(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        });
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

    private Font font(Look look) {
        short height = (short) (look.points() * 20);
        return Optional.ofNullable(workbook.findFont(
                        look.bold(), ink(look), height, FONT, false, false, Font.SS_NONE, Font.U_NONE))
                .orElseGet(() -> {
                    Font font = workbook.createFont();
                    font.setFontName(FONT);
                    font.setFontHeight(height);
                    font.setBold(look.bold());
                    font.setColor(ink(look));
                    return font;
                });
    }

    /** An .xls has a palette; its nearest colour is taken. */
    private Color colour(String rgb) {
        byte[] parts = HexFormat.of().parseHex(rgb);
        if (workbook instanceof HSSFWorkbook binary) {
            HSSFColor nearest = binary.getCustomPalette().findSimilarColor(parts[0], parts[1], parts[2]);
            return nearest;
        }
        return new XSSFColor(parts);
    }

    private static BorderStyle border(Look look) {
        return look.bordered() ? BorderStyle.THIN : BorderStyle.NONE;
    }

    private static HorizontalAlignment alignment(Look look) {
        return switch (look.side()) {
            case LEFT -> HorizontalAlignment.LEFT;
            case CENTRE -> HorizontalAlignment.CENTER;
            case RIGHT -> HorizontalAlignment.RIGHT;
        };
    }

    private static short ink(Look look) {
        IndexedColors colour = switch (look.ink()) {
            case BLACK -> IndexedColors.BLACK;
            case DARK -> IndexedColors.DARK_BLUE;
            case GREY -> IndexedColors.GREY_50_PERCENT;
            case WHITE -> IndexedColors.WHITE;
            case LINK -> IndexedColors.ROYAL_BLUE;
        };
        return colour.getIndex();
    }
}
