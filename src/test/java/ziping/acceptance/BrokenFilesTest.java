package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import ziping.testing.ConsoleRun;
import ziping.testing.Fixtures;
import ziping.testing.GeneratedFiles;
import ziping.testing.ResultsText;

/** Files that must be refused, one folder {@code broken/<reason>} each, with the approved message. */
class BrokenFilesTest {
    private static final Path BROKEN = Fixtures.ROOT.resolve("broken");

    @TempDir
    Path work;

    @Test
    void every_broken_file_matches_its_generator() throws Exception {
        Map<Path, byte[]> files = GeneratedFiles.broken();
        Fixtures.assertApproved(files);
        Set<String> expected = files.keySet().stream()
                .map(file -> file.getParent().getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, folders());
    }

    @TestFactory
    Stream<DynamicTest> each_broken_file_is_refused_as_approved_and_not_changed() throws IOException {
        return folders().stream()
                .map(why -> DynamicTest.dynamicTest(why, () -> {
                    Path folder = Files.createDirectory(work.resolve(why));
                    byte[] before = Files.readAllBytes(GeneratedFiles.brokenFile(why));
                    String printed = ConsoleRun.run(folder, "run", GeneratedFiles.brokenFile(why));
                    Fixtures.assertApproved(
                            BROKEN.resolve(why).resolve("expected.txt"),
                            ResultsText.findings(folder.resolve("out/results.json")));
                    assertTrue(printed.endsWith("exit 2\n"), printed);
                    assertFalse(
                            Files.exists(folder.resolve("out")
                                    .resolve(GeneratedFiles.brokenFile(why).getFileName())),
                            "a copy was written");
                    assertArrayEquals(before, Files.readAllBytes(GeneratedFiles.brokenFile(why)));
                }));
    }

    private static Set<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(BROKEN)) {
            return folders.map(it -> it.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
