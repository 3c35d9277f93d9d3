package ziping.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Finds the faults in a package that Excel would repair, according to the standard. It uses neither the program nor
 * POI.
 */
public final class PackageValidator {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final List<String> SHEET_ORDER = List.of(
            ("sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios"
                            + " autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr"
                            + " conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup"
                            + " headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags"
                            + " drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems"
                            + " tableParts extLst")
                    .split(" "));
    private static final List<String> BOOK_ORDER =
            List.of(("fileVersion fileSharing workbookPr workbookProtection bookViews"
                            + " sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews"
                            + " pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst")
                    .split(" "));
    private static final List<String> STYLES_ORDER = List.of(
            "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" "));
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]+)(\\d+)");

    private final Map<String, byte[]> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Set<String>> formulas = new TreeMap<>();
    private int styleCount;
    private int texts;

    private PackageValidator(byte[] zip) {
        UnpackedPackage.of(zip).parts().forEach((name, content) -> {
            String key = name.replace('\\', '/').replaceFirst("^/", "");
            if (parts.put(key, content) != null) {
                problems.add("part twice: " + key);
            }
        });
    }

    public static List<String> problems(byte[] zip) {
        PackageValidator sound = new PackageValidator(zip);
        sound.types();
        sound.parts.keySet().stream().filter(it -> it.endsWith(".rels")).forEach(sound::relations);
        sound.workbook();
        return sound.problems;
    }

    private void types() {
        Element types = xml("[Content_Types].xml").getDocumentElement();
        Set<String> listed = new HashSet<>();
        Set<String> endings = new HashSet<>();
        for (Element type : children(types)) {
            endings.add(type.getAttribute("Extension").toLowerCase(Locale.ROOT));
            String part = type.getAttribute("PartName");
            require(part.isEmpty() || listed.add(part.substring(1).toLowerCase(Locale.ROOT)), "type twice: " + part);
            require(part.isEmpty() || parts.containsKey(part.substring(1)), "type of no part: " + part);
        }
        for (String part : parts.keySet()) {
            String ending = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            require(
                    part.equals("[Content_Types].xml")
                            || listed.contains(part.toLowerCase(Locale.ROOT))
                            || endings.contains(ending),
                    "no type: " + part);
        }
    }

    /** The type and the target part of each relationship by its id. */
    private Map<String, String[]> relations(String name) {
        Map<String, String[]> relations = new TreeMap<>();
        String owner = name.replace("_rels/", "").replaceFirst("\\.rels$", "");
        require(owner.isEmpty() || parts.containsKey(owner), "relations of no part: " + name);
        for (Element relation : children(xml(name).getDocumentElement())) {
            if (relation.getAttribute("TargetMode").equals("External")) {
                continue;
            }
            String target = relation.getAttribute("Target");
            String folder = owner.substring(0, owner.lastIndexOf('/') + 1);
            String path = target.startsWith("/")
                    ? target.substring(1)
                    : java.nio.file.Path.of(folder + target).normalize().toString();
            require(parts.containsKey(path), name + " leads nowhere: " + target);
            String[] before =
                    relations.put(relation.getAttribute("Id"), new String[] {relation.getAttribute("Type"), path});
            require(before == null, name + " has an id twice: " + relation.getAttribute("Id"));
        }
        return relations;
    }

    private void workbook() {
        String part = relations("_rels/.rels").values().stream()
                .filter(it -> it[0].endsWith("/officeDocument"))
                .map(it -> it[1])
                .findFirst()
                .orElseThrow();
        int slash = part.lastIndexOf('/') + 1;
        Map<String, String[]> relations =
                relations(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels");
        Element book = xml(part).getDocumentElement();
        inOrder(part, book, BOOK_ORDER);
        related(relations, "styles").ifPresent(this::styles);
        related(relations, "sharedStrings")
                .ifPresent(it ->
                        texts = children(xml(it).getDocumentElement(), "si").size());
        List<Element> sheets = children(children(book, "sheets").get(0), "sheet");
        unique(
                "sheet",
                sheets.stream()
                        .map(it -> it.getAttribute("name").toLowerCase(Locale.ROOT))
                        .toList());
        unique("sheet id", sheets.stream().map(it -> it.getAttribute("sheetId")).toList());
        List<String> titles = sheets.stream().map(it -> it.getAttribute("name")).toList();
        names(book, titles);
        for (Element sheet : sheets) {
            String[] relation = relations.get(sheet.getAttributeNS(OFFICE, "id"));
            require(relation != null && relation[0].endsWith("/worksheet"), "no sheet: " + sheet.getAttribute("name"));
            sheet(relation[1], titles);
            formulas.put(sheet.getAttribute("sheetId"), formulas.getOrDefault(relation[1], Set.of()));
        }
        related(relations, "calcChain").ifPresent(this::calculation);
        elements(book, "workbookView")
                .forEach(it -> require(number(it, "activeTab", 0) < sheets.size(), "opens at no sheet"));
    }

    private void names(Element book, List<String> titles) {
        List<Element> names = elements(book, "definedName")
                .filter(it -> it.getNamespaceURI().equals(book.getNamespaceURI()))
                .toList();
        unique(
                "name",
                names.stream()
                        .map(it -> it.getAttribute("name").toLowerCase(Locale.ROOT) + " " + scope(it, titles))
                        .toList());
        names.forEach(it -> require(number(it, "localSheetId", 0) < titles.size(), "name of no sheet"));
        names.forEach(it -> areas(it.getTextContent()).forEach(area -> leads(area, titles)));
        elements(book, "definedNames").forEach(it -> require(!children(it).isEmpty(), "an empty list of names"));
    }

    /** Print titles can be two areas in one name. */
    private static Stream<String> areas(String reference) {
        return reference.contains("(") ? Stream.of(reference) : Stream.of(reference.split("(?<=\\d|[A-Z]),(?=[^,]*!)"));
    }

    private void leads(String reference, List<String> titles) {
        int mark = reference.lastIndexOf('!');
        if (mark > 0 && !reference.contains("(") && !reference.contains("#REF")) {
            String title = reference.substring(0, mark).replaceAll("^'|'$", "").replace("''", "'");
            require(titles.contains(title), "a reference to no sheet: " + reference);
        }
    }

    private void calculation(String part) {
        String sheet = "";
        for (Element cell : children(xml(part).getDocumentElement())) {
            sheet = cell.hasAttribute("i") ? cell.getAttribute("i") : sheet;
            require(
                    formulas.getOrDefault(sheet, Set.of()).contains(cell.getAttribute("r")),
                    "calculated without a formula: " + cell.getAttribute("r"));
        }
    }

    private void styles(String part) {
        Element styles = xml(part).getDocumentElement();
        inOrder(part, styles, STYLES_ORDER);
        Map<String, Integer> sizes = new TreeMap<>();
        for (Element list : children(styles)) {
            sizes.put(list.getLocalName(), listed(list).size());
            require(
                    !list.hasAttribute("count")
                            || number(list, "count", 0) == listed(list).size(),
                    "miscounted: " + list.getLocalName());
        }
        styleCount = sizes.get("cellXfs");
        for (Element style : listed(children(styles, "cellXfs").get(0))) {
            require(number(style, "fontId", 0) < sizes.get("fonts"), "no font");
            require(number(style, "fillId", 0) < sizes.get("fills"), "no fill");
            require(number(style, "borderId", 0) < sizes.get("borders"), "no border");
            require(number(style, "xfId", 0) < sizes.getOrDefault("cellStyleXfs", 1), "no style");
        }
    }

    private void sheet(String part, List<String> titles) {
        Element sheet = xml(part).getDocumentElement();
        inOrder(part, sheet, SHEET_ORDER);
        int[] used = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
        int last = 0;
        for (Element row : children(children(sheet, "sheetData").get(0), "row")) {
            int number = number(row, "r", last + 1);
            require(number > last, part + " row " + number + " is out of order");
            require(height(row) <= 409.5, part + " row " + number + " is too high");
            last = number;
            cells(part, row, number, used);
        }
        children(sheet, "dimension").forEach(it -> covers(part, it.getAttribute("ref"), used));
        Stream.of("mergeCells", "dataValidations")
                .flatMap(it -> children(sheet, it).stream())
                .forEach(it -> require(
                        number(it, "count", listed(it).size()) == listed(it).size(), part + " miscounted"));
        // A link with an external file refers to a sheet of that file.
        elements(sheet, "hyperlink")
                .filter(it -> it.getAttributeNS(OFFICE, "id").isEmpty())
                .forEach(it -> leads(it.getAttribute("location"), titles));
    }

    private static double height(Element row) {
        return row.hasAttribute("ht") ? Double.parseDouble(row.getAttribute("ht")) : 0;
    }

    private void cells(String part, Element row, int number, int[] used) {
        int last = 0;
        for (Element cell : children(row, "c")) {
            int column = cell.hasAttribute("r") ? column(cell.getAttribute("r")) : last + 1;
            String at = part + "!" + number + ":" + column;
            require(
                    !cell.hasAttribute("r") || cell.getAttribute("r").endsWith(String.valueOf(number)),
                    at + " is in another row");
            require(column > last, at + " is out of order");
            require(number(cell, "s", 0) < styleCount, at + " has no look");
            last = column;
            used[0] = Math.min(used[0], number);
            used[1] = Math.min(used[1], column);
            used[2] = Math.max(used[2], number);
            used[3] = Math.max(used[3], column);
            inOrder(at, cell, List.of("f", "v", "is", "extLst"));
            value(at, cell);
            if (!children(cell, "f").isEmpty()) {
                formulas.computeIfAbsent(part, it -> new HashSet<>()).add(cell.getAttribute("r"));
            }
        }
    }

    private void value(String at, Element cell) {
        String type = cell.getAttribute("t");
        require(
                List.of("", "b", "n", "e", "s", "str", "inlineStr", "d").contains(type),
                at + " is of no type: " + type);
        for (Element value : children(cell, "v")) {
            String text = value.getTextContent();
            boolean fits = switch (type) {
                case "s" -> number(text) < texts;
                case "b" -> text.matches("[01]");
                case "", "n" -> text.isBlank() || Double.isFinite(Double.parseDouble(text));
                default -> text.length() <= 32767;
            };
            require(fits, at + " holds " + text);
        }
    }

    private void covers(String part, String reference, int[] used) {
        String[] ends = reference.split(":", 2);
        String end = ends[ends.length - 1];
        boolean begins = row(ends[0]) <= used[0] && column(ends[0]) <= used[1];
        boolean reaches = row(end) >= used[2] && column(end) >= used[3];
        require(used[2] < 0 || (begins && reaches), part + " uses more than it says");
    }

    private static int row(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        return matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
    }

    private static int column(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        return matcher.matches() ? matcher.group(1).chars().reduce(0, (sum, it) -> sum * 26 + it - 'A' + 1) : 0;
    }

    private void inOrder(String where, Element parent, List<String> order) {
        int last = -1;
        for (Element child : children(parent)) {
            int place = order.indexOf(child.getLocalName());
            require(place < 0 || place >= last, where + ": " + child.getLocalName() + " is out of order");
            last = Math.max(last, place);
        }
    }

    /** The title of the sheet that a name is scoped to. The index would change with the sheets before it. */
    private static String scope(Element name, List<String> titles) {
        int sheet = number(name, "localSheetId", -1);
        return sheet >= 0 && sheet < titles.size() ? titles.get(sheet) : "";
    }

    private void unique(String what, List<String> values) {
        Set<String> previous = new HashSet<>();
        values.forEach(it -> require(previous.add(it), what + " twice: " + it));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }

    private static Optional<String> related(Map<String, String[]> relations, String type) {
        return relations.values().stream()
                .filter(it -> it[0].equals(OFFICE + "/" + type))
                .map(it -> it[1])
                .findFirst();
    }

    private static int number(Element element, String attribute, int otherwise) {
        return element.hasAttribute(attribute) ? number(element.getAttribute(attribute)) : otherwise;
    }

    /** A text that is not a number counts as larger than every number. */
    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    private static Stream<Element> elements(Element parent, String name) {
        return children(parent).stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it).filter(child -> child.getLocalName().equals(name)), elements(it, name)));
    }

    private static List<Element> children(Element parent, String name) {
        return listed(parent).stream()
                .filter(it -> it.getLocalName().equals(name))
                .toList();
    }

    /** Elements of other namespaces are ignored, whatever their local name is. */
    private static List<Element> listed(Element list) {
        return children(list).stream()
                .filter(it -> Objects.equals(it.getNamespaceURI(), list.getNamespaceURI()))
                .toList();
    }

    private static List<Element> children(Element parent) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(parent.getChildNodes()::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private Document xml(String part) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(parts.get(part)));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new IllegalArgumentException(part, broken);
        }
    }
}
