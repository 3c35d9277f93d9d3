package ziping.excel.ooxml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import ziping.model.run.Limits;

/**
 * Reads the elements of a part one by one, with the position of each in the bytes. It reads only UTF-8 and no document
 * type.
 */
final class XmlReader {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private static final String ALTERNATIVES = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private static final XMLInputFactory FACTORY = factory();

    private final byte[] bytes;
    private final XMLStreamReader2 reader;
    private final Set<String> namespaces = new HashSet<>();
    private int depth;
    private boolean ended;

    private XmlReader(byte[] bytes, XMLStreamReader2 reader) {
        this.bytes = bytes;
        this.reader = reader;
    }

    static XmlReader of(byte[] bytes) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        AttributeLimit.require(bytes);
        try {
            XMLStreamReader2 reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
            if (!isUtf8(reader.getEncoding()) || !isUtf8(reader.getCharacterEncodingScheme())) {
                throw new UnsupportedByOoxmlException("not UTF-8");
            }
            return new XmlReader(bytes, reader);
        } catch (XMLStreamException | RuntimeException damaged) {
            throw new UnsupportedByOoxmlException("no XML", damaged);
        }
    }

    /** A part without a declared encoding is UTF-8. */
    private static boolean isUtf8(String encoding) {
        return encoding == null || encoding.equalsIgnoreCase(StandardCharsets.UTF_8.name());
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Moves to the next start of an element; false at the end of the part. */
    boolean nextStart() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        while (next()) {
            if (isStart()) {
                return true;
            }
        }
        return false;
    }

    /** Moves to the next start or end of an element; false at the end of the part. */
    boolean next() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        try {
            if (ended) {
                depth--;
                ended = false;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw RejectedWorkbookException.outOfTime();
            }
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        requireWithinLimits(depth);
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        ended = true;
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw RejectedWorkbookException.withDocumentType();
                    default -> {
                        // text between elements is not needed
                    }
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException damaged) {
            throw new UnsupportedByOoxmlException("damaged XML", damaged);
        }
    }

    /** Limits depth and namespaces: the parser keeps every namespace and searches all of them for each element. */
    private void requireWithinLimits(int elementDepth) throws RejectedWorkbookException {
        if (elementDepth > Limits.DEPTH) {
            throw RejectedWorkbookException.tooMuch("refusal.depth", Limits.DEPTH);
        }
        for (int i = reader.getNamespaceCount() - 1; i >= 0; i--) {
            namespaces.add(Optional.ofNullable(reader.getNamespacePrefix(i)).orElse(""));
        }
        if (namespaces.size() > Limits.ATTRIBUTES) {
            throw RejectedWorkbookException.tooMuch("refusal.attributes", Limits.ATTRIBUTES);
        }
    }

    boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    /** The depth of the element; the root has 1. */
    int depth() {
        return depth;
    }

    /** The local name of an element of the main namespace, or of what that is called in Strict OOXML; else empty. */
    String name() {
        return MAIN.equals(reader.getNamespaceURI()) || isStrict() ? reader.getLocalName() : "";
    }

    /** Whether the element is of Strict OOXML. */
    boolean isStrict() {
        return STRICT_MAIN.equals(reader.getNamespaceURI());
    }

    /** Whether the element has alternative contents for different programs. */
    boolean isAlternative() {
        return ALTERNATIVES.equals(reader.getNamespaceURI());
    }

    /** The type of a relationship; types of Strict OOXML are replaced by the usual ones. */
    static String usualType(String type) {
        return type.startsWith(STRICT_RELATIONSHIPS)
                ? RELATIONSHIPS + type.substring(STRICT_RELATIONSHIPS.length())
                : type;
    }

    /** The local name, whatever the namespace. */
    String localName() {
        return reader.getLocalName();
    }

    /** The prefix of the element's name with its colon; empty if there is none. */
    String prefix() {
        String prefix = reader.getPrefix();
        return prefix == null || prefix.isEmpty() ? "" : prefix + ":";
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    /** The id of the relationship that the element refers to. */
    Optional<String> relation() {
        return Optional.ofNullable(reader.getAttributeValue(RELATIONSHIPS, "id"))
                .or(() -> Optional.ofNullable(reader.getAttributeValue(STRICT_RELATIONSHIPS, "id")));
    }

    int number(String attribute, int defaultValue) throws UnsupportedByOoxmlException {
        Optional<String> written = attribute(attribute);
        try {
            return written.isEmpty() || written.get().isEmpty()
                    ? defaultValue
                    : Integer.parseInt(written.get().strip());
        } catch (NumberFormatException noNumber) {
            throw new UnsupportedByOoxmlException(attribute + "=" + written.orElse(""), noNumber);
        }
    }

    Optional<Double> decimal(String attribute) throws UnsupportedByOoxmlException {
        Optional<String> written = attribute(attribute);
        try {
            return written.filter(it -> !it.isEmpty()).map(Double::valueOf).filter(Double::isFinite);
        } catch (NumberFormatException noNumber) {
            throw new UnsupportedByOoxmlException(attribute + "=" + written.orElse(""), noNumber);
        }
    }

    /** Whether an attribute is there and true. */
    boolean flag(String attribute) {
        String value = attribute(attribute).orElse("");
        return value.equals("1") || value.equals("true");
    }

    /** The text of the current element and of all elements in it; moves to its end. */
    String text() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        StringBuilder text = new StringBuilder();
        try {
            for (int open = 1; open > 0; ) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        open++;
                        requireWithinLimits(depth + open);
                    }
                    case XMLStreamConstants.END_ELEMENT -> open--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        append(text);
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw new UnsupportedByOoxmlException("an entity");
                    default -> {
                        // comments and instructions are not text
                    }
                }
            }
        } catch (XMLStreamException | RuntimeException damaged) {
            // The parser finds some damage only when a text is asked for.
            throw new UnsupportedByOoxmlException("damaged XML", damaged);
        }
        ended = true;
        return text.toString();
    }

    private void append(StringBuilder text) throws XMLStreamException, RejectedWorkbookException {
        text.append(reader.getText());
        if (text.length() > Limits.TEXT) {
            throw RejectedWorkbookException.tooMuch("refusal.text-length", Limits.TEXT);
        }
    }

    /** The bytes of the current element as text; moves to its end. */
    String xml() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        int start = start();
        text();
        return new String(bytes, start, end() - start, StandardCharsets.UTF_8);
    }

    /** The position of the current tag. */
    int start() throws UnsupportedByOoxmlException {
        int start = (int) reader.getLocationInfo().getStartingByteOffset();
        // White space before the root counts as its own.
        while (start >= 0 && start < bytes.length && bytes[start] != '<') {
            start++;
        }
        if (start < 0 || start >= bytes.length) {
            throw new UnsupportedByOoxmlException("a tag without a position");
        }
        return start;
    }

    /** The position after the current tag. */
    int end() throws UnsupportedByOoxmlException {
        try {
            return (int) reader.getLocationInfo().getEndingByteOffset();
        } catch (XMLStreamException | RuntimeException damaged) {
            throw new UnsupportedByOoxmlException("damaged XML", damaged);
        }
    }

    /** Whether the element is an empty-element tag. */
    boolean isEmpty() throws UnsupportedByOoxmlException {
        try {
            return reader.isEmptyElement();
        } catch (XMLStreamException damaged) {
            throw new UnsupportedByOoxmlException("damaged XML", damaged);
        }
    }
}
