package ziping.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ziping.excel.file.SavingProgram;
import ziping.model.form.CellAddress;
import ziping.model.form.Location;
import ziping.model.form.WorkbookTraits;
import ziping.model.form.WorkbookTraits.Program;
import ziping.model.run.Limits;

/** Formulas without results, and the program that saved them so. */
class UncomputedTest {
    private static final String GOOGLES = "<Relationship Id=\"rId99\" Target=\"metadata\""
            + " Type=\"http://customschemas.google.com/relationships/workbookmetadata\"/>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EXCEL       | <Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion>
                    LIBRARY     | <Application>Microsoft Excel</Application><AppVersion>3.1</AppVersion>
                    LIBRARY     | <Application>Microsoft Excel Compatible / Openpyxl 3.1.5</Application>
                    LIBRARY     | <Application>Apache POI</Application>
                    WPS         | <Application>WPS Office</Application>
                    LIBREOFFICE | <Application>LibreOffice/7.4.7.2$Linux_X86_64</Application>
                    UNKNOWN     | <Template>Normal</Template>
                    """)
    void both_ways_see_what_was_not_computed_and_who_left_it_so(Program program, String properties) throws IOException {
        byte[] uncomputed = uncomputed(properties);

        assertEquals(BackendAccess.POI.read(uncomputed), BackendAccess.OOXML.read(uncomputed));
        WorkbookTraits traits =
                SmallForm.opened(uncomputed).submissions().get(0).traits();
        assertEquals(program, traits.savedBy());
        assertEquals(
                List.of("G10", "G11", "G12", "G15"),
                traits.uncomputed().stream()
                        .map(Location::at)
                        .map(CellAddress::a1)
                        .sorted()
                        .toList());
    }

    @Test
    void where_all_is_computed_there_is_nothing_to_say_but_what_saved_it() {
        WorkbookTraits traits = SmallForm.opened(SmallWorkbook.xlsx().bytes())
                .submissions()
                .get(0)
                .traits();

        assertEquals(List.of(), traits.uncomputed());
        assertEquals(Program.LIBRARY, traits.savedBy());
    }

    /** Exports of Google Sheets have a metadata part of Google and do not name the program. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GOOGLE | <Template>Normal</Template>
                    EXCEL  | <Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion>
                    """)
    void google_sheets_is_known_by_its_own_part_unless_another_program_gives_its_name(
            Program program, String properties) throws IOException {
        byte[] exported = rewritten(
                uncomputed(properties),
                (part, text) -> part.equals("xl/_rels/workbook.xml.rels")
                        ? text.replace("</Relationships>", GOOGLES + "</Relationships>")
                        : text);

        WorkbookTraits traits = SmallForm.opened(exported).submissions().get(0).traits();
        assertEquals(program, traits.savedBy());
        assertEquals(program, SavingProgram.of(exported, Limits.USUAL));
    }

    private static byte[] uncomputed(String properties) throws IOException {
        return rewritten(SmallWorkbook.xlsx().bytes(), (part, text) -> {
            if (part.equals("docProps/app.xml")) {
                return text.replaceAll(
                        "(?s)(<(?:\\w+:)?Properties[^>]*?)/?>.*",
                        "$1>" + properties.replace("$", "\\$") + "</Properties>");
            }
            return part.startsWith("xl/worksheets/") ? text.replaceAll("(</f>)<v>[^<]*</v>", "$1") : text;
        });
    }

    private static byte[] rewritten(byte[] workbook, BinaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                zip.write(change.apply(entry.getName(), text).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
