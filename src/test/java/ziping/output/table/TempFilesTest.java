package ziping.output.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The folder for temporary files of POI, and its exceptions. */
class TempFilesTest {
    @TempDir
    Path folder;

    @Test
    void poi_creates_its_temporary_files_in_the_folder() throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            new TempFiles(folder).within(workbook::createSheet);
            try (Stream<Path> files = Files.list(folder)) {
                assertEquals(1, files.count());
            }
        }
    }

    @Test
    void the_folder_applies_only_during_the_call() throws IOException {
        Path elsewhere = new TempFiles(folder).within(TempFilesTest::temporary);
        assertEquals(folder, elsewhere.getParent());
        Path after = temporary();
        Files.delete(after);
        assertFalse(after.startsWith(folder));
    }

    /** The device {@code /dev/full} fails on every write because the disk is full. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_is_an_io_exception() {
        assertThrows(IOException.class, () -> new TempFiles(folder).within(() -> saved("/dev/full")));
    }

    @Test
    void another_exception_is_not_changed() {
        IllegalStateException fault = new IllegalStateException();
        assertEquals(
                fault,
                assertThrows(
                        IllegalStateException.class,
                        () -> new TempFiles(folder).within(() -> {
                            throw fault;
                        })));
    }

    @Test
    void an_out_of_memory_error_is_thrown_unwrapped() {
        assertThrows(
                OutOfMemoryError.class,
                () -> new TempFiles(folder).within(() -> {
                    throw new IllegalStateException(new OutOfMemoryError());
                }));
    }

    private static String saved(String file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = new FileOutputStream(file)) {
            workbook.createSheet();
            workbook.write(out);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path temporary() {
        try {
            return TempFile.createTempFile("poi", ".xml").toPath();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
