package ziping.robustness;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import ziping.testing.UnpackedPackage;

/** Damage to the XML of a part. The XML stays well-formed: every program can parse it, and few expect it. */
enum XmlDamage implements Damage {
    ELEMENT_DROPPED(element((it, random) -> it.getParentNode().removeChild(it))),
    ELEMENT_DOUBLED(element((it, random) -> it.getParentNode().insertBefore(it.cloneNode(true), it))),
    ELEMENT_MANIFOLD(element(XmlDamage::multiply)),
    ELEMENT_MOVED(element(XmlDamage::move)),
    ELEMENT_EMPTIED(element((it, random) -> it.setTextContent(""))),
    ELEMENT_BURIED(element(XmlDamage::nestDeeply)),
    ELEMENT_CALLED_LIKE_ANOTHER(element(XmlDamage::rename)),
    ELEMENT_OF_ANOTHER_NAMESPACE(
            element((it, random) -> it.getOwnerDocument().renameNode(it, "urn:other", it.getLocalName()))),
    TEXT_CHANGED(element((it, random) -> it.setTextContent(Damage.one(HostileValues.ATTRIBUTES, random)))),
    TEXT_AROUND_A_COMMENT(element(XmlDamage::comment)),
    TEXT_AS_CDATA(element(XmlDamage::quote)),
    ATTRIBUTE_DROPPED(attribute((it, random) -> it.getOwnerElement().removeAttributeNode(it))),
    ATTRIBUTE_CHANGED(attribute((it, random) -> it.setValue(Damage.one(HostileValues.ATTRIBUTES, random)))),
    ATTRIBUTE_LIKE_ANOTHER(attribute(XmlDamage::takeValue)),
    COUNT_WRONG(element(XmlDamage::miscount)),
    OTHER_ENCODING(XmlDamage::encoded),
    DOCUMENT_TYPE(XmlDamage::declared);

    private final Damage damage;

    XmlDamage(Damage damage) {
        this.damage = damage;
    }

    @Override
    public byte[] to(byte[] workbook, Random random) {
        return damage.to(workbook, random);
    }

    private static Damage element(BiConsumer<Element, Random> change) {
        return (zip, random) -> XmlTree.changed(zip, anyPart(zip, random), markup -> {
            List<Element> elements = markup.elements();
            if (!elements.isEmpty()) {
                change.accept(Damage.one(elements, random), random);
            }
        });
    }

    private static Damage attribute(BiConsumer<Attr, Random> change) {
        return element((it, random) -> {
            if (it.hasAttributes()) {
                Node attribute = it.getAttributes()
                        .item(random.nextInt(it.getAttributes().getLength()));
                change.accept((Attr) attribute, random);
            }
        });
    }

    private static void multiply(Element element, Random random) {
        for (int i = random.nextInt(400); i >= 0; i--) {
            element.getParentNode().insertBefore(element.cloneNode(true), element);
        }
    }

    private static void move(Element element, Random random) {
        Element place = another(element, random);
        boolean inside = (element.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_CONTAINED_BY) != 0;
        if (!inside && !place.isSameNode(element)) {
            place.getParentNode().insertBefore(element, place);
        }
    }

    private static void nestDeeply(Element element, Random random) {
        for (int i = random.nextInt(300); i >= 0; i--) {
            Node around = element.cloneNode(false);
            element.getParentNode().replaceChild(around, element);
            around.appendChild(element);
        }
    }

    private static void rename(Element element, Random random) {
        Element other = another(element, random);
        element.getOwnerDocument().renameNode(element, other.getNamespaceURI(), other.getNodeName());
    }

    private static void comment(Element element, Random random) {
        element.insertBefore(element.getOwnerDocument().createComment("1"), element.getFirstChild());
        element.appendChild(element.getOwnerDocument().createProcessingInstruction("x", "1"));
    }

    private static void quote(Element element, Random random) {
        String text = Damage.one(HostileValues.ATTRIBUTES, random);
        element.appendChild(element.getOwnerDocument().createCDATASection(text));
    }

    private static void takeValue(Attr attribute, Random random) {
        String other = another(attribute.getOwnerElement(), random).getAttribute(attribute.getName());
        attribute.setValue(other);
    }

    private static void miscount(Element element, Random random) {
        Element list = (Element) element.getParentNode();
        list.setAttribute("count", Damage.one(HostileValues.ATTRIBUTES, random));
        list.setAttribute("uniqueCount", Damage.one(HostileValues.ATTRIBUTES, random));
    }

    private static Element another(Element element, Random random) {
        List<Element> all = new XmlTree(element.getOwnerDocument().getDocumentElement()).elements();
        List<Element> sameKind = all.stream()
                .filter(it -> it.getLocalName().equals(element.getLocalName()))
                .toList();
        return Damage.one(random.nextBoolean() ? sameKind : all, random);
    }

    /** Another encoding, with or without a declaration. */
    private static byte[] encoded(byte[] zip, Random random) {
        List<Charset> charsets =
                List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("GB18030"));
        Charset other = Damage.one(charsets, random);
        return text(
                zip,
                random,
                text -> random.nextBoolean()
                        ? text.getBytes(other)
                        : text.replaceFirst("encoding=\"[^\"]*\"", "encoding=\"" + other.name() + "\"")
                                .getBytes(other));
    }

    private static byte[] declared(byte[] zip, Random random) {
        String entities = IntStream.range(1, 30)
                .mapToObj(it -> "<!ENTITY a" + it + " \"&a" + (it - 1) + ";&a" + (it - 1) + ";\">")
                .reduce("<!ENTITY a0 \"1\">", String::concat);
        return text(
                zip,
                random,
                text -> text.replaceFirst("<(?=\\w)", "<!DOCTYPE x [" + entities + "]><")
                        .replaceFirst("(?s)(.*)</", "$1&a29;</")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] text(byte[] zip, Random random, java.util.function.Function<String, byte[]> change) {
        UnpackedPackage book = UnpackedPackage.of(zip);
        String part = anyPart(zip, random);
        return book.put(part, change.apply(book.text(part))).packed();
    }

    /**
     * The parts that the program reads, more often than others. The properties are excluded: POI, which opens every
     * copy in these tests, does not return from nested ones; {@link UnusualPackagesTest} covers them.
     */
    private static String anyPart(byte[] zip, Random random) {
        List<String> names = UnpackedPackage.of(zip).parts().keySet().stream()
                .filter(it -> it.endsWith(".xml") || it.endsWith(".rels"))
                .filter(it -> !it.startsWith("docProps/"))
                .toList();
        List<String> read = names.stream()
                .filter(it -> it.startsWith("xl/w") || it.startsWith("xl/s"))
                .toList();
        return Damage.one(random.nextInt(4) == 0 ? names : read, random);
    }
}
