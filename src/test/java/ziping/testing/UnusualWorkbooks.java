package ziping.testing;

import static java.util.Map.entry;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;

/** A filled form with each unusual trait that OOXML allows or that programs are known for. */
public final class UnusualWorkbooks {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String BOOK_RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String DECLARED = "encoding\\s*=\\s*[\"']UTF-8[\"']";
    private static final Pattern SHARED = Pattern.compile(" t=\"s\"><v>(\\d+)</v></c>");
    private static final Pattern TEXT = Pattern.compile("<si><t(?: xml:space=\"preserve\")?>(.)([^<]*)</t></si>");

    /** Each trait changes the content of parts. The order allows combinations. */
    private static final Map<String, UnaryOperator<UnpackedPackage>> CONTENT = ordered(List.of(
            entry(
                    "rich shared texts",
                    it -> it.with(
                            TEXTS,
                            xml -> TEXT.matcher(xml)
                                    .replaceAll("<si><r><t>$1</t></r><r><rPr><b/><sz val=\"11\"/></rPr>"
                                            + "<t xml:space=\"preserve\">$2</t></r></si>"))),
            entry(
                    "shared texts with phonetic runs",
                    it -> it.replaced(
                            TEXTS, "</si>", "<rPh sb=\"0\" eb=\"1\"><t>yin</t></rPh><phoneticPr fontId=\"0\"/></si>")),
            entry(
                    "empty shared texts",
                    it -> it.with(TEXTS, xml -> xml.replace("</sst>", "<si/><si><t/></si></sst>"))
                            .with(
                                    SHEET,
                                    xml -> cell(
                                            cell(xml, "I7", " t=\"s\"", "<v>" + count(it) + "</v>"),
                                            "G3",
                                            " t=\"s\"",
                                            "<v>" + (count(it) + 1) + "</v>"))),
            entry("inline texts", it -> it.with(SHEET, xml -> inlined(xml, texts(it), "<is><t>%s</t></is>"))),
            entry(
                    "rich inline texts with phonetic runs",
                    it -> it.with(
                            SHEET,
                            xml -> inlined(
                                    xml,
                                    texts(it),
                                    "<is><r><t>%s</t></r><r><rPr><i/></rPr><t>（注）</t></r>"
                                            + "<rPh sb=\"0\" eb=\"1\"><t>zhu</t></rPh></is>"))),
            entry("no part of shared texts", UnusualWorkbooks::withoutSharedTexts),
            entry(
                    "coded characters, and texts that look like them",
                    it -> it.with(
                            TEXTS, xml -> xml.replaceAll("([^>])</t>", "$1_x000D_\n_x005F_x000D_ &amp;_x4E00_</t>"))),
            entry(
                    "texts with meant blanks",
                    it -> it.with(
                            TEXTS, xml -> xml.replaceAll("<t>([^<]+)</t>", "<t xml:space=\"preserve\">  $1 </t>"))),
            entry(
                    "numbers with exponents",
                    it -> it.replaced(SHEET, "<v>50.0</v>", "<v>5E1</v>")
                            .replaced(SHEET, "<v>30.0</v>", "<v>3.00E+01</v>")),
            entry(
                    "truths and errors",
                    it -> it.with(
                            SHEET,
                            xml -> cell(
                                    cell(cell(xml, "I8", " t=\"b\"", "<v>1</v>"), "I17", " t=\"e\"", "<v>#DIV/0!</v>"),
                                    "G3",
                                    " t=\"e\"",
                                    "<v>#N/A</v>"))),
            entry(
                    "a day counted from 1904",
                    it -> it.replaced(BOOK, "date1904=\"false\"", "date1904=\"1\"")
                            .with(SHEET, xml -> cell(xml, "B5", "", "<v>43160</v>"))),
            entry(
                    "a day written as one",
                    it -> it.with(SHEET, xml -> cell(xml, "B5", " t=\"d\"", "<v>2022-03-01T00:00:00</v>"))),
            entry("a formula shared down a column", it -> it.with(SHEET, UnusualWorkbooks::sharedDown)),
            entry("an array formula of one cell", it -> it.with(SHEET, xml -> array(xml, "F7"))),
            entry(
                    "an array formula of several cells",
                    it -> it.with(
                            SHEET,
                            xml -> cell(
                                    array(xml, "F7").replace("ref=\"F7\"", "ref=\"F7:G7\""), "G7", "", "<v>1</v>"))),
            entry("an array formula in a cell for points", it -> it.with(SHEET, xml -> array(xml, "H7"))),
            entry(
                    "an array formula over a cell for points",
                    it -> it.with(
                            SHEET,
                            xml -> cell(
                                    array(xml, "G7").replace("ref=\"G7\"", "ref=\"G7:H7\""), "H7", "", "<v>1</v>"))),
            entry(
                    "dynamic arrays",
                    it -> it.with(
                            SHEET, xml -> array(xml, "H7").replace("<c r=\"H7\"", "<c r=\"H7\" cm=\"1\" vm=\"1\""))),
            entry(
                    "formulas without values",
                    it -> it.with(
                            SHEET,
                            xml -> xml.replaceAll("</f><v>[^<]*</v>", "</f>").replace("</f><v/>", "</f>"))),
            entry(
                    "stale values of formulas",
                    it -> it.with(SHEET, xml -> xml.replaceAll("</f><v>[\\d.]+</v>", "</f><v>47.11</v>"))),
            entry("cells of the explanations not written", UnusualWorkbooks::unwritten),
            entry(
                    "cells not written in rows and columns with looks",
                    it -> it.with(
                            SHEET,
                            xml -> xml.replaceAll("<c r=\"[HI](?:8|9|1\\d|2[0-2])\" s=\"\\d+\"/>", "")
                                    .replaceAll("<col min=\"9\" max=\"9\"", "$0 style=\"3\"")
                                    .replace("<row r=\"8\"", "<row r=\"8\" s=\"13\" customFormat=\"1\""))),
            entry(
                    "merged cells from another corner",
                    it -> it.with(
                            SHEET,
                            xml -> xml.replaceAll("mergeCell ref=\"(\\w+):(\\w+)\"", "mergeCell ref=\"$2:$1\""))),
            entry(
                    "alternate content",
                    it -> it.with(
                                    SHEET,
                                    xml -> xml.replace(
                                            "</worksheet>",
                                            "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/"
                                                    + "markup-compatibility/2006\"><mc:Choice xmlns:x14=\"urn:x14\""
                                                    + " Requires=\"x14\"><x14:row r=\"1\"/></mc:Choice>"
                                                    + "</mc:AlternateContent></worksheet>"))
                            .replaced(
                                    BOOK,
                                    "<bookViews>",
                                    "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/"
                                            + "markup-compatibility/2006\"><mc:Choice Requires=\"x15\" xmlns:x15=\""
                                            + "urn:x15\"><x15ac:absPath xmlns:x15ac=\"urn:x15ac\" url=\"C:\\自评\\\"/>"
                                            + "</mc:Choice></mc:AlternateContent><bookViews>")),
            entry(
                    "extensions of sheet and cells",
                    it -> it.with(
                            SHEET,
                            xml -> cell(xml, "H8", "", "<v>40</v>" + extension("cell"))
                                    .replace("</worksheet>", extension("sheet") + "</worksheet>"))),
            entry(
                    "protected sheet and structure",
                    it -> it.replaced(SHEET, "</sheetData>", "</sheetData><sheetProtection sheet=\"1\"/>")
                            .replaced(BOOK, "<bookViews>", "<workbookProtection lockStructure=\"1\"/><bookViews>")),
            entry("no settings of calculation", it -> it.with(BOOK, xml -> xml.replaceAll("<calcPr[^>]*/>", ""))),
            entry("an order of calculation", UnusualWorkbooks::withCalculationOrder),
            entry("names in another order, with remarks", it -> it.with(BOOK, UnusualWorkbooks::namesReversed)),
            entry(
                    "no names but those of cells",
                    it -> it.with(BOOK, xml -> xml.replaceAll("<definedName name=\"_xlnm[^<]*</definedName>", ""))),
            entry("traits of WPS", WpsTraits::in),
            entry("rows without their numbers", it -> it.with(SHEET, xml -> xml.replaceAll("<row r=\"\\d+\"", "<row"))),
            entry(
                    "cells without their addresses",
                    it -> it.with(SHEET, xml -> xml.replaceAll("<c r=\"[B-Z]+\\d+\"", "<c"))),
            entry(
                    "rows out of order",
                    it -> it.with(SHEET, xml -> moved(xml, "(<row r=\"8\".*?</row>)(.*</row>)(</sheetData>)"))),
            entry(
                    "cells out of order",
                    it -> it.with(SHEET, xml -> moved(xml, "(<c r=\"A8\"(?:[^>]*/>|.*?</c>))(.*?)(</row>)"))),
            entry(
                    "remarks and instructions among the cells",
                    it -> it.with(
                            SHEET,
                            xml -> xml.replace("<row ", "<!-- <row r=\"1\"> --><?keep <c r=\"A1\"?><row ")
                                    .replace("<v>", "<!-- > --><v>"))),
            entry(
                    "marked-off texts",
                    it -> it.with(SHEET, xml -> xml.replaceAll("<f>([^<&]*)</f>", "<f><![CDATA[$1]]></f>"))),
            entry(
                    "line ends between elements",
                    it -> Stream.of(SHEET, BOOK, STYLES, BOOK_RELATIONS, TYPES)
                            .reduce(
                                    it,
                                    (book, part) ->
                                            book.with(part, xml -> xml.replaceAll("(?<!<v)><(?!/v>)", ">\r\n\t<")),
                                    (a, b) -> b)),
            entry(
                    "single quotes and blanks in tags",
                    it -> Stream.of(SHEET, BOOK, STYLES)
                            .reduce(
                                    it,
                                    (book, part) -> book.with(
                                            part,
                                            xml -> xml.replaceAll(
                                                    "([\\w:]+)=\"([^\"']*)\"(?=[^<>]*>)", "$1 =\n '$2' ")),
                                    (a, b) -> b)),
            entry("a prefix in the sheet", it -> it.with(SHEET, UnusualWorkbooks::prefixed)),
            entry("a prefix in the workbook", it -> it.with(BOOK, UnusualWorkbooks::prefixed)),
            entry("a prefix in the looks", it -> it.with(STYLES, UnusualWorkbooks::prefixed)),
            entry("a prefix in the texts", it -> it.with(TEXTS, UnusualWorkbooks::prefixed)),
            entry(
                    "a prefix in relations and types",
                    it -> it.with(BOOK_RELATIONS, UnusualWorkbooks::prefixed)
                            .with("_rels/.rels", UnusualWorkbooks::prefixed)
                            .with(TYPES, UnusualWorkbooks::prefixed)),
            entry(
                    "targets from the root",
                    it -> it.with(BOOK_RELATIONS, xml -> xml.replace("Target=\"", "Target=\"/xl/"))),
            entry("sheets in another folder", UnusualWorkbooks::otherFolder),
            entry("the workbook under another name", UnusualWorkbooks::otherName),
            entry("a mark of byte order", it -> encoded(it, "\uFEFF", StandardCharsets.UTF_8)),
            entry("UTF-16", it -> encoded(it, "\uFEFF", StandardCharsets.UTF_16LE)),
            entry("GB18030", it -> declared(it, "encoding = 'GB18030'", Charset.forName("GB18030"))),
            entry(
                    "only ASCII",
                    it -> declared(
                            Stream.of(SHEET, BOOK, TEXTS, STYLES, BOOK_RELATIONS)
                                    .reduce(
                                            it,
                                            (book, part) -> book.put(part, UnusualWorkbooks.numbered(book.text(part))),
                                            (a, b) -> b),
                            "encoding=\"US-ASCII\"",
                            StandardCharsets.US_ASCII)),
            entry(
                    "a template",
                    it -> it.replaced(TYPES, MAIN_TYPE + "sheet.main+xml", MAIN_TYPE + "template.main+xml")),
            entry(
                    "a template with macros",
                    it -> it.replaced(
                            TYPES,
                            MAIN_TYPE + "sheet.main+xml",
                            "application/vnd.ms-excel.template.macroEnabled.main+xml"))));

