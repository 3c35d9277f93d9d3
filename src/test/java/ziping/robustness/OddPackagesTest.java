package ziping.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ziping.excel.BackendAccess;
import ziping.excel.file.FileKind;
import ziping.excel.ooxml.OoxmlPackage;
import ziping.excel.ooxml.RejectedWorkbookException;
import ziping.model.run.Limits;
import ziping.testing.FixtureWorkbooks;
import ziping.testing.PackageValidator;
import ziping.testing.UnpackedPackage;
import ziping.testing.UnusualWorkbooks;

/** Traits of packages that other programs write and that are not damage. */
class OddPackagesTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final String BINARY = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";
    private static final String WORKBOOK = "<Override[^>]*PartName=\"/xl/workbook.xml\"[^>]*>";
    private static final UnpackedPackage BASE = UnpackedPackage.of(UnusualWorkbooks.base());

    static Stream<Arguments> contentTypes() {
        UnaryOperator<String> defaultForBinary =
                it -> it.replaceFirst("<Default", "<Default Extension=\"bin\" ContentType=\"" + BINARY + "\"/>$0");
        UnaryOperator<String> generalType = it -> it.replaceFirst(WORKBOOK, "");
        UnaryOperator<String> binaryAsXml = it ->
                it.replaceFirst(WORKBOOK, "<Override ContentType=\"" + BINARY + "\" PartName=\"/XL/workbook.xml\"/>");
        UnaryOperator<String> otherPart = it ->
                it.replaceFirst("<Override", "<Override PartName=\"/xl/old.bin\" ContentType=\"" + BINARY + "\"/>$0");
        UnaryOperator<String> comment = it -> it.replaceFirst("<Override", "<!-- " + BINARY + " -->$0");
        return Stream.of(
                Arguments.of("a default type for binary parts", defaultForBinary, FileKind.OOXML),
                Arguments.of("a general type of the workbook", generalType, FileKind.OOXML),
                Arguments.of("a binary workbook by its part", binaryAsXml, FileKind.XLSB),
                Arguments.of("a binary type of another part", otherPart, FileKind.OOXML),
                Arguments.of("a comment", comment, FileKind.OOXML));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void contentTypes(String what, UnaryOperator<String> change, FileKind expected) throws Exception {
        assertEquals(expected, kind(BASE.with(TYPES, change)));
    }

    @Test
    void an_ods_without_its_type_entry_is_told_by_its_list_of_parts() throws Exception {
        String list = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                + "<manifest:file-entry manifest:full-path=\"/\""
                + " manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/></manifest:manifest>";
        UnpackedPackage ods = BASE.without(TYPES).put("META-INF/manifest.xml", list);
        assertEquals(FileKind.ODS, kind(ods));
        assertEquals(FileKind.DOCUMENT, kind(ods.replaced("META-INF/manifest.xml", "spreadsheet", "text")));
    }

    @Test
    void texts_that_are_too_long_are_told_to_be_texts() {
        String repeated = "<si><t>" + "9".repeat(30_000) + "</t></si>";
        assertTooMuch("refusal.ratio-of-texts", repeated.repeat(60));
        Random random = new Random(1);
        StringBuilder various = new StringBuilder("<si><t>");
        for (int i = 0; i < 9_000_000; i++) {
            various.append((char) ('a' + random.nextInt(26)));
        }
        assertTooMuch("refusal.part-of-texts", various + "</t></si>");
    }

    private static void assertTooMuch(String sentence, String more) {
        String texts = "xl/sharedStrings.xml";
        byte[] odd = BASE.replaced(texts, "</sst>", more + "</sst>").packed();
        RejectedWorkbookException tooMuch = assertThrows(RejectedWorkbookException.class, () -> {
            try (OoxmlPackage opened = OoxmlPackage.of(odd, new Limits(20, 1_000, 60))) {
                opened.content(texts);
            }
        });
        assertEquals(sentence, tooMuch.refusal().message().key());
    }

    /** Each way to write no value, in a cell that the base leaves blank. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                " t=\"s\"><v/></c>",
                " t=\"s\"><v></v></c>",
                " t=\"s\"><v> </v></c>",
                " t=\"s\"/>",
                " t=\"s\"></c>",
                "><v/></c>",
                " t=\"n\"><v></v></c>",
                " t=\"\"><v/></c>",
                " t=\"b\"><v/></c>",
                " t=\"e\"><v/></c>",
                " t=\"str\"><v/></c>",
                " t=\"inlineStr\"><is/></c>",
                " t=\"inlineStr\"><is><t/></is></c>"
            })
    void an_empty_value_is_a_blank_cell(String cell) throws IOException {
        byte[] odd = withCell(cell);
        assertSame(BackendAccess.OOXML.read(withCell("/>")), BackendAccess.OOXML.read(odd));
        if (!cell.contains("t=\"\"")) {
            assertSame(BackendAccess.OOXML.read(odd), BackendAccess.POI.read(odd));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " t=\"n\"", " t=\"b\""})
    void a_formula_with_an_empty_value_is_not_computed(String type) throws IOException {
        byte[] odd = withCell(type + "><f>1+1</f><v/></c>");
        assertSame(BackendAccess.OOXML.read(withCell(type + "><f>1+1</f></c>")), BackendAccess.OOXML.read(odd));
        assertSame(BackendAccess.OOXML.read(odd), BackendAccess.POI.read(odd));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-10-01T00:00:00, 2023-10-01",
        "2023-10-01, 2023-10-01",
        "2023-10-01T08:30:00.000Z, 2023-10-01",
        "2023-10-01Z, 2023-10-01",
        "2023-10-01 08:30:00, 2023-10-01",
        "10:10:10, 10:10:10",
        "T10:10:10, T10:10:10",
        "2023-10, 2023-10",
        "2023-13-45, 2023-13-45",
        "P1D, P1D",
        "45200, 45200"
    })
    void an_iso_date_is_a_day_and_anything_else_is_a_text(String written, String shown) throws IOException {
        List<String> read = BackendAccess.OOXML.read(withCell(" t=\"d\"><v>" + written + "</v></c>"));
        assertTrue(read.stream().anyMatch(it -> it.contains(shown)), written);
    }

    @Test
    void an_empty_iso_date_is_a_blank_cell() throws IOException {
        assertSame(BackendAccess.OOXML.read(withCell("/>")), BackendAccess.OOXML.read(withCell(" t=\"d\"><v/></c>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:24", "A:N", "", "Sheet1!A1:C3", "#REF!"})
    void any_declared_range_of_use_is_read_and_kept(String range) throws IOException {
        byte[] odd = BASE.with(
                        SHEET, it -> it.replaceFirst("<dimension ref=\"[^\"]*\"", "<dimension ref=\"" + range + "\""))
                .packed();
        assertSame(BackendAccess.OOXML.read(BASE.packed()), BackendAccess.OOXML.read(odd));
        FixtureWorkbooks.Book book = new FixtureWorkbooks.Book("odd.xlsx", odd);
        byte[] copy = BackendAccess.OOXML.copy(odd, book.edits(), book.evaluations());
        assertTrue(UnpackedPackage.of(copy).text(SHEET).contains("<dimension ref=\"" + range + "\""));
    }

    @ParameterizedTest
    @CsvSource({"40:41, A40:XFD41", "XA:XC, XA1:XC1048576"})
    void merges_of_whole_rows_or_columns_are_read(String whole, String cells) throws IOException {
        byte[] odd = withMerge(whole);
        assertSame(BackendAccess.OOXML.read(withMerge(cells)), BackendAccess.OOXML.read(odd));
        assertSame(BackendAccess.OOXML.read(odd), BackendAccess.POI.read(odd));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<fonts/><fills/><borders/><cellXfs/>",
                "<fonts count=\"0\"></fonts>",
                "<cellXfs count=\"0\"></cellXfs>"
            })
    void a_list_of_styles_may_be_missing_or_empty(String lists) throws Exception {
        String root = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
        UnpackedPackage plain = BASE;
        for (String part : List.copyOf(BASE.parts().keySet())) {
            if (part.startsWith("xl/worksheets/sheet")) {
                plain = plain.put(part, plain.text(part).replaceAll(" (s|style)=\"\\d+\"", ""));
            }
        }
        byte[] odd = plain.put("xl/styles.xml", root + lists + "<dxfs count=\"0\"/></styleSheet>")
                .packed();
        assertSame(BackendAccess.OOXML.read(odd), BackendAccess.POI.read(odd));
        FixtureWorkbooks.Book book = new FixtureWorkbooks.Book("odd.xlsx", odd);
        byte[] copy = BackendAccess.OOXML.copy(odd, book.edits(), book.evaluations());
        assertEquals(List.of(), PackageValidator.problems(copy));
        BackendAccess.POI.read(copy);
        BackendAccess.POI.copy(odd, book.edits(), List.of());
    }

    /** Tells only the lines that differ. */
    private static void assertSame(List<String> expected, List<String> actual) {
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(actual);
        List<String> added = new ArrayList<>(actual);
        added.removeAll(expected);
        assertEquals(missing, added);
        assertEquals(expected.size(), actual.size());
    }

    private static byte[] withMerge(String cells) {
        return BASE.with(
                        SHEET,
                        it -> it.replaceFirst("<mergeCells[^>]*>", "<mergeCells><mergeCell ref=\"" + cells + "\"/>"))
                .packed();
    }

    /** The base with another cell B5, 评价日期; the text begins after the cell's address. */
    private static byte[] withCell(String cell) {
        return BASE.with(SHEET, it -> it.replaceFirst("<c r=\"B5\"[^>]*?(/>|>.*?</c>)", "<c r=\"B5\"" + cell))
                .packed();
    }

    private static FileKind kind(UnpackedPackage odd) throws Exception {
        return FileKind.of(odd.packed(), Limits.USUAL);
    }
}
