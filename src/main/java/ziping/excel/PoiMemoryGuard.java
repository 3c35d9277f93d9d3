package ziping.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import ziping.excel.ooxml.AttributeLimit;
import ziping.excel.ooxml.CellLimit;
import ziping.excel.ooxml.DamagedWorkbookException;
import ziping.excel.ooxml.OoxmlPackage;
import ziping.excel.ooxml.RejectedWorkbookException;
import ziping.excel.ooxml.UnsupportedByOoxmlException;
import ziping.model.run.Limits;

/**
 * Counts the cells of a workbook before POI builds its model. The model needs about thirty times the memory of the
 * file, and building it cannot be interrupted. If counting fails, POI reads the file and reports the problem.
 */
final class PoiMemoryGuard {
    private static final String STREAM = "Workbook";
    private static final int HEAD = 4;

    /** Bytes of a record of several cells that are not the cells. */
    private static final int FRAME = 6;

    /** The depth of elements in properties with lists of titles. */
    private static final int PROPERTIES_DEPTH = 8;

    private static final int BYTES_OF_NUMBER = 6;
    private static final int BYTES_OF_BLANK = 2;

    // POI has limits of its own; a copy with unusual answers may exceed them.
    static {
        ZipSecureFile.setMinInflateRatio(1.0 / Limits.RATIO);
        ZipSecureFile.setGraceEntrySize(Limits.SMALL_PART);
    }

    private final CellLimit count;
    private final Limits limits;

    private PoiMemoryGuard(Limits limits) {
        this.limits = limits;
        this.count = new CellLimit(limits.cells());
    }

    /**
     * Counts the cells of all sheets.
     *
     * @throws RejectedWorkbookException if they are too many
     */
    static void require(byte[] bytes, Limits limits) throws RejectedWorkbookException {
        PoiMemoryGuard counting = new PoiMemoryGuard(limits);
        try {
            if (FileMagic.valueOf(bytes) == FileMagic.OLE2) {
                counting.countRecords(bytes);
            } else {
                counting.countElements(bytes);
            }
        } catch (IOException | XMLStreamException | UnsupportedByOoxmlException | RuntimeException damaged) {
            // POI reads the file next and reports the damage
        }
    }

    private void countElements(byte[] bytes)
            throws RejectedWorkbookException, UnsupportedByOoxmlException, IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (OoxmlPackage ooxmlPackage = OoxmlPackage.of(bytes, limits)) {
            for (String part : ooxmlPackage.xml()) {
                byte[] content = ooxmlPackage.content(part);
                AttributeLimit.require(content);
                InputStream in = new ByteArrayInputStream(content);
                if (part.contains("worksheets/") && part.endsWith(".xml")) {
                    countElements(factory.createXMLStreamReader(in));
                } else if (part.startsWith("docprops/")) {
                    requireFlat(factory.createXMLStreamReader(in));
                }
            }
        }
    }

    private void countElements(XMLStreamReader reader) throws XMLStreamException, RejectedWorkbookException {
        reader.nextTag();
        DuplicateElementCheck once = DuplicateElementCheck.beginning(reader);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                if (reader.getLocalName().equals("c") || reader.getLocalName().equals("row")) {
                    count.oneMore();
                }
                once.require(reader);
            }
        }
    }

    /** For nested properties POI reads each property again for every property that contains it. */
    private static void requireFlat(XMLStreamReader reader) throws XMLStreamException, DamagedWorkbookException {
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
            if (depth > PROPERTIES_DEPTH) {
                throw new DamagedWorkbookException("properties within properties");
            }
        }
    }

    private void countRecords(byte[] bytes) throws IOException, RejectedWorkbookException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes));
                DocumentInputStream records = files.createDocumentInputStream(STREAM)) {
            while (records.available() >= HEAD) {
                int number = records.readUShort();
                int length = records.readUShort();
                for (int i = 0; i < cells(number, length); i++) {
                    count.oneMore();
                }
                records.skipNBytes(Math.min(length, records.available()));
            }
        }
    }

    /** How many cells a record holds; a record of any other kind counts as one. */
    private static int cells(int number, int length) {
        return switch (number) {
            case BiffRecord.NUMBERS -> (length - FRAME) / BYTES_OF_NUMBER;
            case BiffRecord.BLANKS -> (length - FRAME) / BYTES_OF_BLANK;
            default -> 1;
        };
    }

    /**
     * Refuses elements that may occur only once in a sheet. Of two equal rows or cells POI silently uses the last one,
     * of two values the first one.
     */
    private static final class DuplicateElementCheck {
        private final String namespace;
        private final Set<String> lists = new HashSet<>();
        private final Set<String> rows = new HashSet<>();
        private final Set<String> cells = new HashSet<>();
        private final Set<String> contents = new HashSet<>();

        private DuplicateElementCheck(String namespace) {
            this.namespace = namespace;
        }

        /** For a sheet whose root element has just begun. Elements of other namespaces may have the same names. */
        static DuplicateElementCheck beginning(XMLStreamReader root) {
            return new DuplicateElementCheck(String.valueOf(root.getNamespaceURI()));
        }

        /** Refuses an element that was there before. */
        void require(XMLStreamReader element) throws DamagedWorkbookException {
            if (!Objects.equals(element.getNamespaceURI(), namespace)) {
                return;
            }
            Optional<String> address = Optional.ofNullable(element.getAttributeValue(null, "r"));
            switch (element.getLocalName()) {
                case "sheetData", "mergeCells" -> require(lists, Optional.of(element.getLocalName()));
                case "row" -> {
                    require(rows, address);
                    cells.clear();
                }
                case "c" -> {
                    require(cells, address);
                    contents.clear();
                }
                case "f", "v", "is" -> require(contents, Optional.of(element.getLocalName()));
                default -> {
                    // may occur any number of times
                }
            }
        }

        private static void require(Set<String> known, Optional<String> next) throws DamagedWorkbookException {
            if (next.isPresent() && !known.add(next.get())) {
                throw new DamagedWorkbookException("twice: " + next.get());
            }
        }
    }
}
