package ziping.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.form.FieldNames;
import ziping.model.run.FileCount;
import ziping.model.run.Outcome;
import ziping.output.table.LongWorkbook;
import ziping.output.table.TempFiles;
import ziping.testing.SampleOutcomes;

class SummaryTest {
    private static final List<Outcome> EVERY_KIND = List.of(
            SampleOutcomes.evaluated("a 局/智慧监管 50%.xlsx"),
            SampleOutcomes.withoutTotal("b.xlsx"),
            SampleOutcomes.refused("c.xlsx"),
            SampleOutcomes.skipped("d.pdf"));

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 3, 1, 9, 30);

    @TempDir
    Path tempFolder;

    @Test
    void every_file_is_in_a_table() throws IOException {
        try (XSSFWorkbook summary = open(write(EVERY_KIND, Language.ZH))) {
            assertEquals(
                    List.of("总览", "项目汇总", "指标明细", "校验问题", "未处理文件", "异常提示", "说明", "图表数据"),
                    StreamSupport.stream(summary.spliterator(), false)
                            .map(Sheet::getSheetName)
                            .toList());
            List<String> files = Stream.of("项目汇总", "未处理文件")
                    .flatMap(it -> column(summary.getSheet(it), "文件"))
                    .toList();
            assertEquals(EVERY_KIND.stream().map(Outcome::file).toList(), files);
        }
    }

    @Test
    void a_project_is_one_row_with_its_figures() throws IOException {
        try (XSSFWorkbook summary = open(write(EVERY_KIND, Language.ZH))) {
            Row report = summary.getSheet("项目汇总").getRow(2);
            assertEquals(
                    "a 局/智慧监管 50%.xlsx|智慧监管信息化平台建设经费||某县市场监督管理局|某县市场监督管理局|2021"
                            + "|10.00|30.00|30.00|26.00|86.67%|85.82|85.82|85.82|0.00|0|良好|1|38.60|25.70|12.85|1|1|1|待修改||",
                    text(report));
        }
    }

    @Test
    void a_missing_total_shows_the_number_of_missing_rows() throws IOException {
        try (XSSFWorkbook summary = open(write(EVERY_KIND, Language.ZH))) {
            assertEquals(
                    List.of("85.82", "暂缺（1 项未评分）"),
                    column(summary.getSheet("项目汇总"), "采用得分").toList());
        }
    }

    @Test
    void the_details_begin_with_the_execution_row() throws IOException {
        try (XSSFWorkbook summary = open(write(EVERY_KIND.subList(0, 1), Language.ZH))) {
            Sheet details = summary.getSheet("指标明细");
            assertEquals(8, details.getLastRowNum());
            assertEquals(
                    List.of("8.67", "12.90", "12.85", "12.85", "0.00", "12.85", "12.85", "12.85"),
                    column(details, "采用得分").toList());
            assertEquals("预算执行率", column(details, "三级指标").findFirst().orElseThrow());
        }
    }

    @Test
    void a_project_has_a_link_to_its_copy_and_a_finding_to_its_cell() throws IOException {
        try (XSSFWorkbook summary = open(write(EVERY_KIND, Language.ZH))) {
            Hyperlink copy = summary.getSheet("项目汇总").getRow(2).getCell(0).getHyperlink();
            assertEquals("a%20局/智慧监管%2050%25.xlsx", copy.getAddress());
            XSSFHyperlink cell = summary.getSheet("校验问题").getRow(1).getCell(0).getHyperlink();
            assertEquals("a%20局/智慧监管%2050%25.xlsx#'项目支出绩效自评表'!C11", cell.getAddress());
            assertEquals("'项目支出绩效自评表'!C11", cell.getCTHyperlink().getLocation());
        }
    }

    @Test
    void a_file_name_with_special_characters_is_escaped_in_the_link() throws IOException {
        String file = "道路　养护/A&B's 8:30 第\u00A01\u200B次_x0041_\uD840\uDC0B.xlsx";
        try (XSSFWorkbook summary = open(write(List.of(SampleOutcomes.evaluated(file)), Language.ZH))) {
            Hyperlink copy = summary.getSheet("项目汇总").getRow(2).getCell(0).getHyperlink();
            assertEquals(file, URI.create(copy.getAddress()).getPath());
        }
    }

    @Test
    void text_that_looks_like_a_formula_stays_text() throws IOException {
        List<String> traps = List.of("=1+1", "+86", "-5", "@user", "\tx", "\rx", "=HYPERLINK(\"http://x\")");
        List<Outcome> projects = traps.stream()
                .<Outcome>map(it -> SampleOutcomes.checked("x.xlsx", it))
                .toList();
        try (XSSFWorkbook summary = open(write(projects, Language.ZH))) {
            Sheet sheet = summary.getSheet("项目汇总");
            for (int row = 1; row <= traps.size(); row++) {
                Cell project = sheet.getRow(row + 1).getCell(1);
                assertEquals(CellType.STRING, project.getCellType());
                assertEquals(
                        traps.get(row - 1).strip(), project.getStringCellValue().strip());
            }
        }
    }

    @Test
    void text_too_long_for_a_cell_is_cut_and_the_workbook_opens() throws IOException {
        String incompressible = new Random(1)
                .ints(40_000, '一', '龥')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        Outcome project = SampleOutcomes.checked("x.xlsx", incompressible);
        try (XSSFWorkbook summary = open(write(List.of(project), Language.ZH))) {
            String text = summary.getSheet("项目汇总").getRow(2).getCell(1).getStringCellValue();
            assertEquals(32_767, text.length());
            assertTrue(text.endsWith("…"));
        }
    }

    @Test
    void a_hidden_name_marks_the_workbook_as_a_summary() throws IOException {
        try (XSSFWorkbook summary = open(write(EVERY_KIND, Language.ZH))) {
            assertTrue(summary.getName(FieldNames.SUMMARY_MARK).isHidden());
        }
    }

    @Test
    void headings_are_frozen_and_the_filter_covers_all_rows() throws IOException {
        try (XSSFWorkbook summary = open(write(EVERY_KIND, Language.ZH))) {
            assertEquals(2, summary.getSheet("项目汇总").getPaneInformation().getHorizontalSplitPosition());
            assertEquals(
                    "A2:AA4",
                    summary.getSheet("项目汇总").getCTWorksheet().getAutoFilter().getRef());
        }
    }

    @Test
    void equal_summaries_have_equal_bytes() throws IOException {
        assertArrayEquals(write(EVERY_KIND, Language.ZH), write(EVERY_KIND, Language.ZH));
    }

    @Test
    void a_full_sheet_continues_on_another() throws IOException {
        List<Outcome> seven = IntStream.range(0, 7)
                .<Outcome>mapToObj(it -> SampleOutcomes.skipped(it + ".pdf"))
                .toList();
        try (XSSFWorkbook summary = open(write(seven, Language.ZH, 3, tempFolder))) {
            assertEquals(
                    List.of("0.pdf", "1.pdf", "2.pdf", "3.pdf", "4.pdf", "5.pdf", "6.pdf"),
                    Stream.of("未处理文件", "未处理文件 2", "未处理文件 3")
                            .flatMap(it -> column(summary.getSheet(it), "文件"))
                            .toList());
        }
    }

    @Test
    void english_has_english_headings() throws IOException {
        try (XSSFWorkbook summary = open(write(EVERY_KIND, Language.EN))) {
            assertEquals(
                    "not computed, 1 missing",
                    column(summary.getSheet("Projects"), "Points adopted")
                            .toList()
                            .get(1));
            assertFalse(column(summary.getSheet("Findings"), "Problem").anyMatch(String::isBlank));
        }
    }

    private byte[] write(List<Outcome> outcomes, Language language) throws IOException {
        return write(outcomes, language, LongWorkbook.MOST_ROWS, tempFolder);
    }

    static byte[] write(List<Outcome> outcomes, Language language, int mostRows, Path tempFolder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Provenance provenance = new Provenance("1.0", TIME);
        try (Summary summary = Summary.begin(
                provenance, NoAttachments.OPTIONS, new TempFiles(tempFolder), Messages.in(language), mostRows)) {
            FileCount files = FileCount.NONE;
            for (Outcome outcome : outcomes) {
                summary.add(outcome);
                files = files.with(List.of(outcome));
            }
            summary.writeTo(out, files, List.of(), Optional.empty());
        }
        return out.toByteArray();
    }

    private static XSSFWorkbook open(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }

    private static Stream<String> column(Sheet sheet, String heading) {
        int column = StreamSupport.stream(headings(sheet).spliterator(), false)
                .filter(it -> it.getStringCellValue().equals(heading))
                .findFirst()
                .orElseThrow()
                .getColumnIndex();
        return IntStream.rangeClosed(headings(sheet).getRowNum() + 1, sheet.getLastRowNum())
                .mapToObj(it ->
                        new DataFormatter().formatCellValue(sheet.getRow(it).getCell(column)));
    }

    /** The row of the filter. */
    private static Row headings(Sheet sheet) {
        String filter = ((XSSFSheet) sheet).getCTWorksheet().getAutoFilter().getRef();
        return sheet.getRow(CellRangeAddress.valueOf(filter).getFirstRow());
    }

    private static String text(Row row) {
        DataFormatter formatter = new DataFormatter();
        return String.join(
                "|",
                StreamSupport.stream(row.spliterator(), false)
                        .map(formatter::formatCellValue)
                        .toList());
    }
}
