package ziping.excel;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import ziping.model.Form;

/** What a blank form already holds, put into its cell as a number where the cell takes one. */
final class BlankValue {
    private static final Pattern NUMBER = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(%?)");

    private BlankValue() {}

    static void put(Cell cell, Form.Kind kind, String value) {
        Optional<BigDecimal> number = kind == Form.Kind.TEXT ? Optional.empty() : number(value);
        if (number.isPresent()) {
            cell.setCellValue(number.get().doubleValue());
        } else {
            cell.setCellValue(value);
        }
    }

    private static Optional<BigDecimal> number(String value) {
        return Optional.of(NUMBER.matcher(value))
                .filter(matcher -> matcher.matches())
                .map(matcher -> new BigDecimal(matcher.group(1))
                        .movePointLeft(matcher.group(2).isEmpty() ? 0 : 2));
    }
}
