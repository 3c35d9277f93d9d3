package ziping.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ziping.testing.BrokenFiles;
import ziping.testing.Fixtures;
import ziping.testing.ResultsText;

/**
 * Files that would need unlimited memory or time are refused by a limit. The process has little memory and also
 * evaluates valid files.
 */
class LimitsTest {
    @TempDir
    Path work;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void oversized_files_are_refused_and_other_files_are_evaluated() throws Exception {
        Path in = Files.createDirectory(work.resolve("in"));
        new OversizedFiles(BrokenFiles.sound()).writeAll(in);

        assertEquals(
                2, ziping("run", in.toString(), "--out", work.resolve("out").toString(), "--jobs", "2"));

        Fixtures.assertApproved(
                Fixtures.ROOT.resolve("limits/expected.txt"), ResultsText.findings(work.resolve("out/results.json")));
    }

    /** Each file in a separate process with a cold start. A person reads the printed times. */
    @Test
    @Tag("slow")
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void each_oversized_file_alone_is_refused_in_time() throws Exception {
        Path in = Files.createDirectory(work.resolve("in"));
        new OversizedFiles(BrokenFiles.sound()).writeAll(in);
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(in)) {
            all.filter(it -> !it.getFileName().toString().matches("sound-(0[2-9]|10).xlsx"))
                    .sorted()
                    .forEach(files::add);
        }
        for (Path file : files) {
            Instant start = Instant.now();
            int code = ziping("check", file.toString());
            assertTrue(code == 0 || code == 2, file + " ended with " + code);
            System.out.printf(
                    "limits: %-32s %5.1f MB  exit %d  %5.2f s%n",
                    file.getFileName(),
                    Files.size(file) / 1e6,
                    code,
                    Duration.between(start, Instant.now()).toMillis() / 1e3);
        }
    }

    /** Runs the command line with a heap of 256 MB. */
    private int ziping(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "ziping.cli.Main"));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("printed.txt").toFile())
                .start()
                .waitFor();
    }
}
