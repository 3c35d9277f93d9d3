package ziping.robustness;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import ziping.excel.BackendAccess;
import ziping.testing.ConsoleRun;
import ziping.testing.UnpackedPackage;
import ziping.testing.UnusualWorkbooks;

/** A workbook with duplicate contents is refused: the program might evaluate another value than a person saw. */
class ContradictoryWorkbooksTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final UnpackedPackage BASE = UnpackedPackage.of(UnusualWorkbooks.base());
    private static final String ROW = "<row r=\"8\".*?</row>";
    private static final String CELL = "<c r=\"D8\"[^>]*?(/>|>.*?</c>)";
    private static final String BETTER = "<c r=\"D8\"><v>120</v></c>";
    private static final String ALTERNATIVE =
            "<c r=\"D8\" t=\"inlineStr\"><is><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/"
                    + "markup-compatibility/2006\"><mc:Choice Requires=\"zz\"><t>120</t></mc:Choice>"
                    + "<mc:Fallback><t>20</t></mc:Fallback></mc:AlternateContent></is></c>";

    private static final Map<String, UnaryOperator<UnpackedPackage>> TWICE = Map.of(
            "a cell twice",
            sheet(CELL, "$0" + BETTER),
            "a cell twice, others between",
            sheet("(" + CELL + ".*?)</row>", "$1" + BETTER + "</row>"),
            "a row twice",
            sheet(ROW, "$0$0"),
            "a row twice, far below",
            sheet("(" + ROW + ")(.*)</sheetData>", "$1$2$1</sheetData>"),
            "a second list of rows",
            sheet("</sheetData>", "$0<sheetData><row r=\"8\">" + BETTER + "</row></sheetData>"),
            "two values of a cell",
            sheet(CELL, BETTER.replace("</v>", "</v><v>20</v>")),
            "two lists of merged cells",
            sheet("<mergeCells.*</mergeCells>", "$0$0"),
            "a cell that says to be in another row",
            sheet(CELL, BETTER.replace("D8", "D9")));

    private static final Map<String, UnaryOperator<UnpackedPackage>> SEEN_IN_BYTES_ONLY = Map.of(
            "a look that is not there",
            sheet(CELL, "<c r=\"D8\" s=\"99999\"/>"),
            "a look below the first",
            sheet(CELL, "<c r=\"D8\" s=\"-1\"/>"),
            "two lists of looks",
            it -> it.with("xl/styles.xml", xml -> xml.replaceFirst("<cellXfs.*</cellXfs>", "$0$0")),
            "a text that others see otherwise",
            sheet(CELL, ALTERNATIVE),
            "two sheets of one title",
            it -> it.with(
                    BOOK,
                    xml -> xml.replaceFirst("(<sheet [^>]*name=\")[^\"]*(.*?<sheet [^>]*name=\")[^\"]*", "$1A$2a")));

    private static final Map<String, UnaryOperator<UnpackedPackage>> NAMES = Map.of(
            "a name twice",
            name("总分", ""),
            "a name twice, in other letters",
            name("zp_A", "").andThen(name("ZP_a", ""))::apply,
            "a name twice on one sheet",
            name("备注栏", " localSheetId=\"0\"").andThen(name("备注栏", " localSheetId=\"0\""))::apply,
            "a name of no sheet, as one of the workbook",
            name("总分", " localSheetId=\"99\""));

    @TestFactory
    Stream<DynamicTest> duplicate_contents_are_refused() {
        return Stream.of(TWICE, SEEN_IN_BYTES_ONLY, NAMES)
                .flatMap(it -> it.entrySet().stream())
                .map(it -> refused(it.getKey(), BackendAccess.BOTH, it.getValue()));
    }

    @TestFactory
    Stream<DynamicTest> duplicate_contents_are_refused_by_the_poi_backend() {
        return Stream.of(TWICE, NAMES)
                .flatMap(it -> it.entrySet().stream())
                .filter(it -> !it.getKey().contains("another row"))
                .map(it -> refused(it.getKey(), BackendAccess.POI, it.getValue()));
    }

    private static DynamicTest refused(String what, BackendAccess backend, UnaryOperator<UnpackedPackage> change) {
        return DynamicTest.dynamicTest(what, () -> {
            byte[] changed = change.apply(BASE).packed();
            IOException refused = assertThrows(IOException.class, () -> backend.read(changed));
            assertTrue(refused.getMessage().contains("DAMAGED"), refused.getMessage());
        });
    }

    @Test
    void duplicate_built_in_names_are_accepted() {
        UnaryOperator<UnpackedPackage> left = name("_xlnm._FilterDatabase", " localSheetId=\"1\"")
                .andThen(name("_xlnm._FilterDatabase", " localSheetId=\"1\""))::apply;
        assertDoesNotThrow(() -> BackendAccess.OOXML.read(left.apply(BASE).packed()));
        assertDoesNotThrow(() -> BackendAccess.POI.read(left.apply(BASE).packed()));
    }

    @Test
    void the_same_name_on_several_sheets_is_no_duplicate() {
        UnaryOperator<UnpackedPackage> apart = name("总分", " localSheetId=\"1\"")
                .andThen(name("_xlnm.Print_Area", " localSheetId=\"1\""))
                .andThen(name("_xlnm.Print_Area", " localSheetId=\"2\""))::apply;
        assertDoesNotThrow(() -> BackendAccess.OOXML.read(apart.apply(BASE).packed()));
        assertDoesNotThrow(() -> BackendAccess.POI.read(apart.apply(BASE).packed()));
    }

    @Test
    void the_message_says_to_repair_the_file(@TempDir Path work) throws IOException {
        Path in = Files.createDirectories(work.resolve("in"));
        Files.write(
                in.resolve("一格填了两次.xlsx"), TWICE.get("a cell twice").apply(BASE).packed());
        String printed = ConsoleRun.run(work, "run", in);
        assertTrue(printed.contains("文件已损坏，无法读取") && printed.endsWith("exit 2\n"), printed);
        assertFalse(Files.exists(work.resolve("out/一格填了两次.xlsx")));
    }

    private static UnaryOperator<UnpackedPackage> sheet(String found, String instead) {
        return it -> it.with(SHEET, xml -> xml.replaceFirst("(?s)" + found, instead));
    }

    private static UnaryOperator<UnpackedPackage> name(String name, String scope) {
        String defined = "<definedName name=\"%s\"%s>资金!$A$1</definedName>".formatted(name, scope);
        return it -> it.replaced(BOOK, "</definedNames>", defined + "</definedNames>");
    }
}
