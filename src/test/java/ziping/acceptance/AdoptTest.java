package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import ziping.Ziping;
import ziping.cli.CommandLine;
import ziping.excel.PackageParts;
import ziping.excel.Workbooks;
import ziping.excel.template.TemplateWriter;
import ziping.messages.Language;
import ziping.model.form.FieldNames;
import ziping.model.run.Outcome;
import ziping.model.run.RunRefusedException;
import ziping.testing.BuiltInRulebooks;
import ziping.testing.Fixtures;
import ziping.testing.LiveFormulaForms;

/** Tests {@code forms adopt}: a workbook without names gets the same names as the form that had them. */
class AdoptTest {
    private static final Workbooks WORKBOOKS = BuiltInRulebooks.WORKBOOKS;
    private static final Path DRAWN = Fixtures.ROOT.resolve("adopt");

    private static Ziping ziping;

    @TempDir
    Path work;

    @BeforeAll
    static void the_clock_stands_still() throws RunRefusedException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);
        ziping = Ziping.load(new Ziping.Settings(Language.ZH, Optional.empty(), Optional.empty()), clock);
    }

    @TestFactory
    Stream<DynamicTest> blank_forms_without_names_get_the_same_names_again() {
        return BuiltInRulebooks.FORMS.values().stream()
                .map(form -> DynamicTest.dynamicTest(form.id(), () -> sameNames(TemplateWriter.draw(form))));
    }

    @TestFactory
    Stream<DynamicTest> filled_and_edited_forms_without_names_get_the_same_names_again() throws IOException {
        return reshaped()
                .map(file -> DynamicTest.dynamicTest(
                        Fixtures.ROOT.relativize(file).toString(), () -> sameNames(Files.readAllBytes(file))));
    }

    @TestFactory
    Stream<DynamicTest> adopted_forms_give_the_same_results_as_with_their_own_names() {
        Map<String, byte[]> filled = new TreeMap<>();
        LiveFormulaForms.all().forEach(it -> filled.putIfAbsent(it.form().id(), it.workbook()));
        assertEquals(BuiltInRulebooks.FORMS.keySet(), filled.keySet());
        Fixtures.files(Fixtures.ROOT.resolve("seeds"), ".xlsx")
                .forEach(it -> filled.put(it.getFileName().toString(), bytes(it)));
        return filled.entrySet().stream()
                .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> {
                    List<Outcome> outcomes = evaluated(it.getValue());
                    assertEquals(outcomes, evaluated(adopted(withoutNames(it.getValue()))));
                    assertInstanceOf(Outcome.Evaluated.class, outcomes.get(0));
                }));
    }

    @Test
    void a_form_with_a_moved_column_and_inserted_rows_is_adopted() throws Exception {
        byte[] filled = bytes(Fixtures.ROOT.resolve("seeds/yunnan-2021.xlsx"));
        byte[] rearranged = changed(filled, book -> {
            XSSFSheet sheet = book.getSheetAt(0);
            swapTableColumns(book, sheet, FieldNames.ACTUAL, FieldNames.TARGET_UNIT);
            sheet.shiftRows(3, sheet.getLastRowNum(), 2);
            CellUtil.getCell(CellUtil.getRow(3, sheet), 0).setCellValue("填报须知：请如实填写");
        });

        sameNames(rearranged);
        assertEquals(evaluated(rearranged), evaluated(adopted(withoutNames(rearranged))));
    }

    @Test
    void only_the_names_change() throws Exception {
        byte[] unnamed = withoutNames(bytes(Fixtures.ROOT.resolve("seeds/shanxi-2021.xlsx")));
        Map<String, String> before = new TreeMap<>(PackageParts.of(unnamed));
        Map<String, String> after = new TreeMap<>(PackageParts.of(adopted(unnamed)));

        before.computeIfPresent("xl/workbook.xml", (part, text) -> normalized(text));
        after.computeIfPresent("xl/workbook.xml", (part, text) -> normalized(text));
        assertEquals(before, after);
    }

    @Test
    void existing_names_stay_and_missing_ones_are_added() throws Exception {
        byte[] filled = bytes(Fixtures.ROOT.resolve("seeds/shanxi-2021.xlsx"));
        byte[] half = changed(
                filled,
                book -> List.of(FieldNames.FORM, FieldNames.PROJECT, FieldNames.WEIGHT, FieldNames.FULL)
                        .forEach(it -> book.removeName(book.getName(it))));

        assertEquals(names(filled), names(adopted(half)));
    }

    @TestFactory
    Stream<DynamicTest> an_xls_file_gives_the_same_results() {
        return drawings()
                .filter(it -> it.toString().contains("money") || it.toString().contains("town"))
                .map(it -> DynamicTest.dynamicTest(it.getFileName().toString(), () -> {
                    List<Outcome> outcomes = evaluated(adopted(DrawnWorkbook.xls(it)));
                    assertEquals(evaluated(adopted(DrawnWorkbook.xlsx(it))), outcomes);
                    assertInstanceOf(Outcome.Evaluated.class, outcomes.get(0));
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_report_on_workbooks_of_offices_is_approved() {
        return drawings()
                .map(it -> DynamicTest.dynamicTest(it.getFileName().toString(), () -> assertApprovedReport(it)));
    }

    private static Stream<Path> drawings() {
        return Fixtures.files(DRAWN, ".txt").stream()
                .filter(it -> !it.toString().endsWith(".expected.txt"));
    }

    private void assertApprovedReport(Path drawing) throws IOException {
        String name = drawing.getFileName().toString().replace(".txt", "");
        Path file = work.resolve(name + ".xlsx");
        byte[] original = DrawnWorkbook.xlsx(drawing);
        Files.write(file, original);
        String before = CommandLine.run(List.of("check", file.toString()));
        String adoption = CommandLine.run(List.of("forms", "adopt", file.toString()));
        Path copy = work.resolve(name + "_已加名称.xlsx");
        String after = Files.exists(copy) ? CommandLine.run(List.of("check", copy.toString())) : "";
        Fixtures.assertApproved(
                DRAWN.resolve(name + ".expected.txt"),
                (before + "\n" + adoption + "\n" + after).replace(work.toString(), "…"));
        assertArrayEquals(original, Files.readAllBytes(file));
        assertEquals(adoption.endsWith("exit 0\n"), Files.exists(copy));
    }

    @Test
    void existing_files_are_not_overwritten() throws IOException {
        Path file = work.resolve("自评表.xlsx");
        Files.write(file, DrawnWorkbook.xlsx(DRAWN.resolve("town-own-layout.txt")));
        Path existing = Files.writeString(work.resolve("已有.xlsx"), "别人的文件");

        String printed = CommandLine.run(List.of("forms", "adopt", file.toString(), "--out", existing.toString()));

        assertEquals("“" + existing + "”已存在，未覆盖。请改名或移走后再运行。\nexit 2\n", printed);
        assertEquals("别人的文件", Files.readString(existing));
    }

    @Test
    void a_file_that_is_too_large_is_not_read() throws IOException {
        Path file = work.resolve("自评表.xlsx");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(1L << 33);
        }

        String printed = CommandLine.run(List.of("forms", "adopt", file.toString()));

        assertTrue(printed.startsWith("文件超过 "), printed);
        assertTrue(printed.endsWith("exit 2\n"), printed);
    }

    @Test
    void a_workbook_with_all_names_needs_no_adoption() {
        String printed = CommandLine.run(List.of("forms", "adopt", "test-fixtures/seeds/shanxi-2021.xlsx"));

        assertEquals("“shanxi-2021.xlsx”已有本程序所需的名称，无需添加，可直接运行 ziping run。\nexit 2\n", printed);
        assertFalse(Files.exists(Path.of("test-fixtures/seeds/shanxi-2021_已加名称.xlsx")));
    }

    private static Stream<Path> reshaped() throws IOException {
        try (Stream<Path> files = Files.walk(Fixtures.ROOT.resolve("forms"))) {
            List<Path> found = files.filter(it -> it.toString().matches(".*filled\\.xls[xm]"))
                    // A name with sheet scope marks a separate project. A row directly below a table is added to the
                    // table.
                    .filter(it -> !it.toString().contains("two-projects")
                            && !it.toString().contains("copied")
                            && !it.toString().contains("row-below-the-table"))
                    .sorted()
                    .toList();
            return Stream.concat(Fixtures.files(Fixtures.ROOT.resolve("seeds"), ".xlsx").stream(), found.stream());
        }
    }

    private static void sameNames(byte[] named) throws Exception {
        List<String> before = names(named);
        List<String> after = names(adopted(withoutNames(named)));
        assertEquals("", differing(before, after));
    }

    private static byte[] adopted(byte[] workbook) throws Exception {
        return WORKBOOKS.adopt("a.xlsx", workbook, Optional.empty()).copy().orElseThrow();
    }

    private static List<Outcome> evaluated(byte[] workbook) throws Exception {
        return ziping.evaluate("a.xlsx", workbook);
    }

    private static byte[] withoutNames(byte[] workbook) throws IOException {
        return changed(workbook, book -> {
            List<Name> names = new ArrayList<>(book.getAllNames());
            names.stream()
                    .filter(it -> it.getSheetIndex() < 0 && isOfForm(it.getNameName()))
                    .forEach(book::removeName);
        });
    }

    private static boolean isOfForm(String name) {
        return name.equals(FieldNames.FORM)
                || name.equals(FieldNames.FORM_VERSION)
                || BuiltInRulebooks.FORMS.values().stream()
                        .anyMatch(it -> it.field(name).isPresent());
    }

    private static byte[] changed(byte[] workbook, Consumer<XSSFWorkbook> change) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            change.accept(book);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    /**
     * Swaps two columns from the heading to the total row, with the names that refer to them. Merged headings above
     * stay.
     */
    private static void swapTableColumns(XSSFWorkbook book, XSSFSheet sheet, String one, String other) {
        String first = book.getName(one).getRefersToFormula();
        String second = book.getName(other).getRefersToFormula();
        int left = column(first);
        int right = column(second);
        book.getName(one).setRefersToFormula(second);
        book.getName(other).setRefersToFormula(first);
        unmergeHeadings(sheet, left, right);
        for (int row = 11; row <= 26; row++) {
            swap(sheet.getRow(row), left, right);
        }
    }

    private static void unmergeHeadings(XSSFSheet sheet, int left, int right) {
        for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
            CellRangeAddress merged = sheet.getMergedRegion(i);
            if (merged.getFirstRow() == 11 && (merged.containsColumn(left) || merged.containsColumn(right))) {
                sheet.removeMergedRegion(i);
            }
        }
    }

    private static void swap(Row row, int left, int right) {
        String one = text(row, left);
        String other = text(row, right);
        CellUtil.getCell(row, left).setCellValue(other);
        CellUtil.getCell(row, right).setCellValue(one);
    }

    private static String text(Row row, int column) {
        Cell cell = CellUtil.getCell(row, column);
        return cell.toString();
    }

    private static int column(String reference) {
        return reference.charAt(reference.indexOf('$') + 1) - 'A';
    }

    private static String normalized(String workbook) {
        return workbook.replaceAll("(?s)<definedNames>.*</definedNames>", "").replaceAll("<calcPr[^>]*>", "");
    }

    private static String differing(List<String> before, List<String> after) {
        return Stream.concat(
                        before.stream().filter(it -> !after.contains(it)).map(it -> "lost: " + it),
                        after.stream().filter(it -> !before.contains(it)).map(it -> "other: " + it))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> names(byte[] workbook) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getAllNames().stream()
                    .map(it -> it.getNameName() + " = " + it.getRefersToFormula())
                    .sorted()
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
