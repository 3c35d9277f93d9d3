package ziping.output.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import ziping.messages.Messages;
import ziping.model.Decimals;
import ziping.model.form.CellAddress;

/**
 * The row above the headings of a table: totals over the rows that a filter shows.
 *
 * @param rows the number of rows
 * @param sums over all rows
 */
record SubtotalRow(LongTable<?> table, int rows, Sums sums) {
    /** Writes the formulas, with their results without a filter. */
    void write(XSSFSheet sheet, Messages messages, SummaryStyles styles) {
        XSSFRow row = sheet.createRow(0);
        row.setHeightInPoints(SummaryStyles.SUBTOTAL_HEIGHT);
        for (int column = 0; column < table.columns().size(); column++) {
            Subtotal subtotal = table.columns().get(column).subtotal();
            XSSFCell cell = row.createCell(column);
            cell.setCellStyle(styles.subtotal(subtotal.style()));
            if (subtotal instanceof Subtotal.Label label && !label.key().isEmpty()) {
                cell.setCellValue(messages.text(label.key()));
            } else if (subtotal instanceof Subtotal.Function function) {
                function(function.number(), column).writeTo(cell);
            } else if (subtotal instanceof Subtotal.Ratio ratio) {
                ratio(ratio).writeTo(cell);
            }
        }
    }

    private FormulaCell function(int number, int column) {
        int first = table.headingRow() + 1;
        String range = new CellRangeAddress(first, first + Math.max(1, rows) - 1, column, column).formatAsString();
        String formula = "SUBTOTAL(" + number + "," + range + ")";
        return switch (number) {
            case Subtotal.MEAN -> FormulaCell.orBlank(formula, sums.mean(column));
            case Subtotal.COUNT -> FormulaCell.figure(formula, BigDecimal.valueOf(rows));
            default -> FormulaCell.figure(formula, sums.sum(column));
        };
    }

    private FormulaCell ratio(Subtotal.Ratio ratio) {
        int dividend = table.index(ratio.dividend());
        int divisor = table.index(ratio.divisor());
        return FormulaCell.quotient(cell(dividend), cell(divisor), sums.ratio(dividend, divisor));
    }

    private static String cell(int column) {
        return CellAddress.a1(0, column);
    }

    /** The sums of the columns of one sheet. */
    static final class Sums {
        private final BigDecimal[] sums;
        private final int[] counts;

        Sums(int columns) {
            sums = new BigDecimal[columns];
            Arrays.fill(sums, BigDecimal.ZERO);
            counts = new int[columns];
        }

        /** Adds a cell. */
        void add(int column, TableCell cell) {
            if (cell instanceof TableCell.Figure figure && figure.number().isPresent()) {
                sums[column] = sums[column].add(figure.number().get());
                counts[column]++;
            }
        }

        BigDecimal sum(int column) {
            return sums[column];
        }

        /** The mean of the figures; empty if there are none. */
        Optional<BigDecimal> mean(int column) {
            return Decimals.quotient(sums[column], BigDecimal.valueOf(counts[column]));
        }

        /** One sum divided by another; empty if the divisor is zero. */
        Optional<BigDecimal> ratio(int dividend, int divisor) {
            return Decimals.quotient(sums[dividend], sums[divisor]);
        }
    }
}
