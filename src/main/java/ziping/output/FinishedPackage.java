package ziping.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import ziping.model.Names;

/** The last step of a summary, which neither EasyExcel nor POI offers. */
final class FinishedPackage {
    /** The first moment that a zip file can tell. */
    static final Instant EPOCH = Instant.parse("1980-01-01T00:00:00Z");

    private static final String WORKBOOK = "xl/workbook.xml";

    private FinishedPackage() {}

    /** Copies the package; entries lose their times, and the mark of the summary is hidden. */
    static void write(Path draft, OutputStream out) throws IOException {
        try (ZipFile parts = new ZipFile(draft.toFile())) {
            ZipOutputStream finished = new ZipOutputStream(out);
            Enumeration<? extends ZipEntry> entries = parts.entries();
            while (entries.hasMoreElements()) {
                ZipEntry part = entries.nextElement();
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(LocalDateTime.ofInstant(EPOCH, ZoneOffset.UTC));
                finished.putNextEntry(entry);
                try (InputStream content = parts.getInputStream(part)) {
                    if (part.getName().equals(WORKBOOK)) {
                        finished.write(hideMark(content.readAllBytes()));
                    } else {
                        content.transferTo(finished);
                    }
                }
                finished.closeEntry();
            }
            finished.finish();
        }
    }

    private static byte[] hideMark(byte[] workbook) {
        String mark = "name=\"" + Names.SUMMARY_MARK + "\"";
        return new String(workbook, StandardCharsets.UTF_8)
                .replace(mark, mark + " hidden=\"1\"")
                .getBytes(StandardCharsets.UTF_8);
    }
}
