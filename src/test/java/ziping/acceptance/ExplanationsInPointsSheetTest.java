package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.testing.ConsoleRun;
import ziping.testing.Fixtures;

/** A form without cells for explanations: they are requested, given and kept on the report sheet 评分明细. */
class ExplanationsInPointsSheetTest {
    private static final Path SEED = Fixtures.ROOT.resolve("seeds/hainan-2018.xlsx");
    private static final String ROW = "管理制度";
    private static final String PLACE = "_评分明细_偏差说明";
    private static final String DRAFT = "【系统测算】得8.5分，扣0.5分。【原因】‹请填写›【措施】‹请填写›";
    private static final String COMPLETED = "【系统测算】得8.5分，扣0.5分。【原因】巡检制度年中才印发【措施】明年一月起按制度巡检";

    @TempDir
    Path work;

    private Path output;

    @BeforeEach
    void the_published_report_is_run() {
        output = run("first", SEED);
    }

    @Test
    void only_rows_that_lost_points_have_a_draft() throws IOException {
        assertEquals(DRAFT, NamedCellEditor.shown(output, PLACE, ROW));
        assertEquals("", NamedCellEditor.shown(output, PLACE, "组织机构"));
        assertEquals(List.of("D01"), explanationsAskedFor("first"));
    }

    @Test
    void a_completed_explanation_is_kept_and_no_longer_requested() throws IOException {
        NamedCellEditor.write(output, PLACE, ROW, COMPLETED);
        Path second = run("second", output);

        assertEquals(COMPLETED, NamedCellEditor.shown(second, PLACE, ROW));
        assertEquals(List.of(), explanationsAskedFor("second"));
    }

    @Test
    void a_third_run_changes_nothing() throws IOException {
        NamedCellEditor.write(output, PLACE, ROW, COMPLETED);
        Path second = run("second", output);

        assertArrayEquals(Files.readAllBytes(second), Files.readAllBytes(run("third", second)));
    }

    @Test
    void a_person_s_own_explanation_replaces_the_draft() throws IOException {
        NamedCellEditor.write(output, PLACE, ROW, "巡检制度年中才印发，明年一月起执行");
        Path second = run("second", output);

        assertEquals("巡检制度年中才印发，明年一月起执行", NamedCellEditor.shown(run("third", second), PLACE, ROW));
        assertEquals(List.of(), explanationsAskedFor("third"));
    }

    @Test
    void corrected_points_update_the_fact_and_keep_the_reason() throws IOException {
        NamedCellEditor.write(output, PLACE, ROW, COMPLETED);
        NamedCellEditor.write(output, "指标_得分", ROW, "8");
        Path second = run("second", output);

        assertEquals(COMPLETED.replace("得8.5分，扣0.5分", "得8分，扣1分"), NamedCellEditor.shown(second, PLACE, ROW));
    }

    @Test
    void a_renamed_indicator_keeps_its_explanation() throws IOException {
        NamedCellEditor.write(output, PLACE, ROW, COMPLETED);
        Path second = run("second", output);
        NamedCellEditor.write(second, "指标_三级", ROW, "管理制度建设");

        assertEquals(COMPLETED, NamedCellEditor.shown(run("third", second), PLACE, "管理制度建设"));
        assertEquals(List.of(), explanationsAskedFor("third"));
    }

    private Path run(String run, Path workbook) {
        ConsoleRun.run(work.resolve(run), "run", workbook);
        return work.resolve(run).resolve("out/hainan-2018.xlsx");
    }

    private List<String> explanationsAskedFor(String run) throws IOException {
        JsonNode results =
                new ObjectMapper().readTree(Files.readString(work.resolve(run).resolve("out/results.json")));
        return results.at("/submissions/0/findings").findValuesAsText("code").stream()
                .filter("D01"::equals)
                .toList();
    }
}
