package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;
import ziping.Ziping;
import ziping.messages.Language;
import ziping.model.form.CellAddress;
import ziping.model.result.Edit;
import ziping.model.run.Outcome;
import ziping.model.run.Request;
import ziping.model.run.RunRefusedException;
import ziping.testing.Fixtures;

/** Properties of the scored copy of every filled workbook in the fixtures. */
class ScoredCopiesTest {
    private static final List<String> INPUTS = List.of("seeds", "batches", "forms");

    @TempDir
    static Path work;

    private static Ziping ziping;

    @BeforeAll
    static void the_clock_stands_still() throws RunRefusedException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);
        ziping = Ziping.load(new Ziping.Settings(Language.ZH, Optional.empty(), Optional.empty()), clock);
    }

    @TestFactory
    Stream<DynamicTest> a_run_on_the_copy_changes_nothing() throws IOException {
        return each(workbook -> {
            byte[] first = Files.readAllBytes(copy(workbook));
            byte[] second = Files.readAllBytes(copy(copy(workbook)));
            if (isXls(workbook)) {
                // POI writes the records in a different order each time.
                assertEquals(List.of(), XlsCopyDifferences.differences(first, second, Set.of()));
                assertEquals(List.of(), XlsCopyDifferences.differences(second, first, Set.of()));
            } else {
                assertArrayEquals(first, second);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> two_runs_write_equal_copies() throws IOException {
        return each(
                workbook -> assertArrayEquals(Files.readAllBytes(copy(workbook)), Files.readAllBytes(copy(workbook))));
    }

    @TestFactory
    Stream<DynamicTest> only_the_named_cells_change() throws IOException {
        return each(workbook -> {
            byte[] source = Files.readAllBytes(workbook);
            byte[] copy = Files.readAllBytes(copy(workbook));
            Set<CellAddress> edited = evaluated(workbook, source)
                    .flatMap(it -> it.evaluation().writeback().edits().stream())
                    .map(Edit::at)
                    .collect(Collectors.toSet());
            assertEquals(
                    List.of(),
                    isXls(workbook)
                            ? XlsCopyDifferences.differences(source, copy, edited)
                            : XlsxCopyDifferences.differences(source, copy, edited));
        });
    }

    private static Stream<DynamicTest> each(ThrowingConsumer<Path> holds) throws IOException {
        List<Path> workbooks = new ArrayList<>();
        for (String input : INPUTS) {
            try (Stream<Path> files = Files.walk(Fixtures.ROOT.resolve(input))) {
                for (Path file : files.filter(it -> it.toString().matches(".*\\.xls[xm]?"))
                        .toList()) {
                    if (evaluated(file, Files.readAllBytes(file)).findAny().isPresent()) {
                        workbooks.add(file);
                    }
                }
            }
        }
        assertTrue(workbooks.size() > 20, "only " + workbooks);
        return workbooks.stream().map(it -> DynamicTest.dynamicTest(it.toString(), () -> holds.accept(it)));
    }

    private static boolean isXls(Path workbook) {
        return workbook.toString().endsWith(".xls");
    }

    private static Stream<Outcome.Evaluated> evaluated(Path file, byte[] bytes) {
        return ziping.evaluate(file.toString(), bytes).stream()
                .filter(Outcome.Evaluated.class::isInstance)
                .map(Outcome.Evaluated.class::cast);
    }

    private static Path copy(Path workbook) throws IOException, RunRefusedException {
        Path out = Files.createTempDirectory(work, "run").resolve("out");
        ziping.run(new Request(List.of(workbook), Optional.of(out), Request.Writing.COPIES, false, 1), progress -> {});
        return out.resolve(workbook.getFileName());
    }
}
