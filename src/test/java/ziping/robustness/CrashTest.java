package ziping.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed at random moments of a run. With {@code -Pslow} it is killed more often; {@code
 * -Dcrash.kills=200} sets the number. {@code -Dcrash.seed=} with the printed seed repeats the same moments, as far as
 * the machine allows.
 */
class CrashTest {
    private static final int FEW = 8;
    private static final int MANY = Integer.getInteger("crash.kills", 20);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

    private static final String EXPORT = "--export=csv,jsonl";
    private static final String BY_DEPARTMENT = "--by-department";

    @TempDir
    Path place;

    private final Random random = new Random(SEED);
    private ZipingProcess ziping;
    private Map<String, byte[]> originals;
    private final Set<ByteBuffer> found = new HashSet<>();
    private int ended;
    private int copies;
    private long whole;

    @BeforeEach
    void folder_of_reports() throws Exception {
        ziping = ZipingProcess.prepared(Files.createDirectory(place.resolve("process")));
        for (int i = 0; i < 2; i++) {
            FolderListing.putReports(place.resolve("in/" + i));
            FolderListing.putReports(place.resolve("replaced/" + i));
        }
        originals = FolderListing.workbooks(place.resolve("in"));
        long begun = System.nanoTime();
        assertEquals(1, finish("in", "--out", "whole", EXPORT, BY_DEPARTMENT, "--report", "whole.xlsx"));
        whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    @Test
    void every_file_is_complete_after_a_kill() throws Exception {
        assertWholeAfter(FEW);
    }

    @Test
    @Tag("slow")
    void every_file_is_complete_after_many_kills() throws Exception {
        assertWholeAfter(MANY);
        assertTrue(copies > 0, "no run came as far as a copy");
    }

    private void assertWholeAfter(int kills) throws Exception {
        for (int run = 0; run - ended < kills; run++) {
            switch (run % 4) {
                case 0 -> kill("in", "--out", "out", EXPORT, BY_DEPARTMENT);
                case 1 -> kill("in", "--out", "out", "--resume");
                case 2 -> kill("in", "--out", "out", "--resume", "--report", "report.xlsx");
                default -> kill("replaced", "--out", "replaced-out", "--in-place", "--resume");
            }
            assertOriginals(place.resolve("in"));
            copies += assertWhole(place.resolve("out"));
            assertWhole(place.resolve("replaced-out"));
            assertReplacedOrNot();
        }
        System.out.printf(
                "%d kills (seed %d): %d more runs had ended, %d workbooks lay in the output, %d different ones were whole%n",
                kills, SEED, ended, copies, found.size());

        assertEquals(1, finish("in", "--out", "out", "--resume", EXPORT, BY_DEPARTMENT, "--report", "report.xlsx"));
        assertEquals(
                FolderListing.workbooks(place.resolve("whole")).keySet(),
                FolderListing.workbooks(place.resolve("out")).keySet());
        assertWhole(place.resolve("out"));
        assertEquals(1, finish("replaced", "--out", "replaced-out", "--in-place", "--resume"));
        assertReplacedOrNot();
        assertOriginals(place.resolve("in"));
        assertNothingIsLeftBehind();
    }

    /** After complete runs the folder contains only their output and the files that src/docs/safety.md names. */
    private void assertNothingIsLeftBehind() throws IOException {
        assertEquals(FolderListing.files(place.resolve("whole")), FolderListing.files(place.resolve("out")));
        assertEquals(
                List.of("in", "out", "process", "replaced", "replaced-out", "report.xlsx", "whole", "whole.xlsx"),
                FolderListing.names(place));
        assertEquals(
                List.of(".ziping-journal", ".ziping-output", "results.json", "summary.xlsx"),
                FolderListing.names(place.resolve("replaced-out")));
        for (Path folder : List.of(place.resolve("replaced/0"), place.resolve("replaced/1"))) {
            List<String> named = new ArrayList<>(FolderListing.names(folder.resolve(".ziping-backup")));
            assertTrue(named.remove(".ziping-lock"));
            named.add(".ziping-backup");
            assertEquals(named.stream().sorted().toList(), FolderListing.names(folder));
        }
        assertEquals(List.of(), FolderListing.files(ziping.temporary()));
    }

    private void kill(String in, String... options) throws Exception {
        Process process = ziping.start(arguments(in, options));
        boolean over = process.waitFor(whole / 4 + random.nextLong(whole), TimeUnit.MILLISECONDS);
        ended += over ? 1 : 0;
        process.destroyForcibly().waitFor();
    }

    private int finish(String in, String... options) throws Exception {
        return ziping.start(arguments(in, options)).waitFor();
    }

    private List<String> arguments(String in, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("run", place.resolve(in).toString()));
        for (String option : options) {
            arguments.add(
                    option.startsWith("--") ? option : place.resolve(option).toString());
        }
        return arguments;
    }

    private void assertOriginals(Path folder) throws IOException {
        Map<String, byte[]> now = FolderListing.workbooks(folder);
        assertEquals(originals.keySet(), now.keySet());
        originals.forEach((name, bytes) -> assertEquals(-1, Arrays.mismatch(bytes, now.get(name)), name));
    }

    /** Each file is unchanged, or it is a complete copy and its original is in the backup. */
    private void assertReplacedOrNot() throws IOException {
        Map<String, byte[]> now = FolderListing.workbooks(place.resolve("replaced"));
        assertEquals(originals.keySet(), now.keySet());
        for (Map.Entry<String, byte[]> original : originals.entrySet()) {
            byte[] content = now.get(original.getKey());
            if (!Arrays.equals(original.getValue(), content)) {
                assertWhole(original.getKey(), content);
                Path file = place.resolve("replaced").resolve(original.getKey());
                byte[] backup =
                        Files.readAllBytes(file.resolveSibling(".ziping-backup").resolve(file.getFileName()));
                assertEquals(-1, Arrays.mismatch(original.getValue(), backup), original.getKey());
            }
        }
    }

    private int assertWhole(Path folder) throws IOException {
        Map<String, byte[]> workbooks = FolderListing.workbooks(folder);
        for (Map.Entry<String, byte[]> workbook : workbooks.entrySet()) {
            assertWhole(workbook.getKey(), workbook.getValue());
        }
        FolderListing.requireWholeResults(folder);
        return workbooks.size();
    }

    private void assertWhole(String name, byte[] bytes) throws IOException {
        if (found.add(ByteBuffer.wrap(bytes))) {
            FolderListing.requireWhole(name, bytes);
        }
    }
}
