package ziping.excel.template;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ziping.excel.TemplateFiller;
import ziping.model.form.Form;
import ziping.testing.BuiltInRulebooks;

/** The figures are from the published report that is the source of the first form. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemplateFormulasTest {
    private Form form;

    @BeforeAll
    void load() {
        form = BuiltInRulebooks.FORMS.get("shanxi-2021");
    }

    @Test
    void a_blank_form_shows_no_figure_and_no_error_in_any_live_cell_but_the_sum_of_printed_weights()
            throws IOException {
        for (Form each : BuiltInRulebooks.FORMS.values()) {
            try (TemplateFiller blank = new TemplateFiller(TemplateWriter.draw(each))) {
                assertAll(
                        each.id(),
                        each.fields().values().stream()
                                .filter(field -> !field.formula().isEmpty() && !field.inTable())
                                .map(field -> () -> assertEquals(
                                        isPrinted(each, field) ? "100" : "", blank.shown(field.name()), field.name())));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"mof-2020,上年结转", "yunnan-2021,当年财政拨款", "sichuan-2023,财政专户"})
    void what_one_source_spent_reaches_the_points_of_the_whole(String id, String source) throws IOException {
        try (TemplateFiller filled = new TemplateFiller(TemplateWriter.draw(BuiltInRulebooks.FORMS.get(id)))) {
            filled.fill("年初预算数_" + source, 10).fill("全年预算数_" + source, 30).fill("全年执行数_" + source, 26);

            assertAll(
                    () -> assertEquals("10", filled.shown("年初预算数")),
                    () -> assertEquals("86.67%", filled.shown("预算执行率")),
                    () -> assertEquals("86.67%", filled.shown("预算执行率_" + source)),
                    () -> assertEquals("", filled.shown("预算执行率_其他")),
                    () -> assertEquals("8.67", filled.shown("预算执行率得分")));
        }
    }

    @ParameterizedTest
    @CsvSource({"mof-2020", "yunnan-2021", "sichuan-2023"})
    void ninety_points_of_the_table_and_ten_of_the_budget_are_a_total_with_its_grade(String id) throws IOException {
        try (TemplateFiller filled = new TemplateFiller(TemplateWriter.draw(BuiltInRulebooks.FORMS.get(id)))) {
            filled.fill("全年预算数_其他", 30)
                    .fill("全年执行数_其他", 26)
                    .fill("指标_分值", 0, 90)
                    .fill("指标_得分", 0, 80.5);

            assertAll(
                    () -> assertEquals("100", filled.shown("总分分值")),
                    () -> assertEquals("89.17", filled.shown("总分")),
                    () -> assertEquals("良", filled.shown("自评等级")));
        }
    }

    @Test
    void the_money_table_computes_as_people_fill_it() throws IOException {
        try (TemplateFiller filled = new TemplateFiller(TemplateWriter.draw(form))) {
            fillMoney(filled);

            assertAll(
                    () -> assertEquals("30", filled.shown("全年预算数_小计")),
                    () -> assertEquals("30", filled.shown("全年预算数")),
                    () -> assertEquals("4", filled.shown("资金结余_县区级")),
                    () -> assertEquals("4", filled.shown("资金结余")),
                    () -> assertEquals("100", filled.shown("预算到位率")),
                    () -> assertEquals("86.67", filled.shown("预算执行率")),
                    () -> assertEquals("", filled.shown("预算执行率_中央")));
        }
    }

    @Test
    void the_execution_row_takes_its_rate_from_the_money_table() throws IOException {
        try (TemplateFiller filled = new TemplateFiller(TemplateWriter.draw(form))) {
            fillMoney(filled);

            assertAll(
                    () -> assertEquals("100.00%", filled.shown("预算执行率_目标值")),
                    () -> assertEquals("86.67%", filled.shown("预算执行率_实际值")),
                    () -> assertEquals("86.67%", filled.shown("预算执行率_完成率")),
                    () -> assertEquals("8.67", filled.shown("预算执行率得分")));
        }
    }

    @Test
    void total_and_grade_appear_once_every_weighted_row_has_its_points() throws IOException {
        try (TemplateFiller filled = new TemplateFiller(TemplateWriter.draw(form))) {
            fillMoney(filled);
            fillIndicators(filled);
            assertEquals("", filled.shown("总分"));

            filled.fill("指标_得分", 6, 0);

            assertEquals("85.82", filled.shown("总分"));
            assertEquals("良好", filled.shown("自评等级"));
        }
    }

    private static boolean isPrinted(Form form, Form.Field field) {
        return form.id().equals("hainan-2018") && field.name().equals("总分分值");
    }

    private static void fillMoney(TemplateFiller form) {
        form.fill("年初预算数_县区级", 10).fill("全年预算数_县区级", 30).fill("实际到位数_县区级", 30).fill("全年执行数_县区级", 26);
    }

    /** All points except those of the cost indicator, which exceeded its budget. */
    private static void fillIndicators(TemplateFiller form) {
        int cost = 6;
        form.fill("指标_分值", 0, 12.9).fill("指标_得分", 0, 12.9).fill("指标_分值", cost, 12.85);
        for (int row : new int[] {2, 4, 9, 10, 13}) {
            form.fill("指标_分值", row, 12.85).fill("指标_得分", row, 12.85);
        }
    }
}
