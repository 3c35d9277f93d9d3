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

/** A summary on paper can be read, and put back in order when it falls down. */
class PrintTest {
    private static final List<Outcome> FEW =
            List.of(SampleOutcomes.evaluated("a.xlsx"), SampleOutcomes.refused("c.xlsx"));

    /** What takes a page at 10 points, in Latin letters, to be legible at 5.5: the smallest size of Chinese print. */
    private static final int LEGIBLE = 270;

    @TempDir
    Path work;

    @Test
    void each_page_says_of_which_sheet_it_is_and_its_number() throws IOException {
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
    void a_page_is_legible_with_the_columns_that_all_pages_have() throws IOException {
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
            assertTrue(100 + 400 / pages <= LEGIBLE, pages + " pages");
        }
    }

    @Test
    void a_table_without_rows_takes_one_page() throws IOException {
        try (XSSFWorkbook summary = summary()) {
            Sheet oddities = summary.getSheet("异常提示");
            assertEquals(0, oddities.getLastRowNum());
            assertEquals(1, oddities.getPrintSetup().getFitWidth());
        }
    }

    @Test
    void the_table_of_rules_has_its_title_and_its_headings_on_its_first_page() throws IOException {
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
    void the_data_of_a_chart_have_their_headings_on_each_page() throws IOException {
        try (XSSFWorkbook summary = summary()) {
            Sheet data = summary.getSheet("图表数据");
            int headings = data.getRepeatingRows().getFirstRow();
            assertEquals("项目名称", data.getRow(headings).getCell(1).getStringCellValue());
        }
    }

    @Test
    void charts_that_reach_below_the_tables_are_printed_whole() throws IOException {
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
    void few_projects_are_counted_one_by_one_on_the_axis() throws IOException {
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
