package ziping.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.model.Request.Writing;

/** What senders call their files and folders. */
class FileNamesTest {
    private static final String NAME_TAKEN = "已校验，但没有生成评分副本：文件或文件夹的名称“%s”与输出文件夹中本程序自己的文件同名。请改名后再运行。";

    private final Scoring scoring = new Scoring();

    @TempDir
    Path place;

    private Path in;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        in = Files.createDirectories(place.resolve("in"));
        out = place.resolve("out");
    }

    @Test
    void aFolderThatIsCalledAsAFileOfOursTakesDownOnlyItsOwnWorkbooks() throws Exception {
        file("ok.xlsx");
        file("Summary.xlsx/a.xlsx");
        file("results.json/sub/b.xlsx");
        scoring.run(in, out, Writing.COPIES);
        assertEquals(
                List.of(
                        "Summary.xlsx/a.xlsx: scored",
                        "Summary.xlsx/a.xlsx: " + NAME_TAKEN.formatted("Summary.xlsx"),
                        "ok.xlsx: scored",
                        "results.json/sub/b.xlsx: scored",
                        "results.json/sub/b.xlsx: " + NAME_TAKEN.formatted("results.json")),
                scoring.told());
        assertEquals("scored", Files.readString(out.resolve("ok.xlsx")));
        assertTrue(Files.isRegularFile(out.resolve("summary.xlsx")));
    }

    private Path file(String path) throws IOException {
        Path file = in.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "handed in");
    }

    /** Nothing that is not finished stays. */
    @AfterEach
    void nothingIsLeft() throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            assertEquals(
                    List.of(),
                    files.filter(it -> it.toString().endsWith("ziping-tmp")).toList());
        }
    }
}
