package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.cli.CommandLine;
import ziping.testing.ConsoleRun;
import ziping.testing.Fixtures;

/** Units return scored copies, and the copies are summarized without a new evaluation. */
class SummaryOfCopiesTest {
    private static final Path SEEDS = Path.of("test-fixtures/seeds");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path work;

    private Path out;

    @BeforeEach
    void all_reports_were_scored() throws IOException {
        ConsoleRun.run(work, "run", SEEDS, "--export", "jsonl");
        out = work.resolve("out");
    }

    @Test
    void unedited_copies_give_the_same_summary_and_are_not_changed() throws IOException {
        Map<String, String> before = projects();
        List<byte[]> copies = copies();

        String printed = CommandLine.run(List.of("summary", out.toString(), "--export", "jsonl"));

        assertEquals(before, projects(), printed);
        List<byte[]> after = copies();
        for (int i = 0; i < copies.size(); i++) {
            assertArrayEquals(copies.get(i), after.get(i));
        }
    }

    @Test
    void points_edited_in_a_copy_count_and_the_copy_is_listed() throws IOException {
        Path copy = Fixtures.files(out, ".xlsx").stream()
                .filter(it -> it.getFileName().toString().contains("shanxi"))
                .findFirst()
                .orElseThrow();
        String total = put(copy, "总分", 90);

        CommandLine.run(List.of("summary", out.toString(), "--export", "jsonl"));

        JsonNode row = lines().stream()
                .filter(it -> it.get("文件").asText().contains("shanxi"))
                .findFirst()
                .orElseThrow();
        assertEquals("85.82", total);
        assertEquals(90, row.get("采用得分").intValue());
        assertEquals("有改动", row.get("上次评分后").asText());
        assertEquals(
                3,
                lines().stream()
                        .filter(it -> it.get("上次评分后").asText().isEmpty())
                        .count());
    }

    @Test
    void a_form_that_was_never_scored_is_left_out_and_reported() throws IOException {
        Path collected = Files.createDirectories(work.resolve("collected"));
        Path seed = Fixtures.files(SEEDS, ".xlsx").get(0);
        Files.copy(seed, collected.resolve("没有评过分.xlsx"));
        Path copy = Fixtures.files(out, ".xlsx").get(0);
        Files.copy(copy, collected.resolve(copy.getFileName()));

        String printed = CommandLine.run(List.of(
                "summary", collected.toString(), "--out", work.resolve("sum").toString()));

        assertTrue(printed.contains("没有评过分.xlsx：该自评表未评分，汇总时跳过。"), printed);
        try (XSSFWorkbook summary = open(work.resolve("sum/summary.xlsx"))) {
            String address =
                    summary.getSheet("项目汇总").getRow(2).getCell(0).getHyperlink().getAddress();
            assertTrue(address.startsWith("../collected/"), address);
        }
    }

    private Map<String, String> projects() throws IOException {
        Map<String, String> projects = new TreeMap<>();
        for (JsonNode row : lines()) {
            projects.put(row.get("文件").asText(), row.toString());
        }
        return projects;
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(out.resolve("汇总附件/项目汇总.jsonl"))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private List<byte[]> copies() throws IOException {
        List<byte[]> copies = new ArrayList<>();
        for (Path file : Fixtures.files(out, ".xlsx")) {
            if (!file.endsWith("summary.xlsx")) {
                copies.add(Files.readAllBytes(file));
            }
        }
        return copies;
    }

    /** Types a number into a named cell and returns the previous number. */
    private static String put(Path copy, String name, double number) throws IOException {
        try (XSSFWorkbook workbook = open(copy)) {
            CellReference at = new CellReference(workbook.getName(name).getRefersToFormula());
            XSSFCell cell =
                    workbook.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
            String before = String.valueOf(cell.getNumericCellValue());
            cell.setBlank();
            cell.setCellValue(number);
            try (OutputStream file = Files.newOutputStream(copy)) {
                workbook.write(file);
            }
            return before;
        }
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }
}
