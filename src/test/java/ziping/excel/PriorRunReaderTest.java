package ziping.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.form.ControlBlock;
import ziping.model.form.FieldNames;
import ziping.model.form.PriorRun;
import ziping.model.form.Submission;
import ziping.model.result.Evaluation;

class PriorRunReaderTest {
    private static final Messages ZH = Messages.in(Language.ZH);
    private static final Map<String, PriorRun.Figure> FIGURES = Map.of(
            "points/设备采购数量", new PriorRun.Figure("30", "29", "24", "24"),
            "explanation/设备采购数量", new PriorRun.Figure("", "", "=完成 80%，扣 6 分。", ""),
            "grade", new PriorRun.Figure("优", "", "良", "良"));
    private static final ControlBlock CONTROL =
            new ControlBlock("a1b2c3", "ziping 0.1.0，tiny 1.0.0", "2026-01-05 09:30", Set.of("f1", "f2"), 0, 2, 0);

    @Test
    void a_workbook_that_was_never_processed_remembers_nothing() {
        assertEquals(
                PriorRun.NONE, ReadingTest.only(SmallWorkbook.xlsx().bytes()).priorRun());
    }

    @ParameterizedTest
    @MethodSource("ziping.excel.CopyTest#everyFormat")
    void what_was_written_is_remembered_by_the_next_run(SmallWorkbook book)
            throws UnwritableWorkbookException, IOException {
        PriorRun memory = ReadingTest.only(CopyTest.copy(book.bytes())).priorRun();

        assertEquals(FIGURES, memory.figures());
        assertEquals(FIGURES.keySet(), memory.cells().keySet());
        assertTrue(
                memory.cells().get("grade").matches("[A-Z]+\\d+"),
                memory.cells().get("grade"));
        assertEquals(Map.of(), memory.answers());
        assertEquals(Optional.of(CONTROL), memory.control());
    }

    @Test
    void the_answer_that_a_person_writes_is_read_back_and_written_again()
            throws UnwritableWorkbookException, IOException {
        byte[] answered;
        try (Workbook copy =
                CopyTest.workbook(CopyTest.copy(SmallWorkbook.xlsx().bytes()))) {
            Sheet findings = copy.getSheet("校验结果");
            Cell answer = beside(findings, "B01", 1);
            answer.setCellValue("已与财务核对");
            answered = bytes(copy);
        }

        assertEquals(
                Map.of("f2", "已与财务核对"), ReadingTest.only(answered).priorRun().answers());
        assertEquals(
                Map.of("f2", "已与财务核对"),
                ReadingTest.only(CopyTest.copy(answered)).priorRun().answers());
    }

    @Test
    void a_renamed_sheet_loses_nothing() throws UnwritableWorkbookException, IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        SmallWorkbook.filled(workbook, "甲", "A1", true, "项目甲");
        SmallWorkbook last = SmallWorkbook.filled(workbook, "乙", "A1", true, "项目乙");
        byte[] renamed;
        try (Workbook copy = CopyTest.workbook(CopyTest.copy(last.bytes()))) {
            copy.setSheetName(0, "甲（定稿）");
            renamed = bytes(copy);
        }