    private static final Map<String, Function<UnpackedPackage, byte[]>> PACKING = ordered(List.of(
            entry("sizes behind the entries", UnpackedPackage::packed),
            entry("entries not packed", it -> it.packed(Deflater.NO_COMPRESSION, Zip64Mode.AsNeeded)),
            entry("entries packed at another level", it -> it.packed(Deflater.BEST_SPEED, Zip64Mode.AsNeeded)),
            entry("zip64", it -> it.packed(Deflater.DEFAULT_COMPRESSION, Zip64Mode.Always)),
            entry(
                    "names with backslashes",
                    it -> it.renamed(name -> name.replace('/', '\\')).packed()),
            entry("names from the root", it -> it.renamed(name -> "/" + name).packed()),
            entry(
                    "names in capitals",
                    it -> it.renamed(name -> name.startsWith("xl/w") ? name.toUpperCase(Locale.ROOT) : name)
                            .packed())));

    /** Traits that the streaming backend leaves to POI, because only UTF-8 can be edited in place. */
    public static final List<String> LEFT_TO_POI = List.of("UTF-16", "GB18030", "only ASCII");

    /** Traits that Excel is known to open and POI does not. */
    public static final List<String> UNREADABLE_FOR_POI =
            List.of("names from the root", "a day written as one", "merged cells from another corner");

