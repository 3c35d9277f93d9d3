package ziping.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ziping.excel.BackendAccess;
import ziping.model.result.Edit;
import ziping.testing.ConsoleRun;
import ziping.testing.FixtureWorkbooks;
import ziping.testing.PackageValidator;
import ziping.testing.UnpackedPackage;
import ziping.testing.UnusualWorkbooks;

/** Single traits of packages that once were handled wrongly. */
class UnusualPackagesTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    /** The fifth sheet is the first of ours. */
    private static final String OWN = "xl/worksheets/sheet5.xml";

    private static final UnpackedPackage BASE = UnpackedPackage.of(UnusualWorkbooks.base());

    @Test
    void a_part_that_is_not_what_its_sum_says_is_refused() {
        String stored =
                new String(BASE.packed(Deflater.NO_COMPRESSION, Zip64Mode.AsNeeded), StandardCharsets.ISO_8859_1);
        refused(stored.replace("<v>50.0</v>", "<v>90.0</v>").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_part_that_is_not_where_the_list_of_parts_says_is_refused() {
        byte[] zip = BASE.packed();
        ByteBuffer list = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int entry = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("docProps/app.xml") - 46;
        list.putInt(entry + 42, list.getInt(entry + 42) - 1);
        refused(zip);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 20})
    void a_part_of_which_the_list_of_parts_says_something_else_is_refused(int field) {
        byte[] zip = BASE.packed();
        ByteBuffer list = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int entry = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("docProps/app.xml") - 46;
        list.putInt(entry + field, list.getInt(entry + field) - 1);
        refused(zip);
    }

    @Test
    void a_part_that_is_called_otherwise_in_the_list_of_parts_is_refused() {
        byte[] zip = BASE.packed();
        int name = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("docProps/app.xml");
        zip[name] = 'D';
        refused(zip);
    }

    @Test
    void points_over_a_text_in_the_cell_itself_leave_nothing_of_it_behind() throws IOException {
        FixtureWorkbooks.Book book = new FixtureWorkbooks.Book("odd.xlsx", BASE.packed());
        String cell = book.edits().stream()
                .filter(Edit.PutNumber.class::isInstance)
                .map(it -> it.at().a1())
                .findFirst()
                .orElseThrow();
        byte[] typed = BASE.with(
                        SHEET,
                        it -> it.replaceFirst(
                                "<c r=\"" + cell + "\"([^>]*?)(/>|>.*?</c>)",
                                "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>满分</t></is></c>"))
                .packed();
        assertTrue(UnpackedPackage.of(typed).text(SHEET).contains("满分"));
        byte[] copy = BackendAccess.POI.copy(typed, book.edits(), book.evaluations());
        assertFalse(UnpackedPackage.of(copy).text(SHEET).contains("满分"));
    }

    @Test
    void a_workbook_without_a_sheet_is_refused_with_a_sentence(@TempDir Path work) throws IOException {
        Path in = Files.createDirectories(work.resolve("in"));
        byte[] zip = BASE.with(
                        "xl/workbook.xml",
                        it -> it.replaceAll("<sheets>.*</sheets>", "<sheets/>")
                                .replaceAll("<definedNames>.*</definedNames>", ""))
                .packed();
        Files.write(in.resolve("没有工作表.xlsx"), zip);
        String said = ConsoleRun.run(work, "run", in);
        assertTrue(said.endsWith("exit 2\n"), said);
    }

    @Test
    void a_total_that_is_named_but_has_no_cell_is_not_written_over_another(@TempDir Path work) throws IOException {
        Path in = Files.createDirectories(work.resolve("in"));
        byte[] zip = BASE.with(
                        "xl/workbook.xml", it -> it.replaceFirst("(<definedName name=\"总分\"[^>]*>)[^<]*", "$1\"文字\""))
                .packed();
        Files.write(in.resolve("总分是文字.xlsx"), zip);
        String said = ConsoleRun.run(work, "run", in);
        assertTrue(said.contains("总分") && said.endsWith("exit 2\n"), said);
    }

    @Test
    void a_copy_that_poi_makes_of_a_workbook_whose_properties_were_lost_opens_again() throws IOException {
        FixtureWorkbooks.Book book = new FixtureWorkbooks.Book(
                "odd.xlsx", BASE.without("docProps/core.xml").packed());
        byte[] copy = BackendAccess.POI.copy(book.bytes(), book.edits(), book.evaluations());
        new XSSFWorkbook(new ByteArrayInputStream(copy)).close();
        assertTrue(UnpackedPackage.of(copy).parts().containsKey("docProps/core.xml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Content_Types].xml",
                "_rels/.rels",
                "xl/_rels/workbook.xml.rels",
                "xl/workbook.xml",
                "xl/styles.xml",
                "xl/sharedStrings.xml",
                SHEET,
                "xl/worksheets/sheet4.xml",
                "docProps/core.xml",
                "docProps/app.xml"
            })
    void a_document_type_in_any_part_is_refused_as_such(String part, @TempDir Path work) throws IOException {
        byte[] zip = BASE.with(part, it -> it.replaceFirst("<(?=\\w)", "<!DOCTYPE x [<!ENTITY a \"1\">]><"))
                .packed();
        assertRefused(zip, "DOCTYPE", work);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- 附注 -->", "<?keep <!DOCTYPE?>\n"})
    void a_document_type_behind_remarks_is_seen(String remark, @TempDir Path work) throws IOException {
        UnaryOperator<String> change =
                it -> it.replaceFirst("<(?=\\w)", remark.repeat(500) + "<!DOCTYPE x [<!ENTITY a \"1\">]><");
        assertRefused(BASE.with("docProps/app.xml", change).packed(), "DOCTYPE", work);
        byte[] wide = BASE.put(
                        "docProps/app.xml",
                        change.apply(BASE.text("docProps/app.xml").replace("UTF-8", "UTF-16"))
                                .getBytes(StandardCharsets.UTF_16))
                .packed(Deflater.NO_COMPRESSION, Zip64Mode.AsNeeded);
        assertRefused(wide, "DOCTYPE", work);
    }

    @Test
    void remarks_before_a_root_are_none() throws IOException {
        BackendAccess.BOTH.read(BASE.with(
                        "docProps/app.xml",
                        it -> it.replaceFirst("<(?=\\w)", "<!-- <!DOCTYPE x> -->".repeat(500) + "<"))
                .packed());
    }

    @Test
    void a_list_of_types_that_is_cut_off_is_refused_before_anything_is_written(@TempDir Path work) throws IOException {
        byte[] zip = BASE.with("[Content_Types].xml", it -> it.substring(0, it.length() - 10))
                .packed();
        assertRefused(zip, "文件已损坏", work);
    }

    @Test
    void a_list_of_types_that_is_too_deep_is_refused_before_anything_is_scored(@TempDir Path work) throws IOException {
        String deep = "<x>".repeat(250) + "</x>".repeat(250) + "</Types>";
        byte[] zip = BASE.replaced("[Content_Types].xml", "</Types>", deep).packed();
        assertRefused(zip, "文件内部的层次超过 200 层", work);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sheets", "definedNames"})
    void of_two_lists_none_is_taken_for_the_right_one(String list, @TempDir Path work) throws IOException {
        byte[] zip = BASE.with("xl/workbook.xml", it -> it.replaceAll("<" + list + ">.*</" + list + ">", "$0$0"))
                .packed();
        assertRefused(zip, "文件已损坏", work);
    }

    @Test
    void a_list_of_types_that_does_not_know_relations_is_told_them(@TempDir Path work) throws IOException {
        byte[] zip = BASE.with("[Content_Types].xml", UnusualPackagesTest::withoutRelations)
                .packed();
        assertEquals(List.of(), PackageValidator.problems(zip));
        Path in = Files.createDirectories(work.resolve("in"));
        Files.write(in.resolve("自评表.xlsx"), zip);
        ConsoleRun.run(work, "run", in, "--marks");
        byte[] marked = Files.readAllBytes(work.resolve("out/自评表.xlsx"));
        assertTrue(UnpackedPackage.of(marked).parts().containsKey("xl/comments1.xml"));
        assertEquals(List.of(), PackageValidator.problems(marked));
    }

    /** Each that is there has a type of its own, as LibreOffice gives them. */
    private static String withoutRelations(String types) {
        String type = " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>";
        return types.replaceFirst(
                "<Default[^>]*Extension=\"rels\"[^>]*>",
                "<Override PartName=\"/_rels/.rels\"" + type + "<Override PartName=\"/xl/_rels/workbook.xml.rels\""
                        + type);
    }

    @Test
    void what_is_too_deep_where_only_writing_looks_is_checked_all_the_same(@TempDir Path work) throws IOException {
        String rest = "</Relationships>";
        String deep = "<x>".repeat(250) + "</x>".repeat(250) + rest;
        Path in = Files.createDirectories(work.resolve("in"));
        UnpackedPackage printed = printed("../printerSettings/printerSettings1.bin");
        Files.write(
                in.resolve("自评表.xlsx"),
                printed.replaced("xl/worksheets/_rels/sheet5.xml.rels", rest, deep)
                        .packed());
        String said = ConsoleRun.run(work, "run", in);
        assertTrue(said.contains("已校验，但没有生成评分副本：文件内部的层次超过 200 层") && said.contains("得分"), said);
        assertFalse(Files.exists(work.resolve("out/自评表.xlsx")));
    }

    @Test
    void a_sheet_among_the_names_is_no_sheet() throws IOException {
        String lost = "<sheet name=\"旧表\" sheetId=\"99\"/></definedNames>";
        byte[] copy =
                copy(BASE.replaced("xl/workbook.xml", "</definedNames>", lost).packed());
        assertEquals(List.of(), PackageValidator.problems(copy));
    }

    @Test
    void texts_of_very_many_equal_characters_are_no_attack_for_poi_either() throws IOException {
        String text = "<si><t>" + "9".repeat(32_000) + "</t></si>";
        byte[] zip = BASE.replaced("xl/sharedStrings.xml", "</sst>", text.repeat(12) + "</sst>")
                .packed();
        assertEquals(BackendAccess.OOXML.read(zip), BackendAccess.POI.read(zip));
    }

    @Test
    void a_package_without_its_first_relations_is_refused(@TempDir Path work) throws IOException {
        assertRefused(BASE.without("_rels/.rels").packed(), "文件已损坏", work);
    }

    private static void assertRefused(byte[] zip, String sentence, Path work) throws IOException {
        Path in = Files.createDirectories(work.resolve("in"));
        Files.write(in.resolve("自评表.xlsx"), zip);
        String said = ConsoleRun.run(work, "run", in);
        assertTrue(said.contains(sentence) && said.endsWith("exit 2\n"), said);
        assertFalse(said.contains("得分"), said);
        assertFalse(Files.exists(work.resolve("out/自评表.xlsx")));
    }

    @Test
    void a_part_that_is_packed_in_no_way_of_the_standard_is_refused() {
        byte[] zip = BASE.packed();
        int entry = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
        zip[entry + 10] = 7;
        refused(zip);
    }

    @Test
    void a_part_that_is_packed_and_said_not_to_be_is_refused() {
        byte[] zip = BASE.packed();
        zip[new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("docProps/app.xml") - 46 + 10] = 0;
        refused(zip);
    }

    @Test
    void a_formula_as_long_as_excel_takes_is_read_and_kept(@TempDir Path work) throws IOException {
        String formula = "1" + "+1".repeat(4_000);
        Path in = Files.createDirectories(work.resolve("in"));
        // A group without a number is what lets POI do all.
        UnpackedPackage odd = BASE.with(
                SHEET,
                it -> it.replaceFirst(
                                "<v>50.0</v>", "<f t=\"shared\" ref=\"A1\" si=\"7\">" + formula + "</f><v>50.0</v>")
                        .replaceFirst("<v>10.0</v>", "<f si=\" \">10</f><v>10.0</v>"));
        assertTrue(odd.text(SHEET).contains("<f si=\" \">10</f>"));
        Files.write(in.resolve("自评表.xlsx"), odd.packed());
        String said = ConsoleRun.run(work, "run", in);
        assertTrue(Files.exists(work.resolve("out/自评表.xlsx")), said);
        assertTrue(UnpackedPackage.of(Files.readAllBytes(work.resolve("out/自评表.xlsx")))
                .text(SHEET)
                .contains(formula));
    }

    @Test
    @Timeout(60)
    void properties_within_properties_are_kept_from_poi_which_would_not_come_back() {
        String buried = "<cp:x>".repeat(60) + "</cp:x>".repeat(60) + "</cp:coreProperties>";
        byte[] zip = BASE.replaced("docProps/core.xml", "</cp:coreProperties>", buried)
                .packed();
        assertThrows(IOException.class, () -> BackendAccess.POI.read(zip));
    }

    @Test
    void a_name_without_a_name_is_no_fault_of_ours() throws IOException {
        String nameless = "<definedName>1</definedName>";
        byte[] zip = BASE.replaced("xl/workbook.xml", "</definedNames>", nameless + "</definedNames>")
                .packed();
        FixtureWorkbooks.Book book = new FixtureWorkbooks.Book("nameless.xlsx", zip);
        BackendAccess.POI.read(BackendAccess.POI.copy(zip, book.edits(), book.evaluations()));
        BackendAccess.BOTH.read(BackendAccess.BOTH.copy(zip, book.edits(), book.evaluations()));
    }

    @Test
    void a_cell_of_a_look_that_is_not_there_is_read_without_one() throws IOException {
        byte[] zip = BASE.without("xl/styles.xml").packed();
        BackendAccess.BOTH.read(zip);
        BackendAccess.POI.read(zip);
    }

    @Test
    void an_array_formula_that_begins_in_no_cell_of_its_own_is_the_files_fault() {
        byte[] zip = BASE.with(SHEET, it -> it.replaceFirst("<v>50.0</v>", "<f t=\"array\" ref=\"A1:B2\"/><v>50.0</v>"))
                .packed();
        IOException refused = assertThrows(IOException.class, () -> BackendAccess.POI.read(zip));
        assertTrue(refused.getMessage().contains("DAMAGED"), refused.getMessage());
    }

    @Test
    void a_text_that_is_not_there_is_not_taken_for_blank() {
        refused(BASE.with(SHEET, it -> it.replaceAll("(<c r=\"C8\"[^>]*><v>)\\d+", "$19999"))
                .packed());
    }

    @Test
    void a_text_that_is_not_there_is_not_taken_for_blank_by_poi_either() {
        byte[] zip = BASE.with(SHEET, it -> it.replaceAll("(<c r=\"C8\"[^>]*><v>)\\d+", "$19999"))
                .packed();
        assertThrows(IOException.class, () -> BackendAccess.POI.read(zip));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "0x1p3", "1d", "1e999"})
    void what_only_java_takes_for_a_number_is_refused(String written) {
        refused(BASE.replaced(SHEET, "<v>50.0</v>", "<v>" + written + "</v>").packed());
    }

    @Test
    void a_part_larger_than_any_form_is_not_unpacked() {
        refused(BASE.put(SHEET, new byte[65 << 20]).packed());
    }

    @Test
    void a_name_that_belongs_to_no_sheet_stays() throws IOException {
        String name = "<definedName name=\"旧名\" localSheetId=\"99\">1</definedName>";
        byte[] zip = BASE.replaced("xl/workbook.xml", "</definedNames>", name + "</definedNames>")
                .packed();
        assertTrue(UnpackedPackage.of(copy(zip)).text("xl/workbook.xml").contains(name));
    }

    @Test
    void what_only_our_sheet_leads_to_goes_with_it() throws IOException {
        byte[] copy = copy(printed("../printerSettings/printerSettings1.bin").packed());
        assertEquals(List.of(), PackageValidator.problems(copy));
        assertFalse(UnpackedPackage.of(copy).parts().keySet().stream().anyMatch(it -> it.contains("printer")));
        assertFalse(UnpackedPackage.of(copy).parts().containsKey("xl/worksheets/_rels/sheet5.xml.rels"));
    }

    @Test
    void what_another_part_leads_to_stays() throws IOException {
        byte[] copy = copy(printed("../sharedStrings.xml").packed());
        assertEquals(List.of(), PackageValidator.problems(copy));
        assertEquals(BASE.text("xl/sharedStrings.xml"), UnpackedPackage.of(copy).text("xl/sharedStrings.xml"));
    }

    @Test
    void a_formula_in_our_sheet_makes_the_order_of_calculation_stale() throws IOException {
        UnpackedPackage ordered = UnpackedPackage.of(UnusualWorkbooks.all().get("an order of calculation"));
        assertTrue(UnpackedPackage.of(copy(ordered.packed())).parts().containsKey("xl/calcChain.xml"));
        UnpackedPackage computed =
                UnpackedPackage.of(copy(ordered.packed())).with(OWN, it -> it.replaceFirst("<v>", "<f>1+1</f><v>"));
        assertFalse(UnpackedPackage.of(copy(computed.packed())).parts().containsKey("xl/calcChain.xml"));
    }

    /** A copy, in which our first sheet leads to one more part, as after a visit of Excel. */
    private static UnpackedPackage printed(String target) throws IOException {
        return UnpackedPackage.of(copy(BASE.packed()))
                .put("xl/printerSettings/printerSettings1.bin", "paper")
                .replaced("[Content_Types].xml", "</Types>", "<Default Extension=\"bin\" ContentType=\"a/b\"/></Types>")
                .put(
                        "xl/worksheets/_rels/sheet5.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"rId1\" Type=\"urn:other\" Target=\"" + target
                                + "\"/></Relationships>");
    }

    private static byte[] copy(byte[] zip) throws IOException {
        FixtureWorkbooks.Book book = new FixtureWorkbooks.Book("odd.xlsx", zip);
        return BackendAccess.OOXML.copy(zip, book.edits(), book.evaluations());
    }

    private static void refused(byte[] zip) {
        assertThrows(IOException.class, () -> BackendAccess.BOTH.read(zip));
    }
}
