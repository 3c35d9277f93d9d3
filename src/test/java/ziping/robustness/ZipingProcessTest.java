package ziping.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Properties that show only between processes: output streams and locked folders. */
class ZipingProcessTest {
    private static ZipingProcess ziping;

    @TempDir
    Path place;

    private Path out;

    @BeforeAll
    static void prepared(@TempDir Path process) throws Exception {
        ziping = ZipingProcess.prepared(process);
    }

    @BeforeEach
    void folder() {
        out = place.resolve("out");
    }

    @Test
    void technical_details_go_to_stderr_and_results_to_stdout() throws Exception {
        assertEquals(1, run("--format", "json", "--verbose"));
        assertTrue(ziping.printed("err").contains("INFO"), ziping.printed("err"));
        assertFalse(ziping.printed("out").contains("INFO"));
        assertEquals(
                5,
                new ObjectMapper()
                        .readTree(ziping.printed("out"))
                        .get("files")
                        .get("found")
                        .asInt());
    }

    @Test
    void technical_details_are_printed_only_on_request() throws Exception {
        assertEquals(1, run("--format", "json"));
        assertEquals("", ziping.printed("err"));
    }

    @Test
    void a_folder_locked_by_another_process_is_not_touched() throws Exception {
        Files.createDirectories(out);
        try (FileChannel marker =
                FileChannel.open(out.resolve(".ziping-output"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertTrue(marker.tryLock() != null);
            assertEquals(2, run());
        }
        assertTrue(ziping.printed("err").startsWith("另一次运行正在写入“" + out + "”，本次未运行"), ziping.printed("err"));
        assertFalse(Files.exists(out.resolve("summary.xlsx")));
        assertEquals(1, run());
    }

    private int run(String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("run", "test-fixtures/seeds", "--out", out.toString()));
        arguments.addAll(List.of(options));
        return ziping.start(arguments).waitFor();
    }
}
