package ziping.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import ziping.excel.report.FindingsSheet;
import ziping.excel.report.ReportSheet;
import ziping.excel.report.ReportSheetNames;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.form.ControlBlock;
import ziping.model.result.Evaluation;
import ziping.model.result.Finding;

class OwnSheetsTest {
    @Test
    void the_points_sheet_shows_every_figure_with_what_it_rests_on() throws UnwritableWorkbookException, IOException {
        try (Workbook copy =
                CopyTest.workbook(CopyTest.copy(SmallWorkbook.xlsx().bytes()))) {
            Sheet points = copy.getSheet("评分明细");

            assertEquals(List.of("《智慧监管平台》的评分明细　评分规则：全国通用规则"), shown(points.getRow(0), 12));
            assertEquals(
                    List.of("指标", "一级指标", "目标值", "实际值", "分值", "计分方法", "推算过程", "采用得分", "得分依据", "单位原填", "差额", "文件依据"),
                    shown(points.getRow(1), 12));
            assertEquals(
                    List.of(
                            "设备采购数量",
                            "产出指标",
                            "10.0",
                            "8.0",
                            "30.0",
                            "正向按比例",
                            "按规则",
                            "24.0",
                            "按规则",
                            "30.0",
                            "-6.0",
                            "财预〔2020〕10号 第十二条"),
                    shown(points.getRow(3), 12));
            assertEquals("自评表!G10", points.getRow(3).getCell(0).getHyperlink().getAddress());
            assertEquals("总分", points.getRow(6).getCell(0).getStringCellValue());
            assertEquals("自评等级", points.getRow(7).getCell(0).getStringCellValue());
        }
    }

    @Test
    void what_is_only_remembered_is_out_of_sight() throws UnwritableWorkbookException, IOException {
        try (Workbook copy =
                CopyTest.workbook(CopyTest.copy(SmallWorkbook.xlsx().bytes()))) {
            Sheet points = copy.getSheet("评分明细");

            assertTrue(points.getRow(8).getZeroHeight());
            assertFalse(points.getRow(7).getZeroHeight());
            assertFalse(points.isColumnHidden(11));
            assertTrue(points.isColumnHidden(12));
        }
    }

    @Test
    void the_names_of_our_sheets_are_hidden() throws UnwritableWorkbookException, IOException {
        for (SmallWorkbook book : CopyTest.everyFormat().toList()) {
            try (Workbook copy = CopyTest.workbook(CopyTest.copy(book.bytes()))) {
                assertEquals(
                        List.of(),
                        copy.getAllNames().stream()
                                .filter(name -> ReportSheetNames.owns(name.getNameName()) && !name.isHidden())
                                .map(name -> name.getNameName())
                                .toList());
                assertFalse(copy.getName("项目名称").isHidden());
            }
        }
    }

    @Test
    void the_findings_sheet_says_what_was_found_where_and_what_to_do() throws UnwritableWorkbookException, IOException {
        try (Workbook copy =
                CopyTest.workbook(CopyTest.copy(SmallWorkbook.xlsx().bytes()))) {
            Sheet findings = copy.getSheet("校验结果");

            assertEquals(List.of("《智慧监管平台》 87.17 分，良。必须修改 1 处，请核实 1 处，提示 0 处。"), shown(findings.getRow(0), 10));
            assertEquals(List.of("共 2 条规则：校验通过 0 条，发现问题 1 条，不适用 0 条，未能检查 1 条。"), shown(findings.getRow(1), 10));
            assertEquals(
                    List.of("未能检查 B01“执行率重算不一致”：自评表!C6 填写为“86.66%”，无法用于本项检查。请补填或改正后重新运行。"),
                    shown(findings.getRow(2), 10));
            assertEquals(
                    List.of(
                            "2.0",
                            "请核实",
                            "自评表!C6 等 2 处",
                            "执行率　C6\n设备采购数量（得分）　G10",
                            "填写的比率是 86.66%，而 全年执行数 ÷ 全年预算数 = 86.67%。",
                            "应为 86.67%。",
                            "请改正比率，或改正对应的资金数。",
                            "财预〔2020〕10号 第十二条",
                            "B01"),
                    shown(findings.getRow(5), 10));
            assertEquals("自评表!C6", findings.getRow(5).getCell(2).getHyperlink().getAddress());
        }
    }

    @Test
    void without_findings_one_line_says_so() throws IOException {
        ReportSheet reportSheet = FindingsSheet.of(List.of(with(List.of(), 0)), Messages.in(Language.ZH));

        assertTrue(texts(reportSheet).contains("未发现问题。"));
        assertTrue(reportSheet.filter().isEmpty());
    }

    @Test
    void what_changed_is_said_only_after_an_earlier_run() throws IOException {
        String since = "与上次相比：已解决 3 处，新出现 2 处，仍未解决 0 处。";

        assertTrue(texts(FindingsSheet.of(List.of(with(List.of(), 3)), Messages.in(Language.ZH)))
                .contains(since));
        assertFalse(texts(FindingsSheet.of(List.of(with(List.of(), 0)), Messages.in(Language.ZH))).stream()
                .anyMatch(it -> it.startsWith("与上次相比")));
    }

    @Test
    void both_sheets_speak_english_too() throws UnwritableWorkbookException, IOException {
        byte[] source = SmallWorkbook.xlsx().bytes();
        List<Evaluation> evaluations =
                ReadingTest.opened(source).stream().map(SmallEvaluation::of).toList();

        try (Workbook copy = CopyTest.workbook(
                new ScoredWorkbook(evaluations).copy(SmallForm.opened(source), Messages.in(Language.EN)))) {
            assertEquals(List.of("自评表", "Points in detail", "Findings"), CopyTest.titles(copy));
        }
    }

    @Test
    void many_projects_are_not_frozen_out_of_view() throws UnwritableWorkbookException, IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        SmallWorkbook.filled(workbook, "甲", "A1", true, "项目甲");
        SmallWorkbook.filled(workbook, "乙", "A1", true, "项目乙");
        SmallWorkbook last = SmallWorkbook.filled(workbook, "丙", "A1", true, "项目丙");

        try (Workbook copy = CopyTest.workbook(CopyTest.copy(last.bytes()))) {
            assertEquals(null, copy.getSheet("校验结果").getPaneInformation());
        }
    }

    private static Evaluation with(List<Finding> findings, int resolved) {
        Evaluation it = SmallEvaluation.of(ReadingTest.only(SmallWorkbook.xlsx().bytes()));
        return new Evaluation(
                it.submission(),
                it.law(),
                it.figures(),
                new Evaluation.Review(findings, it.review().states()),
                new Evaluation.Writeback(
                        it.writeback().edits(),
                        it.writeback().forNextRun(),
                        new ControlBlock("d", "v", "t", Set.of(), resolved, 2, 0)));
    }

    private static List<String> texts(ReportSheet reportSheet) {
        return reportSheet.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(ReportSheet.Cell::text)
                .toList();
    }

    /** The texts of the first columns of a row without blank cells. */
    private static List<String> shown(Row row, int columns) {
        List<String> shown = new ArrayList<>();
        for (Cell cell : row) {
            if (cell.getColumnIndex() < columns && !cell.toString().isEmpty()) {
                shown.add(cell.toString());
            }
        }
        return shown;
    }
}
