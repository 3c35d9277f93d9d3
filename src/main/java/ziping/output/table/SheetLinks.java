package ziping.output.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.poi.ss.util.CellAddress;
import ziping.excel.ooxml.XmlEscaping;

/**
 * The links of one sheet as compressed XML. POI would need two kilobytes of memory for each link until the end, in a
 * long run more than everything else together.
 */
final class SheetLinks {
    /** Excel allows 65,530 links on a sheet. It repairs a workbook with more links. */
    private static final int MAX_LINKS = 65_000;

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final CompressedText elements = new CompressedText();
    private final CompressedText relations = new CompressedText();
    private int count;

    /** Adds a link. Its file is a relationship of the sheet; the cell in that file is an attribute of the link. */
    void add(CellAddress cell, TableCell.Target target) {
        if (count == MAX_LINKS) {
            return;
        }
        count++;
        String location =
                target.location().isEmpty() ? "" : " location=\"" + XmlEscaping.attribute(target.location()) + "\"";
        elements.add("<hyperlink ref=\"" + cell + "\" r:id=\"rId" + count + "\"" + location + "/>");
        relations.add("<Relationship Id=\"rId" + count + "\" Type=\"" + OFFICE + "/hyperlink\" Target=\""
                + target.address().replace("&", "&amp;") + "\" TargetMode=\"External\"/>");
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Writes the element {@code hyperlinks} of the sheet. */
    void writeElements(OutputStream out) throws IOException {
        elements.write("<hyperlinks xmlns:r=\"" + OFFICE + "\">", "</hyperlinks>", out);
    }

    /** Writes the relationships of the sheet, with the file of each link. */
    void writeRelations(OutputStream out) throws IOException {
        String declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        relations.write(declaration + "<Relationships xmlns=\"" + PACKAGE + "\">", "</Relationships>", out);
    }

    /** A compressed text to which more text is added. */
    private static final class CompressedText {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final PrintStream text =
                new PrintStream(new DeflaterOutputStream(bytes), false, StandardCharsets.UTF_8);

        void add(String more) {
            text.print(more);
        }

        /** Writes the whole text. No text can be added afterwards. */
        void write(String before, String after, OutputStream out) throws IOException {
            text.close();
            out.write(before.getBytes(StandardCharsets.UTF_8));
            new InflaterInputStream(new ByteArrayInputStream(bytes.toByteArray())).transferTo(out);
            out.write(after.getBytes(StandardCharsets.UTF_8));
        }
    }
}
