package ziping.excel.ooxml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * A walk over the elements of a part that knows the bytes of each. Only UTF-8 is walked, and no document type is read.
 */
final class Xml {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final XMLInputFactory FACTORY = factory();

    /** Room for {@code <?xml … ?>}, in which another encoding would be named. */
    private static final int DECLARATION = 120;

    private final byte[] bytes;
    private final XMLStreamReader2 reader;
    private int depth;
    private boolean ended;

    private Xml(byte[] bytes, XMLStreamReader2 reader) {
        this.bytes = bytes;
        this.reader = reader;
    }

    static Xml of(byte[] bytes) throws Unsuitable {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        boolean other = start.contains("encoding=") && !start.contains("utf-8") && !start.contains("us-ascii");
        if (other || start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE")) {
            throw new Unsuitable("not UTF-8");
        }
        try {
            return new Xml(bytes, (XMLStreamReader2) FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException damaged) {
            throw new Unsuitable("no XML", damaged);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes to the next start of an element, wherever it is; false at the end of the part. */
    boolean nextStart() throws Unsuitable {
        while (next()) {
            if (isStart()) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the next start or end of an element; false at the end of the part. */
    boolean next() throws Unsuitable {
        try {
            if (ended) {
                depth--;
                ended = false;
            }
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        ended = true;
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Unsuitable("document type");
                    default -> {
                        // text between elements says nothing here
                    }
                }
            }
            return false;
        } catch (XMLStreamException damaged) {
            throw new Unsuitable("damaged XML", damaged);
        }
    }

    boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    /** How deep the element lies; the root is 1. */
    int depth() {
        return depth;
    }

    /** The local name of an element of the main namespace; of any other, an empty text. */
    String name() {
        return MAIN.equals(reader.getNamespaceURI()) ? reader.getLocalName() : "";
    }

    /** The local name, whatever the namespace. */
    String localName() {
        return reader.getLocalName();
    }

    /** With its colon, as it stands before the element's name; else empty. */
    String prefix() {
        String prefix = reader.getPrefix();
        return prefix == null || prefix.isEmpty() ? "" : prefix + ":";
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    Optional<String> attribute(String namespace, String name) {
        return Optional.ofNullable(reader.getAttributeValue(namespace, name));
    }

    int number(String attribute, int otherwise) throws Unsuitable {
        Optional<String> written = attribute(attribute);
        try {
            return written.map(it -> Integer.parseInt(it.strip())).orElse(otherwise);
        } catch (NumberFormatException noNumber) {
            throw new Unsuitable(attribute + "=" + written.orElse(""), noNumber);
        }
    }

    /** Whether an attribute is there and true. */
    boolean flag(String attribute) {
        return attribute(attribute)
                .filter(it -> it.equals("1") || it.equals("true"))
                .isPresent();
    }

    /** The text of the current element and all within it; goes to its end. */
    String text() throws Unsuitable {
        StringBuilder text = new StringBuilder();
        try {
            for (int open = 1; open > 0; ) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> open++;
                    case XMLStreamConstants.END_ELEMENT -> open--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text.append(reader.getText());
                    default -> {
                        // comments and instructions are no text
                    }
                }
            }
        } catch (XMLStreamException damaged) {
            throw new Unsuitable("damaged XML", damaged);
        }
        ended = true;
        return text.toString();
    }

    /** Where the current tag begins. */
    int start() {
        int start = (int) reader.getLocationInfo().getStartingByteOffset();
        // White space before the root counts as its own.
        while (bytes[start] != '<') {
            start++;
        }
        return start;
    }

    /** Where the current tag has ended. */
    int end() throws Unsuitable {
        try {
            return (int) reader.getLocationInfo().getEndingByteOffset();
        } catch (XMLStreamException damaged) {
            throw new Unsuitable("damaged XML", damaged);
        }
    }

    /** Whether the element is one tag without an end of its own. */
    boolean isEmpty() throws Unsuitable {
        try {
            return reader.isEmptyElement();
        } catch (XMLStreamException damaged) {
            throw new Unsuitable("damaged XML", damaged);
        }
    }
}