    /** Groups of traits that exclude each other. */
    private static final List<List<String>> ALTERNATIVES = List.of(
            List.of(
                    "empty shared texts",
                    "inline texts",
                    "rich inline texts with phonetic runs",
                    "no part of shared texts"),
            List.of("a formula shared down a column", "extensions of sheet and cells", "rows out of order"),
            List.of("targets from the root", "sheets in another folder"),
            List.of("a mark of byte order", "UTF-16", "GB18030", "only ASCII"));

    private UnusualWorkbooks() {}

    /** Each single trait by its name. */
    public static Map<String, byte[]> all() {
        UnpackedPackage base = UnpackedPackage.of(base());
        Map<String, byte[]> all = new LinkedHashMap<>();
        CONTENT.forEach((name, change) -> all.put(name, change.apply(base).packed()));
        PACKING.forEach((name, pack) -> all.put(name, pack.apply(base)));
        return all;
    }

    /** Several traits at once, by seed. A trait that finds nothing to change after the others is left out. */
    public static Map.Entry<String, byte[]> mixed(long seed) {
        Random random = new Random(seed);
        UnpackedPackage book = UnpackedPackage.of(base());
        List<String> applied = new ArrayList<>();
        for (Map.Entry<String, UnaryOperator<UnpackedPackage>> trait : CONTENT.entrySet()) {
            if (random.nextInt(5) == 0 && fits(trait.getKey(), applied)) {
                Optional<UnpackedPackage> changed = changed(book, trait.getValue());
                changed.ifPresent(it -> applied.add(trait.getKey()));
                book = changed.orElse(book);
            }
        }
        List<String> packings = PACKING.keySet().stream()
                .filter(it -> !UNREADABLE_FOR_POI.contains(it))
                .toList();
        String packing = packings.get(random.nextInt(packings.size()));
        applied.add(packing);
        return entry("mixed " + seed + " " + applied, PACKING.get(packing).apply(book));
    }

