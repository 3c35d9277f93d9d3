package ziping.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The same parts in a zip file that does not depend on when it was written. */
final class SteadyZip {
    /** The earliest time that a zip file can tell. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SteadyZip() {}

    /** The same parts as they are. */
    static byte[] of(byte[] zip) throws IOException {
        return of(zip, (name, part) -> part);
    }

    /** The parts, each as the function gives it for its name. */
    static byte[] of(byte[] zip, BiFunction<String, byte[], byte[]> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream steady = new ZipOutputStream(out)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(TIME);
                steady.putNextEntry(same);
                steady.write(change.apply(part.getName(), parts.readAllBytes()));
                steady.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
