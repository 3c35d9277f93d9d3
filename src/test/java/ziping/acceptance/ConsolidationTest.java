package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.testing.ConsoleRun;
import ziping.testing.Fixtures;
import ziping.testing.PackageValidator;

/** A finance office consolidates a folder: exports, workbooks for departments, comparison with the previous year. */
class ConsolidationTest {
    private static final Path IN = Path.of("test-fixtures/batches/bureau/in");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path work;

    @Test
    void the_exported_tables_equal_those_of_the_summary() throws IOException {
        ConsoleRun.run(work, "run", IN, "--export", "csv,jsonl");

        List<CSVRecord> csv = csv("项目汇总");
        List<JsonNode> lines = lines("项目汇总");
        assertEquals(16, csv.size());
        assertEquals(15, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(lines.get(i).get("项目名称").asText(), csv.get(i + 1).get(1), "the files tell the same projects");
        }
        try (Workbook summary = summary()) {
            Sheet projects = summary.getSheet("项目汇总");
            assertEquals(
                    projects.getRow(2).getCell(13).getNumericCellValue(),
                    lines.get(0).get("采用得分").doubleValue());
        }
        assertTrue(csv("指标明细").size() > 100);
    }

    @Test
    void a_long_numeric_code_keeps_all_digits_in_csv_for_excel() throws IOException {
        ConsoleRun.run(work, "run", IN, "--export", "csv");

        assertEquals("'140100210000000000101", csv("项目汇总").get(1).get(2));
    }

    @Test
    void csv_for_excel_begins_with_a_byte_order_mark() throws IOException {
        ConsoleRun.run(work, "run", IN, "--export", "csv");

        byte[] bytes = Files.readAllBytes(annex("校验问题.csv"));
        assertEquals("文件", new String(bytes, 3, 6, StandardCharsets.UTF_8));
        assertEquals(List.of((byte) 0xEF, (byte) 0xBB, (byte) 0xBF), List.of(bytes[0], bytes[1], bytes[2]));
    }

    @Test
    void a_summary_of_projects_without_copies_is_valid() throws IOException {
        Path in = Files.createDirectories(work.resolve("signed"));
        copy(in, "test-fixtures/broken/signed");
        ConsoleRun.run(work, "run", in, "--by-department");

        assertEquals(List.of(), PackageValidator.problems(Files.readAllBytes(work.resolve("out/summary.xlsx"))));
    }

    @Test
    void each_department_gets_its_own_projects_with_valid_links_to_their_copies() throws IOException {
        Path in = Files.createDirectories(work.resolve("two"));
        copy(in, "test-fixtures/seeds");
        ConsoleRun.run(work, "run", in, "--by-department");

        List<Path> workbooks = Fixtures.files(annex("按主管部门"), ".xlsx");
        assertEquals(3, workbooks.size(), workbooks.toString());
        for (Path file : workbooks) {
            assertEquals(List.of(), PackageValidator.problems(Files.readAllBytes(file)), file.toString());
            try (XSSFWorkbook workbook = open(file)) {
                int projects = workbook.getSheet("项目汇总").getLastRowNum() - 1;
                assertEquals(file.endsWith("海南省商务厅.xlsx") ? 2 : 1, projects, file.toString());
                requireLinks(workbook, file);
            }
        }
    }

    @Test
    void links_of_the_summary_stay_valid_when_the_folder_is_moved() throws IOException {
        ConsoleRun.run(work, "run", IN);
        Path moved = Files.move(work.resolve("out"), work.resolve("别处 1%"));

        Path summary = moved.resolve("summary.xlsx");
        assertEquals(List.of(), PackageValidator.problems(Files.readAllBytes(summary)));
        try (XSSFWorkbook workbook = open(summary)) {
            requireLinks(workbook, summary);
            XSSFHyperlink total =
                    workbook.getSheet("项目汇总").getRow(2).getCell(13).getHyperlink();
            assertEquals("'项目支出绩效自评表'!H23", total.getCTHyperlink().getLocation());
        }
    }

    @Test
    void a_project_is_matched_with_the_previous_year_by_code_or_name() throws IOException {
        ConsoleRun.run(work, "run", IN);
        Path before = Files.move(work.resolve("out/summary.xlsx"), work.resolve("去年.xlsx"));
        ConsoleRun.run(work, "run", IN, "--previous", before.toString(), "--export", "jsonl");

        List<String> printed = lines("项目汇总").stream()
                .map(it -> it.get("项目名称").asText() + " " + it.get("上年得分") + " " + it.get("得分增减") + " "
                        + it.get("与上年项目的匹配依据").asText())
                .toList();
        assertTrue(printed.contains("溢洪道检修 100.0 0 编码相同"), printed.toString());
        assertTrue(printed.contains("地下水监测 99.0 0 名称相同"), printed.toString());
        assertTrue(printed.contains("大坝安全监测 null null 上年有几个项目相同，未比较"), printed.toString());
    }

    @Test
    void a_previous_file_that_is_no_summary_is_refused() throws IOException {
        String printed = ConsoleRun.run(work, "run", IN, "--previous", "test-fixtures/seeds/expected.txt");

        assertTrue(printed.contains("不是 ziping 生成的汇总表"), printed);
        assertFalse(Files.exists(work.resolve("out/summary.xlsx")));
    }

    private static void copy(Path into, String folder) throws IOException {
        for (Path file : Fixtures.files(Path.of(folder), ".xlsx")) {
            Files.copy(file, into.resolve(file.getFileName()));
        }
    }

    /** Requires that the target file and sheet of every link exist. */
    private static void requireLinks(XSSFWorkbook workbook, Path file) throws IOException {
        List<String> targets = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                row.forEach(cell -> Stream.ofNullable(cell.getHyperlink())
                        .map(it -> it.getAddress().replaceFirst("#.*", ""))
                        .forEach(targets::add));
            }
        }
        assertFalse(targets.isEmpty());
        for (String target : targets) {
            Path linked = file.getParent().resolve(URI.create(target).getPath()).normalize();
            assertTrue(Files.isRegularFile(linked), target);
        }
    }

    private List<CSVRecord> csv(String table) throws IOException {
        String text = Files.readString(annex(table + ".csv")).substring(1);
        return CSVFormat.EXCEL.parse(new StringReader(text)).getRecords();
    }

    private List<JsonNode> lines(String table) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(annex(table + ".jsonl"))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private Path annex(String path) {
        return work.resolve("out/汇总附件").resolve(path);
    }

    private Workbook summary() throws IOException {
        return open(work.resolve("out/summary.xlsx"));
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }
}
