package ziping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
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
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed at any moment of a run. More often with {@code -Dcrash.kills=200}; the same moments again, as
 * far as the machine allows, with {@code -Dcrash.seed=} and the seed that was printed.
 */
class CrashTest {
    private static final int KILLS = Integer.getInteger("crash.kills", 20);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

    private static final String EXPORT = "--export=csv,jsonl";
    private static final String BY_DEPARTMENT = "--by-department";

    @TempDir
    Path place;

    private final Random random = new Random(SEED);
    private OwnProcess ziping;
    private Map<String, byte[]> originals;
    private final Set<ByteBuffer> found = new HashSet<>();
    private int ended;
    private int copies;
    private long whole;

    @BeforeEach
    void folderOfReports() throws Exception {
        ziping = OwnProcess.prepared(Files.createDirectory(place.resolve("process")));
        for (int i = 0; i < 2; i++) {
            fill(place.resolve("in/" + i));
            fill(place.resolve("replaced/" + i));
        }
        originals = workbooks(place.resolve("in"));
        long begun = System.nanoTime();
        assertEquals(1, finish("in", "--out", "whole", EXPORT, BY_DEPARTMENT, "--report", "whole.xlsx"));
        whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    @Test
    void whateverMomentAProcessIsKilledEveryFileIsWhole() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            switch (kill % 4) {
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
                "%d kills (seed %d): %d runs had ended, %d workbooks lay in the output, %d different ones were whole%n",
                KILLS, SEED, ended, copies, found.size());
        assertTrue(copies > 0, "no run came as far as a copy");

        assertEquals(1, finish("in", "--out", "out", "--resume", EXPORT, BY_DEPARTMENT, "--report", "report.xlsx"));
        assertEquals(
                workbooks(place.resolve("whole")).keySet(),
                workbooks(place.resolve("out")).keySet());
        assertWhole(place.resolve("out"));
        assertEquals(1, finish("replaced", "--out", "replaced-out", "--in-place", "--resume"));
        assertReplacedOrNot();
        assertOriginals(place.resolve("in"));
        assertNothingIsLeftBehind();
    }

    /** After runs that ended there is what they are for, and what README names, wherever one may look. */
    private void assertNothingIsLeftBehind() throws IOException {
        assertEquals(files(place.resolve("whole")), files(place.resolve("out")));
        assertEquals(
                List.of("in", "out", "process", "replaced", "replaced-out", "report.xlsx", "whole", "whole.xlsx"),
                names(place));
        assertEquals(
                List.of(".ziping-journal", ".ziping-output", "results.json", "summary.xlsx"),
                names(place.resolve("replaced-out")));
        for (Path folder : List.of(place.resolve("replaced/0"), place.resolve("replaced/1"))) {
            List<String> named = new ArrayList<>(names(folder.resolve(".ziping-backup")));
            assertTrue(named.remove(".ziping-lock"));
            named.add(".ziping-backup");
            assertEquals(named.stream().sorted().toList(), names(folder));
        }
        assertEquals(List.of(), files(ziping.temporary()));
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
        Map<String, byte[]> now = workbooks(folder);
        assertEquals(originals.keySet(), now.keySet());
        originals.forEach((name, bytes) -> assertEquals(-1, Arrays.mismatch(bytes, now.get(name)), name));
    }

    /** Each is as it was handed in, or a whole copy whose original lies in the backup. */
    private void assertReplacedOrNot() throws IOException {
        Map<String, byte[]> now = workbooks(place.resolve("replaced"));
        assertEquals(originals.keySet(), now.keySet());
        for (Map.Entry<String, byte[]> original : originals.entrySet()) {
            byte[] lying = now.get(original.getKey());
            if (!Arrays.equals(original.getValue(), lying)) {
                assertWhole(original.getKey(), lying);
                Path file = place.resolve("replaced").resolve(original.getKey());
                byte[] backup =
                        Files.readAllBytes(file.resolveSibling(".ziping-backup").resolve(file.getFileName()));
                assertEquals(-1, Arrays.mismatch(original.getValue(), backup), original.getKey());
            }
        }
    }

    private int assertWhole(Path folder) throws IOException {
        Map<String, byte[]> workbooks = workbooks(folder);
        for (Map.Entry<String, byte[]> workbook : workbooks.entrySet()) {
            assertWhole(workbook.getKey(), workbook.getValue());
        }
        Path results = folder.resolve("results.json");
        if (Files.exists(results)) {
            new ObjectMapper().readTree(results.toFile());
        }
        return workbooks.size();
    }

    private void assertWhole(String name, byte[] bytes) throws IOException {
        if (!found.add(ByteBuffer.wrap(bytes))) {
            return;
        }
        assertEquals(List.of(), Sound.problems(bytes), name);
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            assertTrue(workbook.getNumberOfSheets() > 1, name);
        }
    }

    private static void fill(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> report :
                workbooks(Path.of("test-fixtures/seeds")).entrySet()) {
            Files.write(folder.resolve(report.getKey()), report.getValue());
        }
    }

    /** All of them, hidden ones too, by their path. */
    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(it -> folder.relativize(it).toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    /** Those that a person sees, by their path. */
    private static Map<String, byte[]> workbooks(Path folder) throws IOException {
        Map<String, byte[]> workbooks = new TreeMap<>();
        if (!Files.exists(folder)) {
            return workbooks;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".xlsx")).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.contains(".ziping")) {
                    workbooks.put(name, Files.readAllBytes(file));
                }
            }
        }
        return workbooks;
    }
}
