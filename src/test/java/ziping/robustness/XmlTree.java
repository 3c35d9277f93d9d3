package ziping.robustness;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import ziping.testing.UnpackedPackage;

/** The XML of one part of a package as a tree that can be changed. The output is well-formed. */
record XmlTree(Element root) {
    /** The package with one part changed; unchanged if the part does not exist or is not XML. */
    static byte[] changed(byte[] zip, String part, Consumer<XmlTree> change) {
        UnpackedPackage book = UnpackedPackage.of(zip);
        if (!book.parts().containsKey(part)) {
            return zip;
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The default error handler prints the error that is thrown anyway.
            builder.setErrorHandler(null);
            Document document =
                    builder.parse(new ByteArrayInputStream(book.parts().get(part)));
            change.accept(new XmlTree(document.getDocumentElement()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(bytes));
            return book.put(part, bytes.toByteArray()).packed();
        } catch (SAXException | IOException noXml) {
            return zip;
        } catch (ParserConfigurationException | TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All elements below the root, in document order. */
    List<Element> elements() {
        return below(root).toList();
    }

    List<Element> elements(String name) {
        return below(root).filter(it -> it.getLocalName().equals(name)).toList();
    }

    private static Stream<Element> below(Element element) {
        return children(element).flatMap(it -> Stream.concat(Stream.of(it), below(it)));
    }

    private static Stream<Element> children(Node parent) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(parent.getChildNodes()::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
