package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import ziping.testing.ConsoleRun;
import ziping.testing.Fixtures;
import ziping.testing.ResultsText;

/** Unusual workbooks that Excel, POI and LibreOffice open, one folder {@code odd/<trait>} each, with their results. */
class OddWorkbooksTest {
    private static final Path ODD = Fixtures.ROOT.resolve("odd");

    @TempDir
    Path work;

    @TestFactory
    Stream<DynamicTest> each_odd_workbook_has_its_approved_results() {
        return Fixtures.folders(ODD).stream()
                .map(trait -> DynamicTest.dynamicTest(trait.getFileName().toString(), () -> run(trait)));
    }

    private void run(Path trait) throws IOException {
        Path folder = Files.createDirectory(work.resolve(trait.getFileName()));
        Path input = trait.resolve("filled.xlsx");
        byte[] before = Files.readAllBytes(input);
        String printed = ConsoleRun.run(folder, "run", input);
        assertFalse(printed.endsWith("exit 70\n"), printed);
        Fixtures.assertApproved(
                trait.resolve("expected.txt"), ResultsText.findings(folder.resolve("out/results.json")));
        assertArrayEquals(before, Files.readAllBytes(input));
    }
}
