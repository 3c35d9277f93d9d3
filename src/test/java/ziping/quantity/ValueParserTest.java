package ziping.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ziping.model.form.CellValue;

/** Typed texts and their meanings. */
class ValueParserTest {
    @TestFactory
    Stream<DynamicTest> what_people_write_is_understood_or_honestly_refused() {
        return QuantityCases.ofTexts("values.yaml", text -> ParsedValueText.of(ValueParser.ofText(text)));
    }

    @TestFactory
    Stream<DynamicTest> a_limit_tells_whether_it_was_written_that_it_is_included() {
        return QuantityCases.ofTexts("limits.yaml", text -> ParsedValueText.limits(ValueParser.ofText(text)));
    }

    @Test
    void the_table_holds_the_catalogue() {
        int cases = QuantityCases.count("values.yaml");
        assertTrue(cases >= 300, "only " + cases + " cases");
    }

    @Test
    void a_numeric_cell_is_its_number_and_a_percent_cell_its_percentage() {
        assertEquals("0.8666", shown(new CellValue.Numeral(new BigDecimal("0.8666"), false)));
        assertEquals("86.66 %", shown(new CellValue.Numeral(new BigDecimal("0.8666"), true)));
    }

    @Test
    void a_numeric_cell_beyond_what_is_counted_is_unclear_and_what_binary_fractions_leave_is_nothing() {
        assertEquals("不明 TOO_LARGE", shown(new CellValue.Numeral(new BigDecimal("1E+308"), false)));
        assertEquals("不明 TOO_LARGE", shown(new CellValue.Numeral(new BigDecimal("-1E+15"), true)));
        assertEquals("0", shown(new CellValue.Numeral(new BigDecimal("5.55E-17"), false)));
        assertEquals("0 %", shown(new CellValue.Numeral(new BigDecimal("4.9E-324"), true)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9", "亿", "1亿", "1,", "1,234", "一", "（", "（）", "95%、", "a-", "2021年", "优：5次；良：", "元/人/", "≥≤", "其中："
            })
    void a_text_as_long_as_a_cell_can_hold_has_a_meaning(String piece) {
        assertNotNull(ParsedValueText.of(ValueParser.ofText(piece.repeat(32_767 / piece.length()))));
    }

    @Test
    void a_date_cell_is_its_day() {
        assertEquals("日期 2021-12-31", shown(new CellValue.Day(LocalDate.of(2021, 12, 31))));
    }

    @Test
    void a_truth_is_yes_or_no_and_a_fault_is_unclear() {
        assertEquals("是", shown(new CellValue.Truth(true)));
        assertEquals("否", shown(new CellValue.Truth(false)));
        assertEquals("不明 FORMULA_ERROR", shown(new CellValue.Fault("#DIV/0!")));
        assertEquals("空白", shown(new CellValue.Blank()));
    }

    @Test
    void words_are_kept_as_written() {
        assertEquals(new ParsedValue.Wording("效果 明显"), ValueParser.ofText(" 效果 明显 "));
        assertEquals(new ParsedValue.Tier(ParsedValue.Tier.Reach.REACHED, "达成　预期指标"), ValueParser.ofText("达成　预期指标"));
    }

    @Test
    void a_target_split_over_columns_is_read_as_one() {
        assertEquals("≥ 95 %", columns("≥", "95", "%"));
        assertEquals("= 72890 元", columns("﹦", "72890", "元"));
        assertEquals("≥ 50000 人", columns("≥", "5", "万人"));
        assertEquals("≥ 95 %", columns("≥", "≥95%", "%"));
        assertEquals("≤ 3 平台", columns("≤", "3", "平台"));
        assertEquals("24 次", columns("", "24", "次"));
        assertEquals("95", columns("", "95", "/"));
        assertEquals("等级 优", columns("定性", "优", ""));
        assertEquals("等级表", columns("定性", "优良中低差", "无"));
        assertEquals("日期 2021-12-31", columns("≤", "2021年12月31日", "年"));
        assertEquals("空白", columns("≥", "", "%"));
    }

    @Test
    void a_year_is_read_however_it_is_written() {
        Optional<BigDecimal> year = Optional.of(BigDecimal.valueOf(2021));
        assertEquals(year, ValueParser.year(new CellValue.Numeral(BigDecimal.valueOf(2021), false)));
        assertEquals(year, ValueParser.year(new CellValue.Text("2021年度")));
        assertEquals(year, ValueParser.year(new CellValue.Text(" 2021 年")));
        assertEquals(year, ValueParser.year(new CellValue.Day(LocalDate.of(2021, 6, 30))));
        assertEquals(Optional.empty(), ValueParser.year(new CellValue.Text("本年")));
        assertEquals(Optional.empty(), ValueParser.year(new CellValue.Text("6月")));
    }

    @Test
    void a_day_without_a_year_is_in_the_year_of_the_form() {
        ParsedValue.Deadline december = (ParsedValue.Deadline) ValueParser.ofText("12月底前");
        assertEquals(LocalDate.of(2021, 12, 31), december.latest(2021));
        ParsedValue.Deadline february = (ParsedValue.Deadline) ValueParser.ofText("2020年2月");
        assertEquals(LocalDate.of(2020, 2, 1), february.earliest(2021));
        assertEquals(LocalDate.of(2020, 2, 29), february.latest(2021));
    }

    private static String shown(CellValue answer) {
        return ParsedValueText.of(ValueParser.of(answer));
    }

    private static String columns(String sign, String value, String unit) {
        return ParsedValueText.of(ValueParser.ofColumns(sign, new CellValue.Text(value), unit));
    }
}
