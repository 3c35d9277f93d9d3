package ziping.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ziping.excel.file.FileKind;
import ziping.model.run.Limits;
import ziping.testing.UnpackedPackage;
import ziping.testing.UnusualWorkbooks;

/** Traits of packages that other programs write and that are not damage. */
class OddPackagesTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final String BINARY = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";
    private static final String WORKBOOK = "<Override[^>]*PartName=\"/xl/workbook.xml\"[^>]*>";
    private static final UnpackedPackage BASE = UnpackedPackage.of(UnusualWorkbooks.base());

    private static Stream<Arguments> contentTypes() {
        UnaryOperator<String> defaultForBinary =
                it -> it.replaceFirst("<Default", "<Default Extension=\"bin\" ContentType=\"" + BINARY + "\"/>$0");
        UnaryOperator<String> generalType = it -> it.replaceFirst(WORKBOOK, "");
        UnaryOperator<String> binaryAsXml = it -> it.replaceFirst(
                WORKBOOK, "<Override ContentType=\"" + BINARY + "\" PartName=\"/XL/workbook.xml\"/>");
        UnaryOperator<String> otherPart = it -> it.replaceFirst(
                "<Override", "<Override PartName=\"/xl/old.bin\" ContentType=\"" + BINARY + "\"/>$0");
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

    private static FileKind kind(UnpackedPackage odd) throws Exception {
        return FileKind.of(odd.packed(), Limits.USUAL);
    }
}
