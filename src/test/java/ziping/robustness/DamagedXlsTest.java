package ziping.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ziping.excel.BackendAccess;
import ziping.testing.ConsoleRun;
import ziping.testing.Fixtures;
import ziping.testing.XlsRecordOrder;

/**
 * A damaged {@code .xls} makes POI fail in different ways. Each is reported as a fault of the file, never of the
 * program.
 */
class DamagedXlsTest {
    private static final Path SAVED_AS_XLS = Fixtures.ROOT.resolve("forms/shanxi-2021/saved-as-xls/filled.xls");

    /** The index of the active sheet in the window record. */
    private static final int WINDOW = 0x3D;

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource({
        "a style of no look,                0x293, 0,     0, RecordFormatException",
        "a font with a longer name,         0x31, 14,     3, LeftoverDataException",
        "cells that end before they begin,  0xBD,  2,     0, ArrayIndexOutOfBoundsException",
        "a cell of a look that is not there, 0xBD, 4, 0xFFFF, IllegalStateException",
        "more merged regions than there are, 0xE5, 0,   200, IllegalArgumentException",
        "a formula of signs nobody knows,   0x06, 26, 0x7FFF, UnsupportedOperationException",
        "a result that is no number,        0x06, 12, 0x7FFF, NumberFormatException"
    })
    void a_damaged_record_is_reported_as_a_fault_of_the_file(
            String what, String kind, int at, String value, String fault) throws IOException {
        byte[] file = XlsRecordOrder.damaged(valid(), Integer.decode(kind), at, Integer.decode(value));

        IOException refused = assertThrows(IOException.class, () -> BackendAccess.POI.read(file), what);

        assertTrue(refused.getMessage().contains("DAMAGED"), refused.getMessage());
        assertEquals(fault, innermost(refused).getClass().getSimpleName());
    }

    @Test
    void all_damaged_files_get_the_same_message_and_stop_no_other_file(@TempDir Path work) throws IOException {
        Path in = Files.createDirectories(work.resolve("in"));
        Files.write(in.resolve("完好.xls"), valid());
        Files.write(in.resolve("字体.xls"), XlsRecordOrder.damaged(valid(), 0x31, 14, 3));
        Files.write(in.resolve("公式.xls"), XlsRecordOrder.damaged(valid(), 0x06, 26, 0x7FFF));
        Files.write(in.resolve("窗口.xls"), XlsRecordOrder.damaged(valid(), WINDOW, 10, 200));

        String printed = ConsoleRun.run(work, "run", in);

        assertEquals(2, count(printed, "文件已损坏，无法读取"), printed);
        assertEquals(1, count(printed, "已校验，但没有生成评分副本：文件内部有损坏"), printed);
        assertTrue(printed.endsWith("exit 2\n"), printed);
        assertEquals(List.of("完好.xls"), copies(work.resolve("out")));
    }

    private static byte[] valid() throws IOException {
        return Files.readAllBytes(SAVED_AS_XLS);
    }

    private static Throwable innermost(Throwable fault) {
        return fault.getCause() == null ? fault : innermost(fault.getCause());
    }

    private static int count(String text, String sentence) {
        return text.split(sentence, -1).length - 1;
    }

    private static List<String> copies(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(".xls"))
                    .toList();
        }
    }
}
