package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.cli.CommandLine;
import ziping.testing.ConsoleRun;
import ziping.testing.Fixtures;
import ziping.testing.GeneratedFiles;

/** The workbooks of a bureau and its roster. Each workbook is correct alone; the findings arise across them. */
class BureauBatchTest {
    private static final Path BUREAU = Fixtures.ROOT.resolve("batches/bureau");
    private static final Path IN = BUREAU.resolve("in");
    private static final Path ROSTER = IN.resolve("应报名单.xlsx");

    @TempDir
    Path work;

    @Test
    void the_workbooks_contain_their_answers() throws Exception {
        Fixtures.assertApproved(GeneratedFiles.bureau());
    }

    @Test
    void findings_across_files_are_printed_after_the_files() throws Exception {
        String console = ConsoleRun.run(work, "run", IN, "--roster", ROSTER.toString());
        Fixtures.assertApproved(BUREAU.resolve("expected/console.txt"), console);
        Fixtures.assertApproved(BUREAU.resolve("expected/together.txt"), together("findings"));
        Fixtures.assertApproved(BUREAU.resolve("expected/summary.txt"), sheets("异常提示", "名单核对"));
    }

    @Test
    void a_check_finds_the_same_as_a_run() throws Exception {
        ConsoleRun.run(work, "run", IN, "--roster", ROSTER.toString());
        JsonNode run = results().get("findings");
        String printed =
                CommandLine.run(List.of("check", IN.toString(), "--roster", ROSTER.toString(), "--format", "json"));
        JsonNode check = new ObjectMapper().readTree(printed.substring(0, printed.lastIndexOf("exit ")));
        assertEquals(run, check.get("findings"));
        assertTrue(printed.endsWith("exit 1\n"), printed);
    }

    @Test
    void a_given_year_settles_ambiguous_years() throws Exception {
        ConsoleRun.run(work, "run", IN, "--year", "2020");
        JsonNode year = StreamSupport.stream(results().get("findings").spliterator(), false)
                .filter(it -> it.get("code").asText().equals("X08"))
                .findFirst()
                .orElseThrow();
        assertEquals("must-fix", year.get("severity").asText());
        assertEquals(14, year.get("places").size());
    }

    @Test
    void without_a_roster_no_project_is_reported_missing() throws Exception {
        String console = ConsoleRun.run(work, "run", IN);
        assertTrue(console.contains("应报名单.xlsx：这是应报名单，不是自评表，已跳过。"), console);
        assertTrue(!console.contains("名单核对："), console);
        assertTrue(results().get("roster").isNull());
        try (Workbook summary =
                WorkbookFactory.create(work.resolve("out/summary.xlsx").toFile(), null, true)) {
            assertEquals(-1, summary.getSheetIndex("名单核对"));
        }
    }

    @Test
    void an_invalid_roster_stops_the_run_before_it_starts() {
        Path form = IN.resolve("水库管理中心/大坝安全监测.xlsx");
        String console = ConsoleRun.run(work, "run", IN, "--roster", form.toString());
        assertEquals("“大坝安全监测.xlsx”不是应报名单：未找到“项目编码”一列。请用 ziping forms build roster 生成空白名单，填好后再运行。\nexit 2\n", console);
        assertTrue(Files.notExists(work.resolve("out")));
        String missing = ConsoleRun.run(
                work, "run", IN, "--roster", work.resolve("没有.xlsx").toString());
        assertEquals("未找到“…/没有.xlsx”。请检查文件或文件夹的名称和位置。\nexit 2\n", missing);
    }

    @Test
    void the_blank_roster_is_generated_like_a_form() throws IOException {
        String console = CommandLine.run(List.of("forms", "build", "roster", "--out", work.toString()))
                .replace(work.toString(), "…");
        assertEquals("已生成空白表：…/roster.xlsx\nexit 0\n", console);
        assertArrayEquals(
                Files.readAllBytes(Path.of("excel-templates/roster.xlsx")),
                Files.readAllBytes(work.resolve("roster.xlsx")));
    }

    private JsonNode results() throws IOException {
        return new ObjectMapper().readTree(Files.readString(work.resolve("out/results.json")));
    }

    private String together(String what) throws IOException {
        return StreamSupport.stream(results().get(what).spliterator(), false)
                .map(it -> "%s %s %s%n"
                        .formatted(
                                it.get("code").asText(),
                                it.get("severity").asText(),
                                it.get("message").asText()))
                .collect(Collectors.joining());
    }

    /** Some sheets of the summary as text. Of the findings only those across files. */
    private String sheets(String... titles) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Workbook summary =
                WorkbookFactory.create(work.resolve("out/summary.xlsx").toFile(), null, true)) {
            for (String title : titles) {
                Sheet sheet = summary.getSheet(title);
                text.append("# ").append(title).append('\n');
                for (Row row : sheet) {
                    String line = shown(row);
                    if (!title.equals("异常提示") || line.contains("|X0")) {
                        text.append(line).append(link(row)).append('\n');
                    }
                }
            }
        }
        return text.toString();
    }

    private static String shown(Row row) {
        DataFormatter formatter = new DataFormatter();
        return StreamSupport.stream(row.spliterator(), false)
                .map(it -> formatter.formatCellValue(it).replace('\n', '/'))
                .collect(Collectors.joining("|"));
    }

    private static String link(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .filter(it -> it.getHyperlink() != null)
                .map(it -> " → " + URLDecoder.decode(it.getHyperlink().getAddress(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