    private static Optional<UnpackedPackage> changed(UnpackedPackage book, UnaryOperator<UnpackedPackage> trait) {
        try {
            return Optional.of(trait.apply(book));
        } catch (IllegalArgumentException nothingToChange) {
            return Optional.empty();
        }
    }

    private static boolean fits(String trait, List<String> applied) {
        return !UNREADABLE_FOR_POI.contains(trait)
                && ALTERNATIVES.stream()
                        .filter(it -> it.contains(trait))
                        .noneMatch(it -> applied.stream().anyMatch(it::contains));
    }

    /** A form with live formulas, answers of every kind and a required reason. */
    public static byte[] base() {
        return LiveFormulaForms.all()
                .filter(it -> it.form().id().equals("shanxi-2021") && it.about().contains("八成"))
                .findFirst()
                .orElseThrow()
                .workbook();
    }

    private static <T> Map<String, T> ordered(List<Map.Entry<String, T>> entries) {
        Map<String, T> map = new LinkedHashMap<>();
        entries.forEach(it -> map.put(it.getKey(), it.getValue()));
        return map;
    }

    /** Gives a written cell another type and value and keeps its style. */
    static String cell(String sheet, String at, String type, String content) {
        Matcher cell = Pattern.compile("<c r=\"" + at + "\"( s=\"\\d+\")?[^>]*?(/>|>.*?</c>)", Pattern.DOTALL)
                .matcher(sheet);
        if (!cell.find()) {
            throw new IllegalArgumentException("no cell " + at);
        }
        return cell.replaceFirst(Matcher.quoteReplacement("<c r=\"" + at + "\"") + "$1"
                + Matcher.quoteReplacement(type + ">" + content + "</c>"));
    }

