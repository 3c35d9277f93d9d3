package ziping.output.table;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * A formula with its present result.
 *
 * @param formula without its equals sign
 * @param number the result; empty if it is a text
 * @param text the result if it is a text
 */
public record FormulaCell(String formula, Optional<BigDecimal> number, String text) {
    private static final String EQUAL = "✓";
    private static final String DIFFERENT = "✗";

    /** A formula whose result is always a number. */
    public static FormulaCell figure(String formula, BigDecimal number) {
        return new FormulaCell(formula, Optional.of(number), "");
    }

    /** A formula whose result is an empty text if it cannot be computed. */
    public static FormulaCell orBlank(String formula, Optional<BigDecimal> number) {
        return new FormulaCell("IFERROR(" + formula + ",\"\")", number, "");
    }

    /** A quotient. Its result is an empty text if the divisor is zero. */
    public static FormulaCell quotient(String dividend, String divisor, Optional<BigDecimal> number) {
        return orBlank("(" + dividend + ")/(" + divisor + ")", number);
    }

    /** A tick if two figures are equal, else a cross. */
    public static FormulaCell reconciled(String one, String other, boolean equal) {
        return new FormulaCell(
                "IF(ROUND((" + one + ")-(" + other + "),6)=0,\"" + EQUAL + "\",\"" + DIFFERENT + "\")",
                Optional.empty(),
                equal ? EQUAL : DIFFERENT);
    }

    void writeTo(XSSFCell cell) {
        cell.setCellFormula(formula);
        if (number.isPresent()) {
            cell.setCellValue(number.get().doubleValue());
        } else {
            cell.setCellValue(text);
        }
    }
}
