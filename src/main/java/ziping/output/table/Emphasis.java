package ziping.output.table;

import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Colours that Excel gives to the figures of a column by what they are. */
record Emphasis(XSSFSheet sheet, Looks looks) {
    /**
     * Colours what is not 0.
     *
     * @param first row, counted from 0
     */
    void notZero(int column, int first, int rows, Shown.Look look) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        String cell = CellReference.convertNumToColString(column) + (first + 1);
        ConditionalFormattingRule rule =
                formatting.createConditionalFormattingRule("AND(ISNUMBER(" + cell + ")," + cell + "<>0)");
        XSSFCellStyle style = (XSSFCellStyle) looks.of(look);
        rule.createFontFormatting().setFontColor(style.getFont().getXSSFColor());
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(style.getFillForegroundXSSFColor());
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        CellRangeAddress[] cells = {new CellRangeAddress(first, first + Math.max(1, rows) - 1, column, column)};
        formatting.addConditionalFormatting(cells, rule);
    }
}
