package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.testing.ConsoleRun;
import ziping.testing.Fixtures;

/** A person runs the program, corrects the output and runs the program again on it. */
class CorrectAndRerunTest {
    private static final Path SEED = Fixtures.ROOT.resolve("seeds/shanxi-2021.xlsx");
    private static final String COST = "平台建设成本";
    private static final String SAFETY = "系统安全等级达标率";

    @TempDir
    Path work;

    private Path output;

    @BeforeEach
    void the_published_report_is_run() {
        output = run("first", SEED);
    }

    @Test
    void the_published_report_is_scored_as_published() throws IOException {
        JsonNode it = result("first");

        assertEquals("0", row(it, COST).get("points").asText());
        assertEquals("85.82", it.get("total").asText());
        assertEquals("0|14|0", changes("first"));
    }

    @Test
    void a_corrected_actual_value_changes_points_total_and_grade() throws IOException {
        NamedCellEditor.write(output, "指标_实际值", COST, "12万元");
        run("second", output);
        JsonNode it = result("second");

        assertEquals("10.28", row(it, COST).get("points").asText());
        assertEquals("rule", row(it, COST).get("basis").asText());
        assertEquals(
                "12.85 × (1 − (12 − 10) ÷ 10) = 10.28", row(it, COST).get("how").asText());
        assertEquals("96.1", it.get("total").asText());
        assertEquals("优秀", it.get("grade").asText());
        assertEquals("10.28", NamedCellEditor.shown(work.resolve("second/out/shanxi-2021.xlsx"), "指标_得分", COST));
    }

    @Test
    void the_first_claim_of_the_unit_is_kept_over_all_runs() throws IOException {
        NamedCellEditor.write(output, "指标_实际值", COST, "12万元");
        Path second = run("second", output);
        run("third", second);

        for (String run : new String[] {"second", "third"}) {
            assertEquals("0", row(result(run), COST).get("claimed").asText(), run);
            assertEquals("85.82", result(run).get("claimedTotal").asText(), run);
            assertEquals("良好", result(run).get("claimedGrade").asText(), run);
        }
    }

    @Test
    void findings_are_counted_as_resolved_new_and_remaining() throws IOException {
        NamedCellEditor.write(output, "指标_实际值", COST, "12万元");
        NamedCellEditor.write(output, "指标_实际值", SAFETY, "90%");
        NamedCellEditor.write(output, "预算调整原因", "追加建设资金");
        run("second", output);

        // S11: the completion rates of the unit no longer fit the corrected values.
        assertEquals(
                Stream.of(
                                "B01", "B02", "B09", "D01", "F06", "N01", "N02", "N07", "N10", "S11", "S11", "S15",
                                "T01", "T02", "T07", "T08")
                        .toList(),
                codes("second"));
        assertEquals("1|3|13", changes("second"));
    }

    @Test
    void an_explanation_is_drafted_where_points_are_lost_by_the_correction() throws IOException {
        NamedCellEditor.write(output, "指标_实际值", SAFETY, "90%");
        Path second = run("second", output);

        assertEquals(
                "【系统测算】目标值100%，实际值90%，得11.57分，扣1.28分。【原因】‹请填写›【措施】‹请填写›",
                NamedCellEditor.shown(second, "指标_偏差说明", SAFETY));

        NamedCellEditor.write(
                second,
                "指标_偏差说明",
                SAFETY,
                NamedCellEditor.shown(second, "指标_偏差说明", SAFETY).replaceFirst("‹请填写›", "测评延期"));
        NamedCellEditor.write(second, "指标_实际值", SAFETY, "80%");
        assertEquals(
                "【系统测算】目标值100%，实际值80%，得10.28分，扣2.57分。【原因】测评延期【措施】‹请填写›",
                NamedCellEditor.shown(run("third", second), "指标_偏差说明", SAFETY));
    }

    @Test
    void a_third_run_changes_nothing() throws IOException {
        NamedCellEditor.write(output, "指标_实际值", COST, "12万元");
        Path second = run("second", output);
        Path third = run("third", second);

        assertArrayEquals(Files.readAllBytes(second), Files.readAllBytes(third));
    }

    @Test
    void a_renamed_indicator_keeps_its_claim() throws IOException {
        NamedCellEditor.write(output, "指标_三级", COST, "平台建设总成本");
        Path second = run("second", output);
        NamedCellEditor.write(second, "指标_实际值", "平台建设总成本", "12万元");
        run("third", second);

        assertEquals("0", row(result("third"), "平台建设总成本").get("claimed").asText());
        assertEquals("10.28", row(result("third"), "平台建设总成本").get("points").asText());
    }

    @Test
    void a_written_figure_is_not_taken_for_a_claim_of_a_renamed_indicator() throws IOException {
        NamedCellEditor.write(output, "指标_实际值", SAFETY, "90%");
        NamedCellEditor.write(output, "指标_得分", SAFETY, "");
        Path second = run("second", output);
        NamedCellEditor.write(second, "指标_三级", SAFETY, "系统安全等级");
        NamedCellEditor.write(second, "指标_实际值", "系统安全等级", "95%");
        run("third", second);

        assertEquals("12.21", row(result("third"), "系统安全等级").get("points").asText());
        assertEquals("rule", row(result("third"), "系统安全等级").get("basis").asText());
    }

    /** Runs the program as a user does and returns the scored copy. */
    private Path run(String run, Path workbook) {
        ConsoleRun.run(work.resolve(run), "run", workbook);
        return work.resolve(run).resolve("out/shanxi-2021.xlsx");
    }

    private JsonNode result(String run) throws IOException {
        return new ObjectMapper()
                .readTree(Files.readString(work.resolve(run).resolve("out/results.json")))
                .at("/submissions/0");
    }

    private static JsonNode row(JsonNode submission, String indicator) {
        return elements(submission.get("indicators"))
                .filter(it -> it.get("name").asText().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private java.util.List<String> codes(String run) throws IOException {
        return elements(result(run).get("findings"))
                .map(it -> it.get("code").asText())
                .sorted()
                .toList();
    }

    /** Resolved, new and remaining findings from the control block of the copy. */
    private String changes(String run) throws IOException {
        try (XSSFWorkbook workbook = NamedCellEditor.open(work.resolve(run).resolve("out/shanxi-2021.xlsx"))) {
            AreaReference items = NamedCellEditor.area(workbook, "_校验结果_控制_名目");
            AreaReference values = NamedCellEditor.area(workbook, "_校验结果_控制_内容");
            StringBuilder counts = new StringBuilder();
            for (int row = items.getFirstCell().getRow();
                    row <= items.getLastCell().getRow();
                    row++) {
                String item = String.valueOf(NamedCellEditor.at(workbook, items, row));
                if (Stream.of("resolved", "fresh", "remaining").anyMatch(item::equals)) {
                    counts.append('|').append(NamedCellEditor.at(workbook, values, row));
                }
            }
            return counts.substring(1);
        }
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        assertTrue(array.size() > 0, "nothing there");
        return StreamSupport.stream(array.spliterator(), false);
    }
}
