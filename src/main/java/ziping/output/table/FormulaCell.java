package ziping.output.table;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * A cell that Excel computes anew, with what it comes to now.
 *
 * @param formula without its equals sign
 * @param number empty where the formula gives words
 * @param text that it gives then
 */
public record FormulaCell(String formula, Optional<BigDecimal> number, String text) {
    private static final String RIGHT = "✓";
    private static final String WRONG = "✗";

    /** A formula that always gives a figure. */
    public static FormulaCell figure(String formula, BigDecimal now) {
        return new FormulaCell(formula, Optional.of(now), "");
    }

    /** A formula that gives an empty text if it has nothing to go by. */
    public static FormulaCell orBlank(String formula, Optional<BigDecimal> now) {
        return new FormulaCell("IFERROR(" + formula + ",\"\")", now, "");
    }

    /** One over another; nothing where that is zero. */
    public static FormulaCell quotient(String over, String under, Optional<BigDecimal> now) {
        return orBlank("(" + over + ")/(" + under + ")", now);
    }

    /** Whether two figures are equal, as a tick or a cross. */
    public static FormulaCell reconciled(String one, String other, boolean now) {
        return new FormulaCell(
                "IF(ROUND((" + one + ")-(" + other + "),6)=0,\"" + RIGHT + "\",\"" + WRONG + "\")",
                Optional.empty(),
                now ? RIGHT : WRONG);
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
