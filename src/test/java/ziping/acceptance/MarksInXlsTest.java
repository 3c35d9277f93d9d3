package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.testing.ConsoleRun;
import ziping.testing.Fixtures;
import ziping.testing.LibreOffice;

/** The comments of {@code --marks} in {@code .xls} files. */
class MarksInXlsTest {
    private static final Path FILLED = Fixtures.ROOT.resolve("forms/shanxi-2021/saved-as-xls/filled.xls");
    private static final String FORM = "项目支出绩效自评表";
    private static final String AUTHOR = "ziping 自评";

    @TempDir
    Path work;

    @Test
    void each_cell_with_a_finding_has_a_comment() throws IOException {
        Map<String, String> comments = comments(run("marked", FILLED, "--marks"));
        assertEquals(Set.of(FORM + "!E17", FORM + "!F17", FORM + "!H17", FORM + "!I17"), comments.keySet());
        assertEquals(
                AUTHOR + ": 必须修改 D01：“受益人数”得 16 分（满分 20 分），但未说明原因。未得满分应说明偏差原因和改进措施。请填写说明；说明栏已生成说明初稿的，请在【原因】【措施】后填写。",
                comments.get(FORM + "!I17"));
    }

    @Test
    void each_run_replaces_the_marks_and_a_run_without_marks_removes_them() throws IOException {
        byte[] marked = run("first", FILLED, "--marks");
        Path copy = work.resolve("first/out/filled.xls");
        byte[] again = run("second", copy, "--marks");
        assertEquals(comments(marked), comments(again));
        assertEquals(List.of(), XlsCopyDifferences.differences(marked, again, Set.of()));
        byte[] without = run("third", copy);
        byte[] never = run("never", FILLED);
        assertEquals(Map.of(), comments(without));
        assertEquals(List.of(), XlsCopyDifferences.differences(never, without, Set.of()));
        assertEquals(List.of(), XlsCopyDifferences.differences(without, never, Set.of()));
    }

    @Test
    void a_mark_is_removed_when_its_finding_is_resolved() throws IOException {
        run("first", FILLED, "--marks");
        byte[] explained = changed(
                work.resolve("first/out/filled.xls"),
                it -> it.getSheet(FORM).getRow(16).getCell(8).setCellValue("雨季封路两个月，已列入明年养护计划，三月底前补修。"));
        Map<String, String> comments =
                comments(run("second", Files.write(work.resolve("explained.xls"), explained), "--marks"));
        assertEquals(Set.of(FORM + "!E17", FORM + "!F17", FORM + "!H17"), comments.keySet());
    }

    @Test
    void comments_of_people_stay_and_their_cells_are_listed() throws IOException {
        byte[] commented = changed(FILLED, it -> {
            comment(it.getSheet(FORM), "A1");
            comment(it.getSheet(FORM), "I17");
        });
        Path input = Files.write(work.resolve("commented.xls"), commented);
        String printed = ConsoleRun.run(work.resolve("marked"), "run", input, "--marks");
        assertTrue(printed.contains("commented.xls：" + FORM + "!I17 未加批注，因为该处已有他人的批注"), printed);
        Path copy = work.resolve("marked/out/commented.xls");
        Map<String, String> comments = comments(Files.readAllBytes(copy));
        assertEquals("张会计: 请王科长核对", comments.get(FORM + "!A1"));
        assertEquals("张会计: 请王科长核对", comments.get(FORM + "!I17"));
        assertEquals(5, comments.size());
        assertEquals(
                Set.of(FORM + "!A1", FORM + "!I17"),
                comments(run("again", copy)).keySet());
    }

    @Test
    void a_sheet_with_other_drawings_gets_no_marks_and_is_reported() throws IOException {
        byte[] withPicture = changed(
                FILLED,
                it -> it.getSheet(FORM)
                        .createDrawingPatriarch()
                        .createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 1, (short) 2, 2))
                        .setString(new HSSFRichTextString("已核对")));
        Path input = Files.write(work.resolve("stamped.xls"), withPicture);
        String printed = ConsoleRun.run(work.resolve("marked"), "run", input, "--marks");
        assertTrue(printed.contains("stamped.xls：" + FORM + " 未加批注"), printed);
        assertTrue(Files.exists(work.resolve("marked/out/stamped.xls")), printed);
    }

    @Test
    void libre_office_shows_the_marks() throws Exception {
        Optional<LibreOffice> soffice = LibreOffice.installed(Files.createDirectory(work.resolve("soffice")));
        assumeTrue(soffice.isPresent());
        byte[] marked = run("marked", FILLED, "--marks");
        Path copy = work.resolve("marked/out/filled.xls");
        byte[] seen =
                Files.readAllBytes(soffice.get().recalculated(List.of(copy)).get(copy));
        assertEquals(comments(marked).keySet(), comments(seen).keySet());
    }

    private byte[] run(String folder, Path input, String... more) throws IOException {
        return ConsoleRun.copy(work.resolve(folder), input, more);
    }

    private static Map<String, String> comments(byte[] workbook) throws IOException {
        try (Workbook read = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            Map<String, String> comments = new TreeMap<>();
            for (Sheet sheet : read) {
                CellComments.on(sheet).forEach((at, comment) -> comments.put(sheet.getSheetName() + "!" + at, comment));
            }
            return comments;
        }
    }

    /** Changes a workbook as a person does. */
    private interface Change {
        void make(HSSFWorkbook workbook);
    }

    private static byte[] changed(Path file, Change change) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.make(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void comment(HSSFSheet sheet, String cell) {
        CellAddress at = new CellAddress(cell);
        HSSFComment comment = sheet.createDrawingPatriarch()
                .createCellComment(new HSSFClientAnchor(
                        0,
                        0,
                        0,
                        0,
                        (short) (at.getColumn() + 1),
                        at.getRow(),
                        (short) (at.getColumn() + 3),
                        at.getRow() + 3));
        comment.setAddress(at);
        comment.setAuthor("张会计");
        comment.setString(new HSSFRichTextString("请王科长核对"));
    }
}
