package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.Ziping;
import ziping.cli.CommandLine;
import ziping.testing.BuiltInRulebooks;
import ziping.testing.ConsoleRun;
import ziping.testing.Fixtures;
import ziping.testing.TableImporter;

/** An office changes rules in its settings. The changes apply, every report shows them, and errors are refused. */
class OfficeSettingsTest {
    private static final Path SCENARIOS = Fixtures.ROOT.resolve("settings");
    private static final Path SEED = Fixtures.ROOT.resolve("seeds/shanxi-2021.xlsx");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path work;

    private Path in;

    @BeforeEach
    void one_report_was_handed_in() throws IOException {
        in = Files.createDirectories(work.resolve("in"));
        Files.copy(SEED, in.resolve("平台建设.xlsx"));
    }

    @Test
    void settings_of_the_office_apply_and_are_shown_in_every_report() throws IOException {
        Path scenario = SCENARIOS.resolve("changed-by-an-office");
        String console = ConsoleRun.run(work, "run", in, "--settings", settings(scenario));

        String shown = console
                + "\n== results.json\n"
                + JSON.writerWithDefaultPrettyPrinter().writeValueAsString(findings(submission()))
                + "\n\n== 校验结果\n"
                + top("校验结果", work.resolve("out/平台建设.xlsx"), 8)
                + "\n== summary.xlsx 说明\n"
                + settingsInNotes(work.resolve("out/summary.xlsx"));
        Fixtures.assertApproved(scenario.resolve("expected.txt"), shown);
    }

    @Test
    void results_with_settings_match_the_schema() throws IOException {
        ConsoleRun.run(work, "run", in, "--settings", settings(SCENARIOS.resolve("changed-by-an-office")));

        try (InputStream schema = Ziping.class.getResourceAsStream("/results.schema.json")) {
            assertEquals(
                    Set.of(),
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(JSON.readTree(Files.readString(work.resolve("out/results.json")))));
        }
    }

    @Test
    void a_disabled_rule_is_never_shown_as_passed() throws IOException {
        JsonNode without = rules("");
        JsonNode with = rules(settings(SCENARIOS.resolve("changed-by-an-office")));

        assertEquals(0, without.get("rules").get("off").asInt());
        assertEquals(1, with.get("rules").get("off").asInt());
        assertEquals("S09", with.at("/switchedOff/0/code").asText());
        assertEquals(sum(without.get("rules")), sum(with.get("rules")));
    }

    @Test
    void settings_for_another_year_change_nothing_and_are_reported() throws IOException {
        Path scenario = SCENARIOS.resolve("of-another-year");
        String console = ConsoleRun.run(work, "run", in, "--settings", settings(scenario));

        Fixtures.assertApproved(scenario.resolve("expected.txt"), console);
        assertEquals("shanxi", submission().get("rulebook").asText());
        assertEquals(0, submission().at("/settings/changes").size());
    }

    @Test
    void blank_settings_change_no_figure_and_no_finding() throws IOException {
        JsonNode before = rules("");
        JsonNode after = rules(settings(JsonNodeFactory.instance.objectNode(), "空白.xlsx"));

        for (String same : List.of("total", "grade", "findings", "rules", "indicators")) {
            assertEquals(before.get(same), after.get(same), same);
        }
    }

    @Test
    void all_errors_are_reported_with_their_cells_at_once() throws IOException {
        Path scenario = SCENARIOS.resolve("that-cannot-be-used");
        String file = settings(scenario);
        String zh = ConsoleRun.run(work, "run", in, "--settings", file);
        String en = ConsoleRun.run(work, "run", in, "--settings", file, "--lang", "en");

        Fixtures.assertApproved(scenario.resolve("expected.txt"), zh + "\n" + en);
        assertTrue(Files.notExists(work.resolve("out")), "nothing is written");
    }

    @Test
    void the_command_line_overrides_the_settings_and_these_the_workbook() throws IOException {
        JsonNode hainan = JsonNodeFactory.instance.objectNode().put("评分规则", "海南省");
        String file = settings(hainan, "海南.xlsx");

        assertEquals("hainan", rulebook("--settings", file));
        assertEquals("yunnan", rulebook("--settings", file, "--rulebook", "yunnan"));
        assertEquals("shanxi", rulebook());
    }

