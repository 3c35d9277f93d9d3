package ziping.acceptance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import ziping.excel.PackageParts;
import ziping.model.form.CellAddress;

/** The unexpected differences between an OOXML workbook and its copy. */
final class XlsxCopyDifferences {
    /** The names of the report sheets of an earlier run, which every run replaces. */
    private static final Set<String> OWN = Set.of("_评分明细", "_校验结果");

    private final Map<String, String> before;
    private final Map<String, String> after;
    private final Map<String, Set<String>> edited = new HashMap<>();
    private final Set<String> ownParts = new TreeSet<>();
    private final Set<String> ownTitles = new TreeSet<>();
    private final List<String> differences = new ArrayList<>();

    private XlsxCopyDifferences(byte[] source, byte[] copy, Set<CellAddress> edited) throws IOException {
        before = PackageParts.of(source);
        after = PackageParts.of(copy);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(source))) {
            edited.forEach(it -> this.edited
                    .computeIfAbsent(part(workbook.getSheet(it.sheet())), none -> new TreeSet<>())
                    .add(it.a1()));
            OWN.stream()
                    .flatMap(mark -> workbook.getNames(mark).stream())
                    .map(it -> workbook.getSheet(it.getSheetName()))
                    .forEach(it -> {
                        ownParts.add(part(it));
                        ownTitles.add(it.getSheetName());
                    });
        }
    }

    private static String part(XSSFSheet sheet) {
        return sheet.getPackagePart().getPartName().getName().substring(1);
    }

    /**
     * Every unexpected difference by the name of its part.
     *
     * @param edited the cells that were written
     */
    static List<String> differences(byte[] source, byte[] copy, Set<CellAddress> edited) throws IOException {
        XlsxCopyDifferences untouched = new XlsxCopyDifferences(source, copy, edited);
        untouched.before.keySet().stream()
                .filter(part -> untouched.ownParts.stream().noneMatch(it -> isOf(part, it)))
                .forEach(untouched::compare);
        return untouched.differences;
    }

    /** Whether a part is a sheet or the relationships of a sheet. */
    private static boolean isOf(String part, String sheet) {
        return part.equals(sheet) || part.equals(sheet.replace("worksheets/", "worksheets/_rels/") + ".rels");
    }

    private void compare(String part) {
        if (part.equals("xl/calcChain.xml")) {
            // The calculation chain does not list the new formulas. Excel rebuilds it.
            return;
        } else if (!after.containsKey(part)) {
            differences.add(part + " is gone");
        } else if (before.get(part).equals(after.get(part))) {
            return;
        } else if (!part.endsWith(".xml") && !part.endsWith(".rels")) {
            differences.add(part + " has other bytes");
        } else {
            Document one = xml(before.get(part));
            Document other = xml(after.get(part));
            explain(part, one, other);
            one.normalizeDocument();
            other.normalizeDocument();
            compare(part, one.getDocumentElement(), other.getDocumentElement());
        }
    }

    /** Removes from both documents what a copy may change. */
    private void explain(String part, Document one, Document other) {
        if (part.equals("[Content_Types].xml") || part.endsWith(".rels")) {
            // Parts were added, and POI lists them in its own order.
            Stream.of(one, other)
                    .forEach(it -> remove(it, "*", listed -> ownParts.stream().anyMatch(own -> isListed(own, listed))));
            removeAdded(one, other, "PartName", "Extension", "Target");
        } else if (part.equals("docProps/core.xml")) {
            // POI omits empty properties.
            remove(one, "*", it -> it.getTextContent().isEmpty());
        } else if (part.equals("xl/workbook.xml")) {
            // Report sheets and names were added. Excel recalculates everything on opening.
            Stream.of(one, other).forEach(XlsxCopyDifferences::nameScopes);
            removeAdded(one, other, "name");
            Stream.of(one, other).forEach(it -> {
                remove(it, "calcPr", all -> true);
                remove(it, "sheet", sheet -> ownTitles.contains(sheet.getAttribute("name")));
                remove(it, "definedName", this::isOwn);
            });
        } else if (part.equals("xl/styles.xml") || part.equals("xl/sharedStrings.xml")) {
            // Styles of the report sheets follow the existing ones.
            cutToLength(one.getDocumentElement(), other.getDocumentElement());
        } else if (part.startsWith("xl/worksheets/")) {
            Stream.of(one, other).forEach(it -> {
                Set<String> cells = edited.getOrDefault(part, Set.of());
                remove(it, "c", cell -> cells.contains(cell.getAttribute("r")));
                // POI recomputes the dimension.
                remove(it, "dimension", all -> true);
                forEach(it, "row", row -> settleRow(row, cells));
            });
        }
    }

    private static boolean isListed(String part, Element listed) {
        return listed.getAttribute("PartName").equals("/" + part)
                || listed.getAttribute("Target").endsWith(part.replace("xl/", ""));
    }

    private boolean isOwn(Element name) {
        return OWN.stream().anyMatch(it -> name.getAttribute("name").startsWith(it))
                || ownTitles.contains(name.getAttribute("localSheetId"));
    }

    /** A sheet has another index if report sheets before it were removed. */
    private static void nameScopes(Document workbook) {
        List<String> titles = elements(workbook.getDocumentElement())
                .filter(it -> it.getLocalName().equals("sheet"))
                .map(it -> it.getAttribute("name"))
                .toList();
        forEach(workbook, "definedName", name -> {
            if (name.hasAttribute("localSheetId")) {
                name.setAttribute("localSheetId", titles.get(Integer.parseInt(name.getAttribute("localSheetId"))));
            }
        });
    }

    /** A written row may be higher. */
    private static void settleRow(Element row, Set<String> cells) {
        String number = row.getAttribute("r");
        if (cells.stream().anyMatch(it -> it.replaceAll("[A-Z]+", "").equals(number))) {
            Stream.of("ht", "customHeight").forEach(row::removeAttribute);
        }
    }

    private static void removeAdded(Document one, Document other, String... keys) {
        Set<String> known = elements(one.getDocumentElement())
                .map(it -> key(it, keys))
                .collect(Collectors.toCollection(TreeSet::new));
        elements(other.getDocumentElement())
                .filter(it -> !key(it, keys).isEmpty() && !known.contains(key(it, keys)))
                .toList()
                .forEach(it -> it.getParentNode().removeChild(it));
        Stream.of(one, other).forEach(it -> sort(it.getDocumentElement(), keys));
    }

    private static void sort(Element parent, String... keys) {
        children(parent).stream()
                .sorted(java.util.Comparator.comparing((Element it) -> key(it, keys)))
                .forEach(parent::appendChild);
    }

    private static String key(Element element, String... keys) {
        return Stream.of(keys)
                .map(element::getAttribute)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .map(it -> element.getLocalName() + " " + it + " " + element.getAttribute("localSheetId"))
                .orElse("");
    }

    private static void cutToLength(Element one, Element other) {
        List<Element> kept = children(one);
        List<Element> grown = children(other);
        IntStream.range(kept.size(), grown.size()).forEach(i -> other.removeChild(grown.get(i)));
        Stream.of(one, other).forEach(it -> Stream.of("count", "uniqueCount").forEach(it::removeAttribute));
        for (int i = 0; i < Math.min(kept.size(), grown.size()); i++) {
            cutToLength(kept.get(i), grown.get(i));
        }
    }

    private void compare(String path, Element one, Element other) {
        String here = path + "/" + one.getLocalName()
                + Optional.of(one.getAttribute("r"))
                        .filter(it -> !it.isEmpty())
                        .map(it -> "[" + it + "]")
                        .orElse("");
        List<Element> kept = children(one);
        List<Element> found = children(other);
        if (!attributes(one).equals(attributes(other)) || !one.getLocalName().equals(other.getLocalName())) {
            differences.add(here + ": " + shown(one) + " became " + shown(other));
        } else if (kept.size() != found.size()) {
            differences.add(here + ": " + without(kept, found) + " became " + without(found, kept));
        } else if (kept.isEmpty() && !one.getTextContent().equals(other.getTextContent())) {
            differences.add(here + ": " + one.getTextContent() + " became " + other.getTextContent());
        } else {
            IntStream.range(0, kept.size()).forEach(i -> compare(here, kept.get(i), found.get(i)));
        }
    }

    private static List<String> without(List<Element> elements, List<Element> others) {
        List<String> rest =
                elements.stream().map(XlsxCopyDifferences::shown).collect(Collectors.toCollection(ArrayList::new));
        others.stream().map(XlsxCopyDifferences::shown).forEach(rest::remove);
        return rest;
    }

    private static String shown(Element element) {
        return element.getLocalName() + attributes(element);
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!attribute.getNodeName().startsWith("xmlns")) {
                attributes.put(attribute.getLocalName(), attribute.getNodeValue());
            }
        }
        return attributes;
    }

    private static void remove(Document document, String element, Predicate<Element> which) {
        elements(document.getDocumentElement())
                .filter(it -> (element.equals("*") || it.getLocalName().equals(element)) && which.test(it))
                .toList()
                .forEach(it -> it.getParentNode().removeChild(it));
    }

    private static void forEach(Document document, String element, java.util.function.Consumer<Element> action) {
        elements(document.getDocumentElement())
                .filter(it -> it.getLocalName().equals(element))
                .toList()
                .forEach(action);
    }

    private static Stream<Element> elements(Element parent) {
        return children(parent).stream().flatMap(it -> Stream.concat(Stream.of(it), elements(it)));
    }

    private static List<Element> children(Element parent) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(i -> parent.getChildNodes().item(i))
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static Document xml(String part) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The default error handler prints the error that is thrown anyway.
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
