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

/** What POI keeps aside, and how it tells that it cannot. */
class TempFilesTest {
    @TempDir
    Path folder;

    @Test
    void what_poi_keeps_aside_lies_there() throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            new TempFiles(folder).within(workbook::createSheet);
            try (Stream<Path> files = Files.list(folder)) {
                assertEquals(1, files.count());
            }
        }
    }

    @Test
    void only_as_long_as_the_work_goes_on() throws IOException {
        Path elsewhere = new TempFiles(folder).within(TempFilesTest::temporary);
        assertEquals(folder, elsewhere.getParent());
        Path after = temporary();
        Files.delete(after);
        assertFalse(after.startsWith(folder));
    }

    /** A device that is full whatever is written to it. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_is_told_apart_from_a_fault() {
        assertThrows(IOException.class, () -> new TempFiles(folder).within(() -> saved("/dev/full")));
    }

    @Test
    void a_fault_stays_a_fault() {
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
    void too_little_memory_stays_that() {
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
        } catch (IOException told) {
            throw new UncheckedIOException(told);
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