    @Test
    void equal_settings_change_nothing_and_changed_settings_count_as_a_new_check() throws IOException {
        Path first = run("first", in, settings(SCENARIOS.resolve("changed-by-an-office")));
        Path again = run("again", first, settings(SCENARIOS.resolve("changed-by-an-office")));
        JsonNode laterDeadline = JsonNodeFactory.instance.objectNode().put("报送截止日期", "2022-04-30");
        Path changed = run("changed", first, settings(laterDeadline, "改过.xlsx"));

        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(again));
        assertNotEquals(versions(first), versions(changed));
    }

    @Test
    void the_grade_of_the_settings_stays_after_recalculation() throws IOException {
        JsonNode base = Fixtures.yaml(Fixtures.ROOT.resolve("rules/base.yaml"));
        ObjectNode answers = base.get("answers").deepCopy();
        answers.remove(List.of("总分", "自评等级"));
        Files.write(
                in.resolve("平台建设.xlsx"),
                TableImporter.filled(BuiltInRulebooks.FORMS.get(base.get("form").asText()), answers));
        Path ruled = work.resolve("without");
        ConsoleRun.run(ruled, "run", in);
        Path settled = run("with", in, settings(SCENARIOS.resolve("changed-by-an-office")));

        assertEquals("优秀", recomputed("自评等级", ruled.resolve("out/平台建设.xlsx")));
        assertEquals("优", recomputed("自评等级", settled));
        assertEquals(recomputed("总分", ruled.resolve("out/平台建设.xlsx")), recomputed("总分", settled));
    }

    @Test
    void settings_are_skipped_as_input_and_a_form_is_refused_as_settings() throws IOException {
        Files.write(in.resolve("本局设置.xlsx"), SettingsWorkbook.filled(JsonNodeFactory.instance.objectNode()));
        String console = ConsoleRun.run(work, "run", in);
        assertTrue(console.contains("本局设置.xlsx：这是设置表，不是自评表"), console);

        assertTrue(refusal(SEED).contains("“shanxi-2021.xlsx”不是设置表。"), refusal(SEED));
        assertTrue(refusal(Path.of("README.md")).contains("设置表“README.md”无法使用："), refusal(Path.of("README.md")));
        assertTrue(refusal(Path.of("无.xlsx")).contains("未找到“无.xlsx”"), refusal(Path.of("无.xlsx")));
    }

    @Test
    void the_command_line_writes_the_blank_settings() throws IOException {
        String shown = CommandLine.run(List.of("forms", "build", "settings", "--out", work.toString()));
        assertEquals("已生成空白设置表：%s/settings.xlsx\nexit 0\n".formatted(work), shown);
        assertArrayEquals(
                Files.readAllBytes(Path.of("excel-templates/settings.xlsx")),
                Files.readAllBytes(work.resolve("settings.xlsx")));
    }

    private String refusal(Path settings) {
        return CommandLine.run(List.of("check", in.toString(), "--settings", settings.toString()));
    }

    private Path run(String folder, Path input, String settings) {
        ConsoleRun.run(work.resolve(folder), "run", input, "--settings", settings);
        return work.resolve(folder).resolve("out/平台建设.xlsx");
    }

    private String rulebook(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("check", in.toString(), "--format", "json"));
        arguments.addAll(List.of(more));
        return first(CommandLine.run(arguments)).get("rulebook").asText();
    }

    private JsonNode rules(String settings) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("check", in.toString(), "--format", "json"));
        if (!settings.isEmpty()) {
            arguments.addAll(List.of("--settings", settings));
        }
        return first(CommandLine.run(arguments));
    }

    private static JsonNode first(String printed) throws IOException {
        return JSON.readTree(printed.substring(0, printed.lastIndexOf("exit "))).at("/submissions/0");
    }

    private static int sum(JsonNode counts) {
        int sum = 0;
        for (JsonNode count : counts) {
            sum += count.asInt();
        }
        return sum;
    }

    private JsonNode submission() throws IOException {
        return JSON.readTree(Files.readString(work.resolve("out/results.json"))).at("/submissions/0");
    }

    private static JsonNode findings(JsonNode submission) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        List.of("settings", "rules", "switchedOff").forEach(it -> shown.set(it, submission.get(it)));
        return shown;
    }

    private String settings(Path scenario) throws IOException {
        return settings(Fixtures.yaml(scenario.resolve("settings.yaml")), "县财政局设置.xlsx");
    }

    private String settings(JsonNode settings, String name) throws IOException {
        return Files.write(work.resolve(name), SettingsWorkbook.filled(settings))
                .toString();
    }

    private static String recomputed(String name, Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            CellReference at = new CellReference(workbook.getName(name).getRefersToFormula());
            Cell cell = workbook.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
            DataFormatter shown = new DataFormatter(Locale.ROOT);
            shown.setUseCachedValuesForFormulaCells(true);
            return shown.formatCellValue(cell);
        }
    }

    private static String versions(Path copy) throws IOException {
        return rows("校验结果", copy).stream()
                .filter(it -> it.contains("校验摘要"))
                .findFirst()
                .orElseThrow();
    }

    private static String settingsInNotes(Path summary) throws IOException {
        List<String> rows = rows("说明", summary);
        return String.join("\n", rows.subList(rows.indexOf("采用的设置"), rows.indexOf("校验规则的执行情况（各种结果的项目数）"))) + "\n";
    }

    private static String top(String sheet, Path workbook, int rows) throws IOException {
        return String.join("\n", rows(sheet, workbook).stream().limit(rows).toList()) + "\n";
    }

    /** The values in each row of a sheet, without the hidden columns of the program. */
    private static List<String> rows(String title, Path file) throws IOException {
        List<String> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            Sheet sheet = workbook.getSheet(title);
            for (Row row : sheet) {
                StringBuilder text = new StringBuilder();
                row.forEach(cell -> {
                    if (!sheet.isColumnHidden(cell.getColumnIndex())
                            && !cell.toString().isEmpty()) {
                        text.append(text.isEmpty() ? "" : " | ").append(cell);
                    }
                });
                rows.add(text.toString());
            }
        }
        return rows;
    }
}