        for (Submission submission : ReadingTest.opened(renamed)) {
            assertEquals(FIGURES, submission.priorRun().figures());
            assertEquals(Optional.of(CONTROL), submission.priorRun().control());
        }
    }

    @Test
    void projects_of_one_workbook_remember_apart() throws UnwritableWorkbookException, IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        SmallWorkbook.filled(workbook, "甲", "A1", true, "项目甲");
        SmallWorkbook last = SmallWorkbook.filled(workbook, "乙", "A1", true, "项目乙");
        byte[] answered;
        try (Workbook copy = CopyTest.workbook(CopyTest.copy(last.bytes()))) {
            beside(copy.getSheet("校验结果"), "S02", 1).setCellValue("只答项目甲");
            answered = bytes(copy);
        }

        List<Submission> submissions = ReadingTest.opened(answered);

        assertEquals("项目甲", submissions.get(0).displayText(FieldNames.PROJECT));
        assertEquals(Map.of("f1", "只答项目甲"), submissions.get(0).priorRun().answers());
        assertEquals(Map.of(), submissions.get(1).priorRun().answers());
    }

    @Test
    void findings_that_a_person_sorted_keep_their_answers() throws UnwritableWorkbookException, IOException {
        byte[] sorted;
        try (Workbook copy =
                CopyTest.workbook(CopyTest.copy(SmallWorkbook.xlsx().bytes()))) {
            Sheet findings = copy.getSheet("校验结果");
            beside(findings, "S02", 1).setCellValue("甲");
            beside(findings, "B01", 1).setCellValue("乙");
            int row = beside(findings, "S02", 0).getRowIndex();
            swap(findings.getRow(row), findings.getRow(row + 1));
            sorted = bytes(copy);
        }

        assertEquals(
                Map.of("f1", "甲", "f2", "乙"),
                ReadingTest.only(sorted).priorRun().answers());
    }

    @ParameterizedTest
    @MethodSource("ziping.excel.CopyTest#everyFormat")
    void what_lies_beside_a_plain_copy_is_remembered_by_the_next_run(SmallWorkbook book)
            throws UnwritableWorkbookException, IOException {
        byte[] source = book.bytes();
        List<Evaluation> evaluations = evaluated(source);
        byte[] plain = new ScoredWorkbook(evaluations).plainCopy(SmallForm.opened(source));
        byte[] companion = new ScoredWorkbook(evaluations).companion("a.xlsx", ZH);

        assertEquals(PriorRun.NONE, ReadingTest.only(plain).priorRun());
        PriorRun memory = opened(plain, companion).get(0).priorRun();
        assertEquals(FIGURES, memory.figures());
        assertEquals(Optional.of(CONTROL), memory.control());
    }

    @Test
    void projects_of_one_workbook_remember_apart_beside_it_too() throws UnwritableWorkbookException, IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        SmallWorkbook.filled(workbook, "甲", "A1", true, "项目甲");
        byte[] source =
                SmallWorkbook.filled(workbook, "乙\"二\"", "A1", true, "项目乙").bytes();
        List<Evaluation> evaluations = evaluated(source);
        byte[] answered;
        try (Workbook companion = CopyTest.workbook(new ScoredWorkbook(evaluations).companion("a.xlsx", ZH))) {
            lastBeside(companion.getSheet("校验结果"), "S02", 1).setCellValue("只答项目乙");
            answered = bytes(companion);
        }

        List<Submission> submissions =
                opened(new ScoredWorkbook(evaluations).plainCopy(SmallForm.opened(source)), answered);
        assertEquals(Map.of(), submissions.get(0).priorRun().answers());
        assertEquals(Map.of("f1", "只答项目乙"), submissions.get(1).priorRun().answers());
    }

    @Test
    void the_sheets_of_a_workbook_itself_come_before_what_lies_beside_it()
            throws UnwritableWorkbookException, IOException {
        byte[] source = SmallWorkbook.xlsx().bytes();
        byte[] stale;
        try (Workbook companion = CopyTest.workbook(new ScoredWorkbook(evaluated(source)).companion("a.xlsx", ZH))) {
            beside(companion.getSheet("校验结果"), "B01", 1).setCellValue("从前的答复");
            stale = bytes(companion);
        }

        assertEquals(
                Map.of(), opened(CopyTest.copy(source), stale).get(0).priorRun().answers());
    }

    private static List<Evaluation> evaluated(byte[] source) {
        return ReadingTest.opened(source).stream().map(SmallEvaluation::of).toList();
    }

    private static List<Submission> opened(byte[] workbook, byte[] companion) {
        return ((Opening.Opened) SmallForm.workbooks().open("a.xlsx", workbook, Optional.of(companion))).submissions();
    }

    private static void swap(Row one, Row other) {
        for (int i = 0; i < one.getLastCellNum(); i++) {
            Cell left = one.getCell(i);
            Cell right = other.getCell(i);
            if (left != null && right != null && left.getCellType() == right.getCellType()) {
                String kept = left.toString();
                left.setCellValue(right.toString());
                right.setCellValue(kept);
            }
        }
    }

    /** The cell at a distance to the right of the first cell with a text. */
    private static Cell beside(Sheet sheet, String text, int columns) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.toString().equals(text)) {
                    return row.getCell(cell.getColumnIndex() + columns);
                }
            }
        }
        throw new AssertionError(text + " stands nowhere");
    }

    private static Cell lastBeside(Sheet sheet, String text, int columns) {
        for (int row = sheet.getLastRowNum(); row >= 0; row--) {
            for (Cell cell : CellUtil.getRow(row, sheet)) {
                if (cell.toString().equals(text)) {
                    return cell.getRow().getCell(cell.getColumnIndex() + columns);
                }
            }
        }
        throw new AssertionError(text + " stands nowhere");
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
