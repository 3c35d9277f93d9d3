package ziping.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.run.Outcome;
import ziping.output.table.LongTable;
import ziping.output.table.LongWorkbook;
import ziping.output.table.TableCell;
import ziping.output.table.TempFiles;
import ziping.testing.SampleOutcomes;

/** The printed summary: page numbers, order of the pages, headings and text size. */
class PrintTest {
    private static final List<Outcome> FEW =
            List.of(SampleOutcomes.evaluated("a.xlsx"), SampleOutcomes.refused("c.xlsx"));

    /** The maximum width of a page in Latin letters of 10 points, so that they are printed at 5.5 points or more. */
    private static final int MAX_PAGE_WIDTH = 270;

    @TempDir
    Path work;

    @Test
    void each_page_has_the_sheet_name_and_its_number() throws IOException {
        try (XSSFWorkbook summary = summary()) {
            for (Sheet sheet : summary) {
                assertEquals("&A", sheet.getFooter().getLeft());
                assertEquals("第 &P 页，共 &N 页", sheet.getFooter().getCenter());
            }
        }
    }

    @Test
    void pages_with_the_same_rows_follow_each_other() throws IOException {
        try (XSSFWorkbook summary = summary()) {
            for (Sheet sheet : summary) {
                assertTrue(sheet.getPrintSetup().getLeftToRight(), sheet.getSheetName());
            }
        }
    }

    @Test
    void a_page_with_repeated_columns_is_legible() throws IOException {
        List<LongTable.Column<String>> columns =
                Collections.nCopies(5, new LongTable.Column<>("summary.column.file", 100, TableCell::text));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LongWorkbook workbook =
                LongWorkbook.begin(new TempFiles(work), Messages.in(Language.ZH), LongWorkbook.MOST_ROWS)) {
            workbook.sheet(new LongTable<>("summary.projects", 1, columns)).add("a.xlsx");
            workbook.endTables();
            workbook.writeTo(out);
        }
        try (XSSFWorkbook table = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            int pages = table.getSheetAt(0).getPrintSetup().getFitWidth();
            assertTrue(100 + 400 / pages <= MAX_PAGE_WIDTH, pages + " pages");
        }
    }

    @Test
    void a_table_without_rows_is_one_page() throws IOException {
        try (XSSFWorkbook summary = summary()) {
            Sheet oddities = summary.getSheet("异常提示");
            assertEquals(0, oddities.getLastRowNum());
            assertEquals(1, oddities.getPrintSetup().getFitWidth());
        }
    }

    @Test
    void the_table_of_rules_begins_on_a_new_page() throws IOException {
        try (XSSFWorkbook summary = summary()) {
            Sheet notes = summary.getSheet("说明");
            int headings = notes.getRepeatingRows().getFirstRow();
            assertEquals("规则", notes.getRow(headings).getCell(1).getStringCellValue());
            assertEquals(
                    "校验规则的执行情况（各种结果的项目数）", notes.getRow(headings - 1).getCell(1).getStringCellValue());
            assertArrayEquals(new int[] {headings - 2}, notes.getRowBreaks());
        }
    }

    @Test
    void the_headings_of_the_chart_data_are_repeated() throws IOException {
        try (XSSFWorkbook summary = summary()) {
            Sheet data = summary.getSheet("图表数据");
            int headings = data.getRepeatingRows().getFirstRow();
            assertEquals("项目名称", data.getRow(headings).getCell(1).getStringCellValue());
        }
    }

    @Test
    void the_print_area_includes_all_charts() throws IOException {
        try (XSSFWorkbook summary = summary()) {
            XSSFSheet overview = summary.getSheet("总览");
            String printed = summary.getPrintArea(summary.getSheetIndex(overview));
            CellRangeAddress area = CellRangeAddress.valueOf(printed.substring(printed.indexOf('!') + 1));
            assertTrue(area.getLastRow() >= overview.getLastRowNum());
            overview.getDrawingPatriarch().getShapes().stream()
                    .map(it -> (XSSFClientAnchor) it.getAnchor())
                    .forEach(it ->
                            assertTrue(area.getLastRow() >= it.getRow2() && area.getLastColumn() >= it.getCol2()));
        }
    }

    @Test
    void the_axis_has_whole_numbers_for_few_projects() throws IOException {
        try (XSSFWorkbook summary = summary()) {
            XSSFChart grades =
                    summary.getSheet("总览").getDrawingPatriarch().getCharts().get(0);
            CTValAx axis = grades.getCTChart().getPlotArea().getValAxArray(0);
            assertEquals(1, axis.getMajorUnit().getVal());
        }
    }

    private XSSFWorkbook summary() throws IOException {
        byte[] summary = SummaryTest.write(FEW, Language.ZH, LongWorkbook.MOST_ROWS, work);
        return new XSSFWorkbook(new ByteArrayInputStream(summary));
    }
}
