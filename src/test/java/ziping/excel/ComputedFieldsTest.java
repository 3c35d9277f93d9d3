package ziping.excel;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import ziping.excel.template.TemplateWriter;
import ziping.testing.BuiltInRulebooks;

/** The results of the formulas of the blank forms. The figures are from published reports and tables. */
class ComputedFieldsTest {
    @Test
    void hainan_adds_up_the_money_of_its_sources_and_the_assessed_points() throws IOException {
        try (TemplateFiller filled =
                new TemplateFiller(TemplateWriter.draw(BuiltInRulebooks.FORMS.get("hainan-2018")))) {
            filled.fill("全年预算数_省级", 221).fill("实际到位数_省级", 221).fill("全年执行数_省级", 208);
            fillPoints(filled, List.of(4, 3, 5, 2, 6, 3, 2, 7, 3, 1, 8.5, 5, 4, 3, 3, 8, 8, 8, 8));
            assertEquals("", filled.shown("总分"));

            filled.fill("指标_得分", 19, 8);

            assertAll(
                    () -> assertEquals("221", filled.shown("全年预算数")),
                    () -> assertEquals("208", filled.shown("全年执行数")),
                    () -> assertEquals("100", filled.shown("总分分值")),
                    () -> assertEquals("99.5", filled.shown("总分")),
                    () -> assertEquals("优", filled.shown("自评等级")));
        }
    }

    @Test
    void hubei_gives_execution_twenty_points() throws IOException {
        try (TemplateFiller filled =
                new TemplateFiller(TemplateWriter.draw(BuiltInRulebooks.FORMS.get("hubei-2020")))) {
            filled.fill("全年预算数", 1.56).fill("全年执行数", 1.56);
            int[] rows = {0, 1, 2, 8};
            int[] points = {20, 10, 10, 40};
            for (int i = 0; i < rows.length; i++) {
                filled.fill("指标_分值", rows[i], points[i]).fill("指标_得分", rows[i], points[i]);
            }

            assertAll(
                    () -> assertEquals("100.00%", filled.shown("预算执行率")),
                    () -> assertEquals("20", filled.shown("预算执行率得分")),
                    () -> assertEquals("100", filled.shown("总分")));
        }
    }

    @Test
    void an_indicator_that_does_not_apply_raises_the_rest_to_the_whole() throws IOException {
        try (TemplateFiller filled =
                new TemplateFiller(TemplateWriter.draw(BuiltInRulebooks.FORMS.get("hubei-2020")))) {
            filled.fill("全年预算数", 1.56).fill("全年执行数", 1.56);
            int[] rows = {0, 1, 2, 8};
            int[] weights = {20, 10, 10, 40};
            for (int i = 0; i < rows.length; i++) {
                filled.fill("指标_分值", rows[i], weights[i]);
            }
            filled.fill("指标_得分", 0, 15).fill("指标_得分", 2, 10).fill("指标_得分", 8, 40);
            assertEquals("", filled.shown("总分"), "one row has no points");

            filled.cell("指标_实际值", 1).setCellValue("不适用");

            assertEquals("94.44", filled.shown("总分"), "(20 + 15 + 10 + 40) × 100 ÷ 90");
        }
    }

    @Test
    void a_departments_execution_counts_ten_points() throws IOException {
        try (TemplateFiller filled =
                new TemplateFiller(TemplateWriter.draw(BuiltInRulebooks.FORMS.get("department-2021")))) {
            filled.fill("全年预算数", 10_000).fill("全年执行数", 7_927);

            assertEquals("79.27", filled.shown("预算执行率"));
            assertEquals("7.93", filled.shown("预算执行率得分"));
        }
    }

    private static void fillPoints(TemplateFiller form, List<? extends Number> points) {
        for (int row = 0; row < points.size(); row++) {
            form.fill("指标_得分", row, points.get(row).doubleValue());
        }
    }
}
