package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.cli.CommandLine;
import ziping.excel.PackageParts;
import ziping.testing.ConsoleRun;
import ziping.testing.Fixtures;
import ziping.testing.LibreOffice;

/** With {@code --marks} the cells with findings get comments and nothing else changes. */
class MarksTest {
    private static final Path SEED = Fixtures.ROOT.resolve("seeds/shanxi-2021.xlsx");
    private static final String FORM = "项目支出绩效自评表";
    private static final String AUTHOR = "ziping 自评";

    @TempDir
    Path work;

    @Test
    void each_cell_with_a_finding_has_a_comment() throws IOException {
        Map<String, String> comments = comments(run("marked", SEED, "--marks"), FORM);
        assertEquals(
                Set.of("B24", "E12", "E14", "E21", "E8", "F12", "F14", "F21", "F7", "F8", "G7", "H14"),
                comments.keySet());
        assertEquals(
                AUTHOR + ": 提示 B01：填写的比率是 86.66%，准确值 86.67% 的末位未作四舍五入。四舍五入应为 86.67%。可不修改；需与其他表一致的，请填 86.67%。\n"
                        + "提示 B02：同一执行率两处填写为 86.66% 和 86.67%，仅末位取舍不同。两处应一致。可不修改；建议两处采用同一取舍方法。",
                comments.get("F7"));
    }

    @Test
    void marks_change_only_the_comments() throws IOException {
        Map<String, String> marked = PackageParts.of(run("marked", SEED, "--marks"));
        Map<String, String> plain = PackageParts.of(run("plain", SEED));
        Set<String> other = new TreeSet<>();
        marked.forEach((part, content) -> {
            if (!content.equals(plain.get(part))) {
                other.add(part);
            }
        });
        assertEquals(
                Set.of(
                        "[Content_Types].xml",
                        "xl/comments1.xml",
                        "xl/comments2.xml",
                        "xl/comments3.xml",
                        "xl/drawings/vmlDrawing1.vml",
                        "xl/drawings/vmlDrawing2.vml",
                        "xl/drawings/vmlDrawing3.vml",
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        "xl/worksheets/_rels/sheet2.xml.rels",
                        "xl/worksheets/_rels/sheet3.xml.rels",
                        "xl/worksheets/sheet1.xml",
                        "xl/worksheets/sheet2.xml",
                        "xl/worksheets/sheet3.xml"),
                other);
        assertEquals(
                plain.get("xl/worksheets/sheet1.xml"),
                marked.get("xl/worksheets/sheet1.xml").replaceFirst("<legacyDrawing [^>]*/>", ""));
    }

    @Test
    void each_run_replaces_the_marks_and_a_run_without_marks_removes_them() throws IOException {
        byte[] first = run("first", SEED, "--marks");
        assertArrayEquals(first, run("second", work.resolve("first/out/shanxi-2021.xlsx"), "--marks"));
        byte[] without = run("third", work.resolve("first/out/shanxi-2021.xlsx"));
        assertEquals(PackageParts.of(run("never", SEED)), PackageParts.of(without));
    }

    @Test
    void marks_are_removed_by_a_run_that_writes_only_output_cells() throws IOException {
        run("first", SEED, "--marks");
        byte[] plain = run("second", work.resolve("first/out/shanxi-2021.xlsx"), "--plain");
        assertEquals(Map.of(), comments(plain, FORM));
    }

    @Test
    void comments_of_people_are_not_changed() throws IOException {
        Path input = Files.write(work.resolve("commented.xlsx"), commented("A1", "F7"));
        byte[] marked = run("marked", input, "--marks");
        Map<String, String> comments = comments(marked, FORM);
        assertEquals("张会计: 请王科长核对", comments.get("A1"));
        assertEquals("张会计: 请王科长核对", comments.get("F7"));
        assertTrue(comments.get("F8").startsWith(AUTHOR), comments.toString());
        assertEquals(13, comments.size());
        Map<String, String> again = PackageParts.of(run("again", work.resolve("marked/out/commented.xlsx")));
        Map<String, String> before = PackageParts.of(Files.readAllBytes(input));
        List<String> theirs = before.keySet().stream()
                .filter(it -> it.contains("comments") || it.contains("vml"))
                .toList();
        assertEquals(2, theirs.size());
        theirs.forEach(it -> assertEquals(before.get(it), again.get(it), it));
    }

