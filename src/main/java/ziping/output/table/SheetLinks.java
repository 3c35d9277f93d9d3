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
 * The links of one sheet, as the XML that they become, packed. POI would keep two kilobytes for each until the end, more
 * in a long run than everything else together.
 */
final class SheetLinks {
    /** Excel allows 65,530 links on a sheet and repairs a workbook that has more. */
    private static final int MOST = 65_000;

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Packed elements = new Packed();
    private final Packed relations = new Packed();
    private int count;

    /** A link to a cell of another workbook has two parts: the file is a relation, the cell is the link's own. */
    void add(CellAddress from, TableCell.Target to) {
        if (count == MOST) {
            return;
        }
        count++;
        String location = to.location().isEmpty() ? "" : " location=\"" + XmlEscaping.attribute(to.location()) + "\"";
        elements.add("<hyperlink ref=\"" + from + "\" r:id=\"rId" + count + "\"" + location + "/>");
        relations.add("<Relationship Id=\"rId" + count + "\" Type=\"" + OFFICE + "/hyperlink\" Target=\""
                + to.address().replace("&", "&amp;") + "\" TargetMode=\"External\"/>");
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** The links as they stand in the sheet. */
    void writeElements(OutputStream out) throws IOException {
        elements.write("<hyperlinks xmlns:r=\"" + OFFICE + "\">", "</hyperlinks>", out);
    }

    /** The part beside the sheet that says which file each leads to. */
    void writeRelations(OutputStream out) throws IOException {
        String declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        relations.write(declaration + "<Relationships xmlns=\"" + PACKAGE + "\">", "</Relationships>", out);
    }

    /** A text that grows. */
    private static final class Packed {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final PrintStream text =
                new PrintStream(new DeflaterOutputStream(bytes), false, StandardCharsets.UTF_8);

        void add(String more) {
            text.print(more);
        }

        /** Ends the text. */
        void write(String before, String after, OutputStream out) throws IOException {
            text.close();
            out.write(before.getBytes(StandardCharsets.UTF_8));
            new InflaterInputStream(new ByteArrayInputStream(bytes.toByteArray())).transferTo(out);
            out.write(after.getBytes(StandardCharsets.UTF_8));
        }
    }
}
