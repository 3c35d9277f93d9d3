package ziping.excel;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import ziping.Law;
import ziping.model.Form;

/** The figures are those of the published report that the form was taken from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormDrawingFormulasTest {
    private Form form;

    @BeforeAll
    void load() {
        form = Law.FORMS.get("shanxi-2021");
    }

    @Test
    void a_blank_form_shows_no_figure_and_no_error_in_any_live_cell() throws IOException {
        try (FormInExcel blank = new FormInExcel(FormDrawing.draw(form))) {
            assertAll(form.fields().values().stream()
                    .filter(field -> !field.formula().isEmpty() && !field.inTable())
                    .map(field -> () -> assertEquals("", blank.shown(field.name()), field.name())));
        }
    }

    @Test
    void the_money_table_computes_as_people_fill_it() throws IOException {
        try (FormInExcel filled = new FormInExcel(FormDrawing.draw(form))) {
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
        try (FormInExcel filled = new FormInExcel(FormDrawing.draw(form))) {
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
        try (FormInExcel filled = new FormInExcel(FormDrawing.draw(form))) {
            fillMoney(filled);
            fillIndicators(filled);
            assertEquals("", filled.shown("总分"));

            filled.fill("指标_得分", 6, 0);

            assertEquals("85.82", filled.shown("总分"));
            assertEquals("良好", filled.shown("自评等级"));
        }
    }

    private static void fillMoney(FormInExcel form) {
        form.fill("年初预算数_县区级", 10).fill("全年预算数_县区级", 30).fill("实际到位数_县区级", 30).fill("全年执行数_县区级", 26);
    }

    /** All but the points of the cost indicator, which overran its budget. */
    private static void fillIndicators(FormInExcel form) {
        int cost = 6;
        form.fill("指标_分值", 0, 12.9).fill("指标_得分", 0, 12.9).fill("指标_分值", cost, 12.85);
        for (int row : new int[] {2, 4, 9, 10, 13}) {
            form.fill("指标_分值", row, 12.85).fill("指标_得分", row, 12.85);
        }
    }
}