    private static int count(UnpackedPackage book) {
        return texts(book).size();
    }

    private static List<String> texts(UnpackedPackage book) {
        return Pattern.compile("<si/>|<si>(.*?)</si>", Pattern.DOTALL)
                .matcher(book.text(TEXTS))
                .results()
                .map(it -> Optional.ofNullable(it.group(1))
                        .orElse("")
                        .replaceAll("<rPh.*?</rPh>", "")
                        .replaceAll("<[^>]*>", ""))
                .toList();
    }

    private static String inlined(String sheet, List<String> texts, String element) {
        return SHARED.matcher(sheet)
                .replaceAll(it -> Matcher.quoteReplacement(
                        " t=\"inlineStr\">" + element.formatted(texts.get(Integer.parseInt(it.group(1)))) + "</c>"));
    }

    private static UnpackedPackage withoutSharedTexts(UnpackedPackage book) {
        UnpackedPackage inlined = book;
        for (String part : book.parts().keySet()) {
            if (part.startsWith("xl/worksheets/sheet")) {
                inlined = inlined.put(part, inlined(book.text(part), texts(book), "<is><t>%s</t></is>"));
            }
        }
        return inlined.without(TEXTS)
                .with(BOOK_RELATIONS, xml -> xml.replaceAll("<Relationship [^>]*sharedStrings\"/>", ""))
                .with(TYPES, xml -> xml.replaceAll("<Override [^>]*sharedStrings.xml\"/>", ""));
    }

    private static String array(String sheet, String at) {
        return sheet.replaceAll("(<c r=\"" + at + "\"[^>]*>)<f>", "$1<f t=\"array\" ref=\"" + at + "\">");
    }

    /** As Excel saves a filled-down formula: with absolute and relative rows and columns. */
    private static String sharedDown(String sheet) {
        String first = cell(
                sheet,
                "H8",
                " t=\"str\"",
                "<f t=\"shared\" ref=\"H8:H22\" si=\"0\">IF(AND(D8&gt;$D$7,$A7&lt;&gt;\"D8\"),\"\",LOG10(D$8))</f><v></v>");
        for (int row = 9; row <= 22; row++) {
            first = cell(first, "H" + row, "", "<f t=\"shared\" si=\"0\"/><v>1.5</v>");
        }
        return first;
    }

