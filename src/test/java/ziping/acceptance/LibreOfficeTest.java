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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.testing.CellValues;
import ziping.testing.ConsoleRun;
import ziping.testing.Fixtures;
import ziping.testing.LibreOffice;

/** LibreOffice recalculates workbooks independently and must get the same values. */
class LibreOfficeTest {
    private static final Path SEEDS = Fixtures.ROOT.resolve("seeds");

    @TempDir
    Path work;

    @Test
    void libre_office_computes_the_saved_values_of() throws Exception {
        Optional<LibreOffice> soffice = LibreOffice.installed(Files.createDirectory(work.resolve("soffice")));
        assumeTrue(soffice.isPresent(), "LibreOffice is not installed (no soffice on the PATH)");
        List<Path> expected = seedsAndCopies();
        Path stale = work.resolve("stale.xlsx");
        CellValues.writeStale(expected.get(0), stale);
        List<Path> all = new ArrayList<>(expected);
        all.add(stale);

        Map<Path, Path> recalculated = soffice.get().recalculated(all);

        for (Path workbook : expected) {
            assertEquals(List.of(), CellValues.differences(workbook, recalculated.get(workbook)), workbook.toString());
        }
        assertEquals(1, CellValues.differences(stale, recalculated.get(stale)).size(), "a false value is seen");
    }

    /** The published reports, their scored copies and the other workbooks that a run writes. */
    private List<Path> seedsAndCopies() throws IOException {
        List<Path> seeds = Fixtures.files(SEEDS, ".xlsx");
        ConsoleRun.run(work, "run", SEEDS);
        List<Path> written = Fixtures.files(work.resolve("out"), ".xlsx");
        assertFalse(written.size() <= seeds.size(), "only " + written);
        List<Path> expected = new ArrayList<>(
                Fixtures.files(Path.of("excel-templates"), ".xlsx").subList(0, 1));
        expected.addAll(seeds);
        expected.addAll(written);
        return expected;
    }
}
