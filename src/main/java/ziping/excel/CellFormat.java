package ziping.excel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import ziping.model.Decimals;
import ziping.model.form.CellValue;

/**
 * The number format of a cell.
 *
 * @param number of the format; the built-in ones have no code in the file
 * @param code such as {@code 0.00%}; empty if it is unknown
 */
record CellFormat(int number, String code) {
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.");

    /**
     * The value of a number in this format: a day or a number.
     *
     * @param from1904 whether the workbook counts days from 1904
     */
    CellValue number(double value, boolean from1904) {
        Optional<LocalDate> day = day(value, from1904);
        return day.isPresent()
                ? new CellValue.Day(day.get())
                : new CellValue.Numeral(Decimals.ofStored(value), isPercent());
    }

    private boolean isPercent() {
        return code.indexOf('%') >= 0 && LITERAL.matcher(code).replaceAll("").contains("%");
    }

    /** The day; empty also for a time without a date. */
    private Optional<LocalDate> day(double value, boolean from1904) {
        boolean dated = number != 0
                && value >= 1
                && DateUtil.isValidExcelDate(value)
                && (isChineseDate() || DateUtil.isADateFormat(number, code));
        return dated ? Optional.of(DateUtil.getLocalDateTime(value, from1904).toLocalDate()) : Optional.empty();
    }

    /** Built-in date formats of Chinese Excel, such as {@code yyyy"年"m"月"d"日"}, that have no code in the file. */
    private boolean isChineseDate() {
        return (number >= 27 && number <= 36) || (number >= 50 && number <= 58);
    }
}
