package ziping.excel.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDefinedName;
import ziping.excel.TemplateFiller;
import ziping.model.form.Form;
import ziping.rulebook.Forms;
import ziping.rulebook.RulebookException;

/** The result of each property of a form's file, on a made-up form. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemplateSheetTest {
    private static final String MADE_UP = """
            form: made-up
            version: 1.2.3
            title: 样表
            rulebook: shanxi
            money-unit: 万元
            guide: [先填表头。]
            sheets:
              - title: 样表
                widths: [12, 12, 24]
                frozen-rows: 2
                rows:
                  - cells: [{ text: 样表, across: 3, look: title }]
                  - cells:
                      - { text: 项目, down: 2, look: heading }
                      - { name: 项目类型, across: 2, choices: [经常性, 一次性], added: true, hint: 选一项 }
                  - cells:
                      - { name: 年度, kind: year, value: "2021" }
                      - { name: 其他说明, kind: text, value: 一段很长的说明文字，在一个窄窄的格子里要占好几行才能全部显示出来 }
                  - height: 20
                    table:
                      name: 指标
                      rows: 3
                      columns:
                        - { heading: 一级指标, name: 指标_一级 }
                        - { heading: 分值, name: 指标_分值, kind: weight }
                        - { heading: 完成率, name: 指标_完成率, kind: rate, live: double }
                      preset: [[产出指标], [""], [满意度指标]]
                  - cells: [{ text: 合计, across: 2 }, { name: 总分, kind: points, output: true }]
                  - new-page: true
                    cells: [{ text: 任务, down: 4 }, { text: 年度主要任务, across: 2 }]
                  - table:
                      name: 任务
                      rows: 2
                      headings-above: true
                      columns: [{ heading: 名称, name: 任务_名称 }, { heading: 预算数, name: 任务_预算数, kind: money }]
              - title: 附页
                widths: [40]
                portrait: true
                rows:
                  - cells: [{ text: 备注：一条比这一栏还要长得多、要占两行才印得下的备注, look: footnote }]
            """;

    private Form form;
    private TemplateFiller drawn;

    @BeforeAll
    void draw(@TempDir Path law) throws IOException, RulebookException {
        Files.writeString(Files.createDirectory(law.resolve("forms")).resolve("made-up.yaml"), MADE_UP);
        form = Forms.load(
                        Optional.of(law), (live, field, names, plan) -> Optional.of("IF([指标_分值]=\"\",\"\",[指标_分值]*2)"))
                .byId()
                .get("made-up");
        drawn = new TemplateFiller(TemplateWriter.draw(form));
    }

    @AfterAll
    void close() throws IOException {
        drawn.close();
    }

    @Test
    void every_name_of_the_form_is_a_name_of_the_workbook() {
        form.fields()
                .keySet()
                .forEach(name -> assertNotEquals(null, drawn.workbook().getName(name), name));
    }

    @Test
    void form_and_version_are_hidden_names_without_a_cell() {
        assertEquals("\"made-up\"", drawn.workbook().getName("表单标识").getRefersToFormula());
        assertEquals("\"1.2.3\"", drawn.workbook().getName("表单版本").getRefersToFormula());
        assertEquals(
                2,
                drawn.workbook().getCTWorkbook().getDefinedNames().getDefinedNameList().stream()
                        .filter(CTDefinedName::getHidden)
                        .count());
    }

    @Test
    void cells_stand_right_of_those_that_span_down_from_above() {
        assertEquals("B2", drawn.cell("项目类型", 0).getAddress().formatAsString());
        assertEquals("B3", drawn.cell("年度", 0).getAddress().formatAsString());
        assertTrue(sheet().getMergedRegions().contains(CellRangeAddress.valueOf("A2:A3")));
        assertTrue(sheet().getMergedRegions().contains(CellRangeAddress.valueOf("B2:C2")));
    }

    @Test
    void a_tables_names_hold_its_rows_and_the_thin_row_that_closes_it() {
        assertEquals("样表!$B$5:$B$8", drawn.area("指标_分值").formatAsString());
        assertEquals(20, sheet().getRow(6).getHeightInPoints());
        assertEquals(4, sheet().getRow(7).getHeightInPoints());
        assertEquals("A9", sheet().getRow(8).getCell(0).getAddress().formatAsString());
        assertEquals("合计", sheet().getRow(8).getCell(0).getStringCellValue());
    }

    @Test
    void a_table_stands_right_of_the_cell_that_spans_down_beside_it() {
        assertEquals("样表!$B$11:$B$13", drawn.area("任务_名称").formatAsString());
        assertEquals("样表!$C$11:$C$13", drawn.area("任务_预算数").formatAsString());
        assertTrue(sheet().getMergedRegions().contains(CellRangeAddress.valueOf("A10:A13")));
    }

    @Test
    void an_empty_preset_word_continues_the_cell_above() {
        assertEquals("产出指标", drawn.cell("指标_一级", 0).getStringCellValue());
        assertTrue(sheet().getMergedRegions().contains(CellRangeAddress.valueOf("A5:A6")));
        assertEquals("满意度指标", drawn.cell("指标_一级", 2).getStringCellValue());
    }

    @Test
    void a_live_column_computes_in_every_row_but_the_closing_one() {
        IntStream.range(0, 3)
                .forEach(row -> assertEquals(
                        "IF($B" + (5 + row) + "=\"\",\"\",$B" + (5 + row) + "*2)",
                        drawn.cell("指标_完成率", row).getCellFormula()));
        assertEquals("", drawn.cell("指标_完成率", 3).toString());
    }

    @Test
    void what_is_filled_in_looks_different_from_what_is_computed_and_what_is_printed() {
        String input = fill("指标_分值");
        String computed = fill("总分");
        String printed = sheet().getRow(8)
                .getCell(0)
                .getCellStyle()
                .getFillForegroundColorColor()
                .getARGBHex();

        assertNotEquals(input, computed);
        assertNotEquals(input, printed);
        assertNotEquals(computed, printed);
    }

    @Test
    void a_drop_down_list_offers_its_choices_and_forbids_nothing() {
        DataValidation list = sheet().getDataValidations().get(0);

        assertEquals("经常性,一次性", String.join(",", list.getValidationConstraint().getExplicitListValues()));
        assertEquals("选一项", list.getPromptBoxText());
        assertFalse(list.getShowErrorBox());
    }

    @Test
    void what_the_blank_form_holds_is_a_number_where_a_number_belongs() {
        assertEquals(2021, drawn.cell("年度", 0).getNumericCellValue());
    }

    @Test
    void a_row_is_high_enough_for_its_longest_text() {
        assertTrue(sheet().getRow(2).getHeightInPoints() > 40);
    }

    @Test
    void a_sheet_prints_on_a4_across_one_page_wide_with_its_frozen_rows_on_top() {
        PrintSetup print = sheet().getPrintSetup();

        assertEquals(PrintSetup.A4_PAPERSIZE, print.getPaperSize());
        assertTrue(print.getLandscape());
        assertTrue(sheet().getFitToPage());
        assertEquals(1, print.getFitWidth());
        assertEquals(0, print.getFitHeight());
        assertEquals("1:2", sheet().getRepeatingRows().formatAsString());
        assertEquals(2, sheet().getPaneInformation().getHorizontalSplitPosition());
        assertEquals("第 &P 页，共 &N 页", sheet().getFooter().getCenter());
    }

    @Test
    void a_sheet_prints_upright_where_its_paper_stands_upright() {
        assertFalse(drawn.workbook().getSheet("附页").getPrintSetup().getLandscape());
    }

    @Test
    void a_footnote_stands_at_the_left_without_lines_and_shows_in_full() {
        Row footnote = drawn.workbook().getSheet("附页").getRow(0);
        CellStyle style = footnote.getCell(0).getCellStyle();

        assertEquals(HorizontalAlignment.LEFT, style.getAlignment());
        assertEquals(BorderStyle.NONE, style.getBorderTop());
        assertTrue(footnote.getHeightInPoints() > 30);
    }

    @Test
    void a_page_ends_above_the_row_that_begins_a_new_one() {
        assertEquals(List.of(8), IntStream.of(sheet().getRowBreaks()).boxed().toList());
    }

    @Test
    void the_last_sheet_says_how_to_fill_the_form_and_what_the_printed_form_lacks() {
        XSSFSheet guide = drawn.workbook().getSheetAt(2);

        assertEquals("填表说明", guide.getSheetName());
        assertEquals("先填表头。", guide.getRow(1).getCell(1).getStringCellValue());
        assertTrue(guide.getRow(2).getCell(1).getStringCellValue().contains("项目类型"));
    }

    private XSSFSheet sheet() {
        return drawn.workbook().getSheet("样表");
    }

    private String fill(String name) {
        return ((XSSFCellStyle) drawn.cell(name, 0).getCellStyle())
                .getFillForegroundColorColor()
                .getARGBHex();
    }
}