    @Test
    void a_cell_with_a_comment_of_a_person_is_listed() throws IOException {
        Path input = Files.write(work.resolve("commented.xlsx"), commented("F7"));
        String printed = ConsoleRun.run(work.resolve("told"), "run", input, "--marks");
        assertTrue(printed.contains("commented.xlsx：" + FORM + "!F7 未加批注，因为该处已有他人的批注"), printed);
    }

    @Test
    void a_sheet_with_threaded_comments_gets_no_marks_and_is_reported() throws IOException {
        Map<String, String> parts = PackageParts.of(commented("A1"));
        parts.put("xl/threadedComments/threadedComment1.xml", "<ThreadedComments/>");
        parts.compute(
                "xl/worksheets/_rels/sheet1.xml.rels",
                (name, relations) -> relations.replace(
                        "</Relationships>",
                        "<Relationship Id=\"rId77\" Target=\"../threadedComments/threadedComment1.xml\""
                                + " Type=\"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment\"/>"
                                + "</Relationships>"));
        refusesMarks(parts);
    }

    @Test
    void a_sheet_with_form_controls_gets_no_marks_and_is_reported() throws IOException {
        Map<String, String> parts = PackageParts.of(commented("A1"));
        String drawing = parts.keySet().stream()
                .filter(it -> it.endsWith(".vml"))
                .findFirst()
                .orElseThrow();
        parts.compute(drawing, (name, vml) -> vml.replace("ObjectType=\"Note\"", "ObjectType=\"Checkbox\""));
        refusesMarks(parts);
    }

    /** The other sheet of the workbook still gets its marks. */
    private void refusesMarks(Map<String, String> parts) throws IOException {
        Path input = Files.write(work.resolve("odd.xlsx"), zip(parts));
        String printed = ConsoleRun.run(work.resolve("odd"), "run", input, "--marks");
        assertTrue(printed.contains("odd.xlsx：" + FORM + " 未加批注"), printed);
        Map<String, String> copy = PackageParts.of(Files.readAllBytes(work.resolve("odd/out/odd.xlsx")));
        parts.keySet().stream()
                .filter(it -> it.contains("omments") || it.contains("vml"))
                .forEach(it -> assertEquals(parts.get(it), copy.get(it), it));
        assertTrue(copy.values().stream().anyMatch(it -> it.contains("<author>ziping")));
    }

    @Test
    void marks_and_output_cells_only_exclude_each_other() {
        String printed = CommandLine.run(List.of("run", SEED.toString(), "--plain", "--marks"));
        assertEquals("--plain 只写得分、等级等结果，不能与加批注的 --marks 同时使用。请去掉其中一个。\nexit 2\n", printed);
    }

    @Test
    void libre_office_shows_the_marks() throws Exception {
        Optional<LibreOffice> soffice = LibreOffice.installed(Files.createDirectory(work.resolve("soffice")));
        assumeTrue(soffice.isPresent());
        byte[] marked = run("marked", SEED, "--marks");
        Path copy = work.resolve("marked/out/shanxi-2021.xlsx");
        byte[] seen =
                Files.readAllBytes(soffice.get().recalculated(List.of(copy)).get(copy));
        assertEquals(comments(marked, FORM).keySet(), comments(seen, FORM).keySet());
        assertFalse(comments(seen, "预算执行情况").isEmpty());
    }

    private byte[] run(String folder, Path input, String... more) throws IOException {
        return ConsoleRun.copy(work.resolve(folder), input, more);
    }

    private static Map<String, String> comments(byte[] workbook, String sheet) throws IOException {
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return CellComments.on(read.getSheet(sheet));
        }
    }

    /** The report with comments that a person added to some cells. */
    private static byte[] commented(String... cells) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(SEED)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.getSheet(FORM);
            for (String cell : cells) {
                comment(sheet, new CellAddress(cell));
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void comment(XSSFSheet sheet, CellAddress at) {
        var anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setRow1(at.getRow());
        anchor.setRow2(at.getRow() + 3);
        anchor.setCol1(at.getColumn() + 1);
        anchor.setCol2(at.getColumn() + 3);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setAddress(at);
        comment.setAuthor("张会计");
        ((XSSFComment) comment).setString("请王科长核对");
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return out.toByteArray();
    }
}
