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

/** Changes the package of a summary in ways that neither EasyExcel nor POI offers. */
final class PackageFinisher {
    /** The earliest time that a zip file can store. */
    static final Instant EPOCH = Instant.parse("1980-01-01T00:00:00Z");

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String SHEETS = "xl/worksheets/sheet";

    /**
     * The element after the links of a sheet. Only its first character begins a tag, so the search needs no
     * backtracking.
     */
    private static final byte[] AFTER_LINKS = "<pageMargins".getBytes(StandardCharsets.US_ASCII);

    /** The element {@code dimension} is within this number of bytes. */
    private static final int HEAD = 512;

    private PackageFinisher() {}

    /**
     * Copies the package: removes the times of its entries, hides the mark of the summary, and adds the links.
     *
     * @param links of each sheet, by part name
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

    /** Extends the used range to the row of subtotals, which was written after the other rows. */
    private static InputStream withSubtotals(InputStream sheet) throws IOException {
        String head = new String(sheet.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        byte[] corrected =
                head.replace("<dimension ref=\"A2:", "<dimension ref=\"A1:").getBytes(StandardCharsets.ISO_8859_1);
        return new SequenceInputStream(new ByteArrayInputStream(corrected), sheet);
    }

    /** Copies a sheet and inserts its links. The sheet may be larger than the memory. */
    private static void write(InputStream content, SheetLinks links, OutputStream finished) throws IOException {
        InputStream sheet = new BufferedInputStream(content);
        OutputStream out = new BufferedOutputStream(finished);
        int matched = 0;
        for (int next = sheet.read(); next >= 0; next = sheet.read()) {
            if (next != AFTER_LINKS[matched]) {
                out.write(AFTER_LINKS, 0, matched);
                matched = 0;
            }
            if (next != AFTER_LINKS[matched]) {
                out.write(next);
            } else if (++matched == AFTER_LINKS.length) {
                links.writeElements(out);
                out.write(AFTER_LINKS);
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
