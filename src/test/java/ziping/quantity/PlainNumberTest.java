package ziping.quantity;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ziping.model.Decimals;
import ziping.model.form.CellAddress;
import ziping.model.form.CellValue;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.Location;

/** Cells that must contain one plain number. */
class PlainNumberTest {
    private static final String PERCENT_FORMAT = " %格式";

    @TestFactory
    Stream<DynamicTest> a_cell_for_a_number_gives_one_or_none() {
        return QuantityCases.ofRows("readings.yaml", PlainNumberTest::read);
    }

    private static String read(List<JsonNode> row) {
        Form.Kind kind = Form.Kind.valueOf(row.get(0).asText());
        FormCell entry = entry(answer(row.get(2)));
        PlainNumber number = kind == Form.Kind.RATE || kind == Form.Kind.PERCENT
                ? PlainNumber.ofRate(entry, kind)
                : PlainNumber.of(entry, row.get(1).asText());
        if (number instanceof PlainNumber.Empty) {
            return "空";
        }
        return number.number().map(Decimals::plain).orElse("读不成");
    }

    private static FormCell entry(CellValue answer) {
        return FormCell.typed(new Location("表.xlsx", CellAddress.of("自评表", "C5"), "全年预算数", ""), answer);
    }

    private static CellValue answer(JsonNode cell) {
        if (cell.isNumber()) {
            return new CellValue.Numeral(new BigDecimal(cell.asText()), false);
        }
        String text = cell.asText();
        return text.endsWith(PERCENT_FORMAT)
                ? new CellValue.Numeral(new BigDecimal(text.replace(PERCENT_FORMAT, "")), true)
                : new CellValue.Text(text);
    }
}