    /** The cells and the dimension do not reach the last column. */
    private static UnpackedPackage unwritten(UnpackedPackage book) {
        return book.with(
                SHEET,
                xml -> xml.replaceAll("<c r=\"I\\d+\" s=\"\\d+\"/>", "")
                        .replaceAll("<c r=\"I6\"[^>]*>.*?</c>", "")
                        .replaceAll("<dimension ref=\"A1:I(\\d+)\"", "<dimension ref=\"A1:H$1\""));
    }

    private static String extension(String what) {
        return "<extLst><ext uri=\"{A}\" xmlns:z=\"urn:z\"><z:" + what + " c=\"1\"><z:v>1</z:v></z:" + what
                + "></ext></extLst>";
    }

    private static UnpackedPackage withCalculationOrder(UnpackedPackage book) {
        return book.put(
                        "xl/calcChain.xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<calcChain xmlns=\"http://schemas.openxmlformats.org/"
                                + "spreadsheetml/2006/main\"><c r=\"H7\" i=\"1\"/><c r=\"F7\" i=\"1\"/></calcChain>")
                .replaced(
                        BOOK_RELATIONS,
                        "</Relationships>",
                        "<Relationship Id=\"rId77\" Type=\"" + OFFICE
                                + "/calcChain\" Target=\"calcChain.xml\"/></Relationships>")
                .replaced(
                        TYPES,
                        "</Types>",
                        "<Override PartName=\"/xl/calcChain.xml\" ContentType=\"" + MAIN_TYPE
                                + "calcChain+xml\"/></Types>");
    }

    private static String namesReversed(String workbook) {
        List<String> names = Pattern.compile("<definedName .*?</definedName>")
                .matcher(workbook)
                .results()
                .map(it -> it.group().replace("<definedName ", "<definedName comment=\"a>b='c'\" "))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(names);
        return workbook.replaceAll("<definedName .*</definedName>", Matcher.quoteReplacement(String.join("\n", names)));
    }

    /** Every non-ASCII character as a numeric reference. */
    private static String numbered(String xml) {
        return Pattern.compile("[^\\x00-\\x7F]")
                .matcher(xml)
                .replaceAll(it -> "&#" + it.group().codePointAt(0) + ";");
    }

    /** Moves the first of three pieces behind the second. */
    private static String moved(String xml, String pieces) {
        return Pattern.compile(pieces, Pattern.DOTALL).matcher(xml).replaceFirst("$2$1$3");
    }

    private static String prefixed(String xml) {
        return xml.replaceAll("<(/?)(?=[A-Za-z])(?!\\w+:)", "<$1x:").replaceFirst("xmlns(?=\\s*=)", "xmlns:x");
    }

    private static UnpackedPackage otherFolder(UnpackedPackage book) {
        return book.renamed(name -> name.replace("xl/worksheets/sheet", "tables/t"))
                .replaced(BOOK_RELATIONS, "worksheets/sheet", "../tables/t")
                .replaced(TYPES, "/xl/worksheets/sheet", "/tables/t");
    }

    private static UnpackedPackage otherName(UnpackedPackage book) {
        return book.renamed(name -> name.replace("workbook.xml", "book2.xml"))
                .replaced("_rels/.rels", "workbook.xml", "book2.xml")
                .replaced(TYPES, "/xl/workbook.xml", "/xl/book2.xml");
    }

    private static UnpackedPackage encoded(UnpackedPackage book, String mark, Charset charset) {
        return declared(book, "encoding=\"" + charset.name().replace("LE", "") + "\"", charset, mark);
    }

    private static UnpackedPackage declared(UnpackedPackage book, String declaration, Charset charset) {
        return declared(book, declaration, charset, "");
    }

    private static UnpackedPackage declared(UnpackedPackage book, String declaration, Charset charset, String mark) {
        UnpackedPackage encoded = book;
        for (String part : List.of(SHEET, BOOK, TEXTS, STYLES, BOOK_RELATIONS)) {
            encoded = encoded.with(part, xml -> mark + xml.replaceFirst(DECLARED, declaration + " "))
                    .put(part, (mark + book.text(part).replaceFirst(DECLARED, declaration)).getBytes(charset));
        }
        return encoded;
    }
}
