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

/** Single traits of packages that were handled wrongly in the past. */
class UnusualPackagesTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    /** The fifth sheet is the first report sheet. */
    private static final String OWN = "xl/worksheets/sheet5.xml";

    private static final UnpackedPackage BASE = UnpackedPackage.of(UnusualWorkbooks.base());

    @Test
    void a_part_with_a_wrong_checksum_is_refused() {
        String stored =
                new String(BASE.packed(Deflater.NO_COMPRESSION, Zip64Mode.AsNeeded), StandardCharsets.ISO_8859_1);
        refused(stored.replace("<v>50.0</v>", "<v>90.0</v>").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_part_at_another_offset_than_in_the_central_directory_is_refused() {
        byte[] zip = BASE.packed();
        ByteBuffer list = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int entry = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("docProps/app.xml") - 46;
        list.putInt(entry + 42, list.getInt(entry + 42) - 1);
        refused(zip);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 20})
    void a_part_whose_header_contradicts_the_central_directory_is_refused(int field) {
        byte[] zip = BASE.packed();
        ByteBuffer list = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int entry = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("docProps/app.xml") - 46;
        list.putInt(entry + field, list.getInt(entry + field) - 1);
        refused(zip);
    }

    @Test
    void a_part_with_another_name_in_the_central_directory_is_refused() {
        byte[] zip = BASE.packed();
        int name = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("docProps/app.xml");
        zip[name] = 'D';
        refused(zip);
    }

    @Test
    void points_replace_an_inline_string_completely() throws IOException {
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
    void a_workbook_without_a_sheet_is_refused_with_a_message(@TempDir Path work) throws IOException {
        Path in = Files.createDirectories(work.resolve("in"));
        byte[] zip = BASE.with(
                        "xl/workbook.xml",
                        it -> it.replaceAll("<sheets>.*</sheets>", "<sheets/>")
                                .replaceAll("<definedNames>.*</definedNames>", ""))
                .packed();
        Files.write(in.resolve("没有工作表.xlsx"), zip);
        String printed = ConsoleRun.run(work, "run", in);
        assertTrue(printed.endsWith("exit 2\n"), printed);
    }

    @Test
    void a_named_total_without_a_cell_does_not_overwrite_another(@TempDir Path work) throws IOException {
        Path in = Files.createDirectories(work.resolve("in"));
        byte[] zip = BASE.with(
                        "xl/workbook.xml", it -> it.replaceFirst("(<definedName name=\"总分\"[^>]*>)[^<]*", "$1\"文字\""))
                .packed();
        Files.write(in.resolve("总分是文字.xlsx"), zip);
        String printed = ConsoleRun.run(work, "run", in);
        assertTrue(printed.contains("总分") && printed.endsWith("exit 2\n"), printed);
    }

    @Test
    void a_poi_copy_of_a_workbook_without_properties_can_be_opened() throws IOException {
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
    void a_document_type_in_any_part_is_refused(String part, @TempDir Path work) throws IOException {
        byte[] zip = BASE.with(part, it -> it.replaceFirst("<(?=\\w)", "<!DOCTYPE x [<!ENTITY a \"1\">]><"))
                .packed();
        assertRefused(zip, "DOCTYPE", work);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- 附注 -->", "<?keep <!DOCTYPE?>\n"})
    void a_document_type_after_comments_is_refused(String comment, @TempDir Path work) throws IOException {
        UnaryOperator<String> change =
                it -> it.replaceFirst("<(?=\\w)", comment.repeat(500) + "<!DOCTYPE x [<!ENTITY a \"1\">]><");
        assertRefused(BASE.with("docProps/app.xml", change).packed(), "DOCTYPE", work);
        byte[] utf16 = BASE.put(
                        "docProps/app.xml",
                        change.apply(BASE.text("docProps/app.xml").replace("UTF-8", "UTF-16"))
                                .getBytes(StandardCharsets.UTF_16))
                .packed(Deflater.NO_COMPRESSION, Zip64Mode.AsNeeded);
        assertRefused(utf16, "DOCTYPE", work);
    }

    @Test
    void comments_before_the_root_are_no_document_type() throws IOException {
        BackendAccess.BOTH.read(BASE.with(
                        "docProps/app.xml",
                        it -> it.replaceFirst("<(?=\\w)", "<!-- <!DOCTYPE x> -->".repeat(500) + "<"))
                .packed());
    }

    @Test
    void truncated_content_types_are_refused_before_writing(@TempDir Path work) throws IOException {
        byte[] zip = BASE.with("[Content_Types].xml", it -> it.substring(0, it.length() - 10))
                .packed();
        assertRefused(zip, "文件已损坏", work);
    }

    @Test
    void content_types_nested_too_deeply_are_refused_before_scoring(@TempDir Path work) throws IOException {
        String deep = "<x>".repeat(250) + "</x>".repeat(250) + "</Types>";
        byte[] zip = BASE.replaced("[Content_Types].xml", "</Types>", deep).packed();
        assertRefused(zip, "文件内部的层次超过 200 层", work);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sheets", "definedNames"})
    void duplicate_lists_in_the_workbook_part_are_refused(String list, @TempDir Path work) throws IOException {
        byte[] zip = BASE.with("xl/workbook.xml", it -> it.replaceAll("<" + list + ">.*</" + list + ">", "$0$0"))
                .packed();
        assertRefused(zip, "文件已损坏", work);
    }

    @Test
    void a_missing_default_type_of_relationships_is_added_for_new_parts(@TempDir Path work) throws IOException {
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

    /** Replaces the default content type of relationships by one override for each part, as LibreOffice does. */
    private static String withoutRelations(String types) {
        String type = " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>";
        return types.replaceFirst(
                "<Default[^>]*Extension=\"rels\"[^>]*>",
                "<Override PartName=\"/_rels/.rels\"" + type + "<Override PartName=\"/xl/_rels/workbook.xml.rels\""
                        + type);
    }

    @Test
    void relationships_nested_too_deeply_prevent_only_the_copy(@TempDir Path work) throws IOException {
        String rest = "</Relationships>";
        String deep = "<x>".repeat(250) + "</x>".repeat(250) + rest;
        Path in = Files.createDirectories(work.resolve("in"));
        UnpackedPackage withSettings = withPrinterSettings("../printerSettings/printerSettings1.bin");
        Files.write(
                in.resolve("自评表.xlsx"),
                withSettings
                        .replaced("xl/worksheets/_rels/sheet5.xml.rels", rest, deep)
                        .packed());
        String printed = ConsoleRun.run(work, "run", in);
        assertTrue(printed.contains("已校验，但没有生成评分副本：文件内部的层次超过 200 层") && printed.contains("得分"), printed);
        assertFalse(Files.exists(work.resolve("out/自评表.xlsx")));
    }

    @Test
    void a_sheet_element_among_defined_names_is_no_sheet() throws IOException {
        String lost = "<sheet name=\"旧表\" sheetId=\"99\"/></definedNames>";
        byte[] copy =
                copy(BASE.replaced("xl/workbook.xml", "</definedNames>", lost).packed());
        assertEquals(List.of(), PackageValidator.problems(copy));
    }

    @Test
    void texts_that_compress_very_well_are_accepted_by_poi() throws IOException {
        String text = "<si><t>" + "9".repeat(32_000) + "</t></si>";
        byte[] zip = BASE.replaced("xl/sharedStrings.xml", "</sst>", text.repeat(12) + "</sst>")
                .packed();
        assertEquals(BackendAccess.OOXML.read(zip), BackendAccess.POI.read(zip));
    }

    @Test
    void a_package_without_root_relationships_is_refused(@TempDir Path work) throws IOException {
        assertRefused(BASE.without("_rels/.rels").packed(), "文件已损坏", work);
    }

    private static void assertRefused(byte[] zip, String sentence, Path work) throws IOException {
        Path in = Files.createDirectories(work.resolve("in"));
        Files.write(in.resolve("自评表.xlsx"), zip);
        String printed = ConsoleRun.run(work, "run", in);
        assertTrue(printed.contains(sentence) && printed.endsWith("exit 2\n"), printed);
        assertFalse(printed.contains("得分"), printed);
        assertFalse(Files.exists(work.resolve("out/自评表.xlsx")));
    }

    @Test
    void a_part_with_an_unknown_compression_method_is_refused() {
        byte[] zip = BASE.packed();
        int entry = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
        zip[entry + 10] = 7;
        refused(zip);
    }

    @Test
    void a_compressed_part_declared_as_stored_is_refused() {
        byte[] zip = BASE.packed();
        zip[new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("docProps/app.xml") - 46 + 10] = 0;
        refused(zip);
    }

    @Test
    void a_formula_of_maximum_length_is_read_and_kept(@TempDir Path work) throws IOException {
        String formula = "1" + "+1".repeat(4_000);
        Path in = Files.createDirectories(work.resolve("in"));
        // A shared formula without an index makes the streaming backend leave the workbook to POI.
        UnpackedPackage odd = BASE.with(
                SHEET,
                it -> it.replaceFirst(
                                "<v>50.0</v>", "<f t=\"shared\" ref=\"A1\" si=\"7\">" + formula + "</f><v>50.0</v>")
                        .replaceFirst("<v>10.0</v>", "<f si=\" \">10</f><v>10.0</v>"));
        assertTrue(odd.text(SHEET).contains("<f si=\" \">10</f>"));
        Files.write(in.resolve("自评表.xlsx"), odd.packed());
        String printed = ConsoleRun.run(work, "run", in);
        assertTrue(Files.exists(work.resolve("out/自评表.xlsx")), printed);
        assertTrue(UnpackedPackage.of(Files.readAllBytes(work.resolve("out/自评表.xlsx")))
                .text(SHEET)
                .contains(formula));
    }

    @Test
    @Timeout(60)
    void nested_properties_are_not_passed_on_to_poi() {
        String nested = "<cp:x>".repeat(60) + "</cp:x>".repeat(60) + "</cp:coreProperties>";
        byte[] zip = BASE.replaced("docProps/core.xml", "</cp:coreProperties>", nested)
                .packed();
        assertThrows(IOException.class, () -> BackendAccess.POI.read(zip));
    }

    @Test
    void a_defined_name_without_a_name_is_accepted() throws IOException {
        String unnamed = "<definedName>1</definedName>";
        byte[] zip = BASE.replaced("xl/workbook.xml", "</definedNames>", unnamed + "</definedNames>")
                .packed();
        FixtureWorkbooks.Book book = new FixtureWorkbooks.Book("nameless.xlsx", zip);
        BackendAccess.POI.read(BackendAccess.POI.copy(zip, book.edits(), book.evaluations()));
        BackendAccess.BOTH.read(BackendAccess.BOTH.copy(zip, book.edits(), book.evaluations()));
    }

    @Test
    void a_workbook_without_styles_is_read() throws IOException {
        byte[] zip = BASE.without("xl/styles.xml").packed();
        BackendAccess.BOTH.read(zip);
        BackendAccess.POI.read(zip);
    }

    @Test
    void an_array_formula_in_a_cell_outside_its_range_is_a_fault_of_the_file() {
        byte[] zip = BASE.with(SHEET, it -> it.replaceFirst("<v>50.0</v>", "<f t=\"array\" ref=\"A1:B2\"/><v>50.0</v>"))
                .packed();
        IOException refused = assertThrows(IOException.class, () -> BackendAccess.POI.read(zip));
        assertTrue(refused.getMessage().contains("DAMAGED"), refused.getMessage());
    }

    @Test
    void a_missing_shared_string_is_refused() {
        refused(BASE.with(SHEET, it -> it.replaceAll("(<c r=\"C8\"[^>]*><v>)\\d+", "$19999"))
                .packed());
    }

    @Test
    void a_missing_shared_string_is_refused_by_poi() {
        byte[] zip = BASE.with(SHEET, it -> it.replaceAll("(<c r=\"C8\"[^>]*><v>)\\d+", "$19999"))
                .packed();
        assertThrows(IOException.class, () -> BackendAccess.POI.read(zip));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "0x1p3", "1d", "1e999"})
    void numbers_in_java_syntax_are_refused(String written) {
        refused(BASE.replaced(SHEET, "<v>50.0</v>", "<v>" + written + "</v>").packed());
    }

    @Test
    void a_part_that_is_too_large_is_not_unpacked() {
        refused(BASE.put(SHEET, new byte[65 << 20]).packed());
    }

    @Test
    void a_defined_name_of_no_sheet_stays() throws IOException {
        String name = "<definedName name=\"旧名\" localSheetId=\"99\">1</definedName>";
        byte[] zip = BASE.replaced("xl/workbook.xml", "</definedNames>", name + "</definedNames>")
                .packed();
        assertTrue(UnpackedPackage.of(copy(zip)).text("xl/workbook.xml").contains(name));
    }

    @Test
    void parts_used_only_by_a_removed_sheet_are_removed() throws IOException {
        byte[] copy = copy(
                withPrinterSettings("../printerSettings/printerSettings1.bin").packed());
        assertEquals(List.of(), PackageValidator.problems(copy));
        assertFalse(UnpackedPackage.of(copy).parts().keySet().stream().anyMatch(it -> it.contains("printer")));
        assertFalse(UnpackedPackage.of(copy).parts().containsKey("xl/worksheets/_rels/sheet5.xml.rels"));
    }

    @Test
    void parts_used_by_other_parts_stay() throws IOException {
        byte[] copy = copy(withPrinterSettings("../sharedStrings.xml").packed());
        assertEquals(List.of(), PackageValidator.problems(copy));
        assertEquals(BASE.text("xl/sharedStrings.xml"), UnpackedPackage.of(copy).text("xl/sharedStrings.xml"));
    }

    @Test
    void a_formula_in_a_removed_sheet_removes_the_calculation_chain() throws IOException {
        UnpackedPackage ordered = UnpackedPackage.of(UnusualWorkbooks.all().get("an order of calculation"));
        assertTrue(UnpackedPackage.of(copy(ordered.packed())).parts().containsKey("xl/calcChain.xml"));
        UnpackedPackage computed =
                UnpackedPackage.of(copy(ordered.packed())).with(OWN, it -> it.replaceFirst("<v>", "<f>1+1</f><v>"));
        assertFalse(UnpackedPackage.of(copy(computed.packed())).parts().containsKey("xl/calcChain.xml"));
    }

    /** A copy whose first report sheet refers to one more part, as after saving in Excel. */
    private static UnpackedPackage withPrinterSettings(String target) throws IOException {
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
