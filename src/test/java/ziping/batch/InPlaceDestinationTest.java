package ziping.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.batch.InPlaceDestination.Replacement;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.run.Limits;

/**
 * Disk errors after the backup was made and before the copy is complete. They occur where a file cannot be replaced in
 * one step.
 */
class InPlaceDestinationTest {
    @TempDir
    Path folder;

    private Path original;

    @BeforeEach
    void original() throws IOException {
        original = Files.writeString(folder.resolve("a.xlsx"), "handed in");
    }

    @Test
    void a_missing_original_is_restored() throws IOException {
        assertFails(IOException.class, (file, copy) -> {
            Files.delete(file);
            throw new IOException("No space left on device");
        });
        assertEquals("handed in", Files.readString(original));
        assertEquals("handed in", Files.readString(folder.resolve(".ziping-backup/a.xlsx")));
    }

    @Test
    void an_incomplete_original_is_restored() throws IOException {
        assertFails(IOException.class, (file, copy) -> {
            Files.writeString(file, "sco");
            throw new IOException("No space left on device");
        });
        assertEquals("handed in", Files.readString(original));
    }

    @Test
    void an_original_is_restored_after_an_out_of_memory_error() throws IOException {
        assertFails(OutOfMemoryError.class, (file, copy) -> {
            Files.delete(file);
            throw new OutOfMemoryError();
        });
        assertEquals("handed in", Files.readString(original));
    }

    @Test
    void an_original_that_cannot_be_restored_is_refused_with_the_path_of_its_backup() throws IOException {
        Files.createDirectory(folder.resolve(".ziping-backup"));
        Files.writeString(folder.resolve(".ziping-backup/a.xlsx"), "of last year");
        CopyRefusedException lost = assertFails(CopyRefusedException.class, (file, copy) -> {
            Files.delete(file);
            Files.createDirectories(file.resolve("nothing can be written here"));
            throw new IOException("No space left on device");
        });
        assertEquals(
                "改写时磁盘出错，该文件已不完整，未能恢复。原件完好，在同一文件夹的“.ziping-backup/a (2).xlsx”（隐藏文件夹）中。请先检查磁盘，再将原件复制回来。",
                Messages.in(Language.ZH).text(lost.refusal().message()));
        assertEquals("handed in", Files.readString(folder.resolve(".ziping-backup/a (2).xlsx")));
    }

    private <F extends Throwable> F assertFails(Class<F> expected, Replacement replacement) throws IOException {
        InPlaceDestination inPlace = new InPlaceDestination(folder.resolve("out"), Limits.USUAL, replacement);
        String input = Fingerprint.of(Files.readAllBytes(original), Optional.empty());
        F failed = assertThrows(expected, () -> inPlace.write(workbook(), input, ScoringRuns.COPY, Optional.empty()));
        assertFalse(Files.exists(folder.resolve(".a.xlsx.ziping-tmp")));
        return failed;
    }

    private InputFile.Workbook workbook() {
        return new InputFile.Workbook("a.xlsx", folder, "a.xlsx");
    }
}
