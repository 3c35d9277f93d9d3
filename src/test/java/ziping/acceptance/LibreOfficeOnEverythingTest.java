package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import ziping.excel.BackendAccess;
import ziping.testing.CellValues;
import ziping.testing.ConsoleRun;
import ziping.testing.FixtureWorkbooks;
import ziping.testing.Fixtures;
import ziping.testing.LibreOffice;
import ziping.testing.LiveFormulaForms;
import ziping.testing.PublishedTable;
import ziping.testing.PublishedTableImporter;

/** The check of {@link LibreOfficeTest} for all workbooks of the fixtures. */
@Tag("slow")
class LibreOfficeOnEverythingTest {
    private static final List<Path> INPUTS = List.of(
            Fixtures.ROOT.resolve("seeds"),
            Fixtures.ROOT.resolve("batches/county/in"),
            Fixtures.ROOT.resolve("batches/bureau/in"),
            Fixtures.ROOT.resolve("forms"));
    private static final Pattern SHOWN = Pattern.compile(".*: ours (.*), LibreOffice's (.*)", Pattern.DOTALL);
    private static final List<Path> JUDGED = new ArrayList<>();
    private static final List<Path> ODD = new ArrayList<>();

    @TempDir
    static Path work;

    private static Map<Path, Path> recalculated = Map.of();
    private static Map<Path, Path> unusual = Map.of();

    @BeforeAll
    static void everything_is_computed_in_one_go() throws IOException, InterruptedException {
        Optional<LibreOffice> soffice = LibreOffice.installed(Files.createDirectory(work.resolve("soffice")));
        assumeTrue(soffice.isPresent(), "LibreOffice is not installed (no soffice on the PATH)");
        JUDGED.addAll(Fixtures.files(Path.of("excel-templates"), ".xlsx"));
        List<Path> inputs = new ArrayList<>(INPUTS);
        inputs.add(realTables(Files.createDirectory(work.resolve("real-tables"))));
        for (Path input : inputs) {
            Path place = Files.createDirectory(work.resolve("run" + JUDGED.size()));
            ConsoleRun.run(place, "run", input);
            List<Path> written = workbooks(place.resolve("out"));
            written.stream()
                    .map(it -> input.resolve(place.resolve("out").relativize(it)))
                    .filter(Files::exists)
                    .forEach(JUDGED::add);
            JUDGED.addAll(written);
        }
        JUDGED.addAll(copiesOfFilledForms());
        Path plain = Files.createDirectory(work.resolve("plain"));
        ConsoleRun.run(plain, "run", INPUTS.get(0), "--plain");
        JUDGED.addAll(workbooks(plain.resolve("out")));
        // Contains stale values on purpose. A similar one is among the unusual workbooks.
        JUDGED.removeIf(it -> it.toString().contains("traits-of-wps"));
        ODD.addAll(copiesOfOddWorkbooks());
        recalculated = soffice.get().recalculated(JUDGED);
        // In a separate call: after all other files LibreOffice hung at the last of them.
        unusual = LibreOffice.installed(Files.createDirectory(work.resolve("soffice-odd")))
                .orElseThrow()
                .recalculated(ODD);
    }

    private static List<Path> copiesOfOddWorkbooks() throws IOException {
        Path folder = Files.createDirectory(work.resolve("odd"));
        List<Path> copies = new ArrayList<>();
        for (FixtureWorkbooks.Book book : FixtureWorkbooks.unusual()) {
            // LibreOffice compares names of parts case-sensitively.
            if (Stream.of("names from the root", "names in capitals").anyMatch(book.name()::contains)) {
                continue;
            }
            Path copy = folder.resolve(book.name().split(" \\[", 2)[0] + ".xlsx");
            Files.write(copy, BackendAccess.BOTH.copy(book.bytes(), book.edits(), book.evaluations()));
            copies.add(copy);
        }
        return copies;
    }

    private static List<Path> copiesOfFilledForms() throws IOException {
        Path place = Files.createDirectory(work.resolve("live"));
        for (LiveFormulaForms.Filling filling : LiveFormulaForms.all().toList()) {
            Files.write(Files.createDirectories(place.resolve("in")).resolve(filling.file()), filling.workbook());
        }
        ConsoleRun.run(place, "run", place.resolve("in"));
        return workbooks(place.resolve("out"));
    }

    @TestFactory
    Stream<DynamicTest> libre_office_computes_the_saved_values_of() {
        assertFalse(JUDGED.size() < 20, "only " + JUDGED);
        return JUDGED.stream()
                .map(it -> DynamicTest.dynamicTest(
                        work.relativize(it.toAbsolutePath()).toString(),
                        () -> assertEquals(List.of(), CellValues.differences(it, recalculated.get(it)))));
    }

    /** Without formulas: some of these contain stale values on purpose. POI cannot read an ISO 8601 date cell. */
    @TestFactory
    Stream<DynamicTest> libre_office_shows_the_written_values_in_unusual_copies() {
        assertFalse(ODD.size() < 60, "only " + ODD);
        return ODD.stream()
                .filter(it -> !it.endsWith("a day written as one.xlsx"))
                .map(it -> DynamicTest.dynamicTest(it.getFileName().toString(), () -> {
                    Set<String> formulas = formulas(it);
                    assertEquals(
                            List.of(),
                            CellValues.differences(it, unusual.get(it)).stream()
                                    .filter(cell -> !formulas.contains(cell.split(": ", 2)[0]))
                                    .filter(cell -> !isMeant(cell))
                                    .toList());
                }));
    }

    /**
     * Differences that are expected: typed errors; booleans, which LibreOffice saves as 1; escaped characters, which
     * it keeps; line ends.
     */
    private static boolean isMeant(String difference) {
        Matcher shown = SHOWN.matcher(difference.replace("_x4E00_", "一").replace("\r", ""));
        return shown.matches()
                && (shown.group(1).equals(shown.group(2)) || difference.endsWith("ours true, LibreOffice's 1.0"));
    }

    private static Set<String> formulas(Path file) throws IOException {
        try (Workbook workbook = CellValues.opened(file)) {
            return CellValues.cells(workbook)
                    .filter(it -> it.getCellType() == CellType.FORMULA)
                    .map(it -> it.getSheet().getSheetName() + "!" + it.getAddress())
                    .collect(Collectors.toSet());
        }
    }

    private static Path realTables(Path folder) throws IOException {
        for (PublishedTable table : PublishedTable.all()) {
            Files.write(folder.resolve(table.id() + ".xlsx"), PublishedTableImporter.of(table));
        }
        return folder;
    }

    private static List<Path> workbooks(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(".xlsx")).sorted().toList();
        }
    }
}
