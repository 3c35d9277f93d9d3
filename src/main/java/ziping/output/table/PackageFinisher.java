package ziping.output.table;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Enumeration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import ziping.model.form.FieldNames;

/** The last step of a summary, which neither EasyExcel nor POI offers. */
final class PackageFinisher {
    /** The first moment that a zip file can tell. */
    static final Instant EPOCH = Instant.parse("1980-01-01T00:00:00Z");

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String SHEETS = "xl/worksheets/sheet";

    /** What follows the links of a sheet. Only its first character is the beginning of a tag. */
    private static final byte[] BEHIND_LINKS = "<pageMargins".getBytes(StandardCharsets.US_ASCII);

    /** The used range stands within so many bytes. */
    private static final int HEAD = 512;

    private PackageFinisher() {}

    /**
     * Copies the package; entries lose their times, the mark of the summary is hidden, and the links are put in.
     *
     * @param links of each sheet, by the name of its part
     */
    static void write(Path draft, Map<String, SheetLinks> links, OutputStream out) throws IOException {
        try (ZipFile parts = new ZipFile(draft.toFile())) {
            ZipOutputStream finished = new ZipOutputStream(out);
            Enumeration<? extends ZipEntry> entries = parts.entries();
            while (entries.hasMoreElements()) {
                ZipEntry part = entries.nextElement();
                begin(part.getName(), finished);
                try (InputStream content = parts.getInputStream(part)) {
                    if (part.getName().equals(WORKBOOK)) {
                        finished.write(hideMark(content.readAllBytes()));
                    } else if (links.containsKey(part.getName())) {
                        write(withSubtotals(content), links.get(part.getName()), finished);
                    } else if (part.getName().startsWith(SHEETS)) {
                        withSubtotals(content).transferTo(finished);
                    } else {
                        content.transferTo(finished);
                    }
                }
                finished.closeEntry();
            }
            for (Map.Entry<String, SheetLinks> sheet : links.entrySet()) {
                begin(sheet.getKey().replace("worksheets/", "worksheets/_rels/") + ".rels", finished);
                sheet.getValue().writeRelations(finished);
                finished.closeEntry();
            }
            finished.finish();
        }
    }

    private static void begin(String part, ZipOutputStream out) throws IOException {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(LocalDateTime.ofInstant(EPOCH, ZoneOffset.UTC));
        out.putNextEntry(entry);
    }

    /** A row above the headings was not written with the others, so that the used range begins below it. */
    private static InputStream withSubtotals(InputStream sheet) throws IOException {
        String head = new String(sheet.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        byte[] corrected =
                head.replace("<dimension ref=\"A2:", "<dimension ref=\"A1:").getBytes(StandardCharsets.ISO_8859_1);
        return new SequenceInputStream(new ByteArrayInputStream(corrected), sheet);
    }

    /** Copies a sheet, which may be larger than memory, with its links where they belong. */
    private static void write(InputStream content, SheetLinks links, OutputStream finished) throws IOException {
        InputStream sheet = new BufferedInputStream(content);
        OutputStream out = new BufferedOutputStream(finished);
        int matched = 0;
        for (int next = sheet.read(); next >= 0; next = sheet.read()) {
            if (next != BEHIND_LINKS[matched]) {
                out.write(BEHIND_LINKS, 0, matched);
                matched = 0;
            }
            if (next != BEHIND_LINKS[matched]) {
                out.write(next);
            } else if (++matched == BEHIND_LINKS.length) {
                links.writeElements(out);
                out.write(BEHIND_LINKS);
                sheet.transferTo(out);
            }
        }
        out.flush();
    }

    private static byte[] hideMark(byte[] workbook) {
        String mark = "name=\"" + FieldNames.SUMMARY_MARK + "\"";
        return new String(workbook, StandardCharsets.UTF_8)
                .replace(mark, mark + " hidden=\"1\"")
                .getBytes(StandardCharsets.UTF_8);
    }
}
