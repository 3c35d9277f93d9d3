package ziping.excel.ooxml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cell styles by their index. New styles are added when they are needed; an equal style is used again. */
public final class StylesPart {
    private static final double USUAL_SIZE = 11;

    /** The lists before and including that of the cell styles, in the order of the standard. */
    private static final List<String> ORDER =
            List.of("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs");

    /** What a list holds at least: the font, the fills, the border and the style of cells without a style. */
    private static final Map<String, List<String>> LEAST = Map.of(
            "fonts", List.of("<font><sz val=\"11\"/></font>"),
            "fills",
                    List.of(
                            "<fill><patternFill patternType=\"none\"/></fill>",
                            "<fill><patternFill patternType=\"gray125\"/></fill>"),
            "borders", List.of("<border><left/><right/><top/><bottom/><diagonal/></border>"),
            "cellXfs", List.of("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"));

    /**
     * The style of a cell.
     *
     * @param format the number of its number format
     * @param fontSize in points
     * @param wraps whether text wraps
     */
    public record Style(int format, double fontSize, boolean wraps) {}

    /** A style as the file lists it. */
    private record Listed(int format, int font, boolean wraps) {}

    /** One list of the part: its elements as text, and the position of its tags. */
    private static final class Section {
        private final WorkbookPart.ByteRange tag;
        private final List<String> written = new ArrayList<>();
        private final List<String> added = new ArrayList<>();
        private int end;
        private int after;

        Section(WorkbookPart.ByteRange tag) {
            this.tag = tag;
        }

        /** Whether the list has no end tag: it is missing in the file, or an empty element. */
        boolean isIncomplete() {
            return end <= tag.end();
        }

        int of(String element) {
            int there = written.indexOf(element);
            if (there >= 0) {
                return there;
            }
            int before = added.indexOf(element);
            if (before < 0) {
                added.add(element);
                return written.size() + added.size() - 1;
            }
            return written.size() + before;
        }
    }

    private final byte[] bytes;
    private String prefix = "";
    private int startOfLists;
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Double> fontSizes = new ArrayList<>();
    private final List<Listed> listed = new ArrayList<>();

    private StylesPart(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The styles of a workbook. */
    public static StylesPart of(byte[] styles) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        StylesPart read = new StylesPart(styles);
        read.read();
        return read;
    }

    /** Whether there is a style of that index; the first always exists. */
    public boolean has(int number) {
        return number < Math.max(1, listed.size());
    }

    /** A style by its number. */
    public Style style(int number) {
        if (listed.isEmpty()) {
            return new Style(0, USUAL_SIZE, false);
        }
        Listed style = listed.get(number);
        double size = style.font() < fontSizes.size() ? fontSizes.get(style.font()) : USUAL_SIZE;
        return new Style(style.format(), size, style.wraps());
    }

    /** The code of a number format. Built-in formats have no code in the file. */
    public Optional<String> format(int number) {
        return Optional.ofNullable(formats.get(number));
    }

    /**
     * The index of a style. It is added if it does not exist yet. The parameters are XML without a prefix.
     *
     * @param fill empty for none
     * @param border empty for none
     */
    public int number(String font, Optional<String> fill, Optional<String> border, String alignment) {
        int fontNumber = section("fonts").of(prefixed(font));
        section("fills");
        section("borders");
        int fillNumber = fill.isPresent() ? section("fills").of(prefixed(fill.get())) : 0;
        int borderNumber = border.isPresent() ? section("borders").of(prefixed(border.get())) : 0;
        return section("cellXfs")
                .of(prefixed("<xf numFmtId=\"0\" fontId=\"" + fontNumber + "\" fillId=\"" + fillNumber
                        + "\" borderId=\"" + borderNumber + "\" xfId=\"0\" applyFont=\"1\""
                        + " applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">" + alignment + "</xf>"));
    }

    private String prefixed(String xml) {
        return prefix.isEmpty() ? xml : xml.replaceAll("<(/?)(?=\\w)", "<$1" + prefix);
    }

    /** The part with all added styles. */
    public byte[] written() {
        ByteSplice splice = new ByteSplice(bytes);
        for (String name : inOrder()) {
            Section section = sections.get(name);
            if (!section.added.isEmpty() && section.isIncomplete()) {
                splice.replace(section.tag.start(), section.after, whole(name, section));
            } else if (!section.added.isEmpty()) {
                StartTag tag = new StartTag(splice.text(section.tag.start(), section.tag.end()));
                int count = section.written.size() + section.added.size();
                splice.replace(
                        section.tag.start(),
                        section.tag.end(),
                        tag.with("count", String.valueOf(count)).text());
                splice.insert(section.end, String.join("", section.added));
            }
        }
        return splice.bytes();
    }

    /** The names of the lists that may have additions, in the order of the standard. */
    private List<String> inOrder() {
        List<String> names = new ArrayList<>(ORDER);
        names.retainAll(sections.keySet());
        return names;
    }

    /** A list that the file does not have, or has as an empty element. */
    private String whole(String name, Section section) {
        String element = prefix + name;
        return "<" + element + " count=\"" + section.added.size() + "\">" + String.join("", section.added) + "</"
                + element + ">";
    }

    private Section section(String name) {
        Section section = sections.get(name);
        if (section == null) {
            int at = whereMissing(name);
            section = new Section(new WorkbookPart.ByteRange(at, at));
            section.after = at;
            sections.put(name, section);
        }
        if (section.written.isEmpty() && section.added.isEmpty()) {
            for (String element : LEAST.get(name)) {
                section.added.add(prefixed(element));
            }
        }
        return section;
    }

    /** The position of a list that the file does not have: after the lists before it. */
    private int whereMissing(String name) {
        int at = startOfLists;
        for (String before : ORDER.subList(0, ORDER.indexOf(name))) {
            Section section = sections.get(before);
            at = section == null ? at : Math.max(at, section.after);
        }
        return at;
    }

    private void read() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        XmlReader xml = XmlReader.of(bytes);
        if (!xml.nextStart() || !xml.name().equals("styleSheet")) {
            throw new UnsupportedByOoxmlException("styles of another kind");
        }
        if (xml.isEmpty()) {
            throw new UnsupportedByOoxmlException("styles without content");
        }
        prefix = xml.prefix();
        startOfLists = xml.end();
        while (xml.next()) {
            if (xml.isStart() && xml.depth() == 2) {
                section(xml);
            }
        }
    }

    private void section(XmlReader xml) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        String name = xml.name();
        Section section = new Section(new WorkbookPart.ByteRange(xml.start(), xml.end()));
        if (sections.put(name, section) != null) {
            throw new DamagedWorkbookException("two lists of styles: " + name);
        }
        while (xml.next() && (xml.isStart() || xml.depth() > 2)) {
            if (xml.isStart() && xml.depth() == 3) {
                child(xml, name, section);
            }
        }
        section.end = xml.start();
        section.after = xml.end();
    }

    private void child(XmlReader xml, String section, Section into)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        int start = xml.start();
        switch (section) {
            case "numFmts" ->
                formats.put(
                        xml.number("numFmtId", 0), xml.attribute("formatCode").orElse(""));
            case "fonts" -> fontSizes.add(fontSize(xml));
            case "cellXfs" -> listed.add(listed(xml));
            default -> {
                // counted only
            }
        }
        while (xml.isStart() || xml.depth() > 3) {
            if (!xml.next()) {
                throw new UnsupportedByOoxmlException("cut off");
            }
        }
        into.written.add(new ByteSplice(bytes).text(start, xml.end()));
    }

    private static double fontSize(XmlReader xml) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        double size = USUAL_SIZE;
        while (xml.next() && (xml.isStart() || xml.depth() > 3)) {
            if (xml.isStart() && xml.name().equals("sz")) {
                size = xml.decimal("val").orElse(size);
            }
        }
        return size;
    }

    private static Listed listed(XmlReader xml) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        int format = xml.number("numFmtId", 0);
        int font = xml.number("fontId", 0);
        boolean wraps = false;
        while (xml.next() && (xml.isStart() || xml.depth() > 3)) {
            if (xml.isStart() && xml.name().equals("alignment")) {
                wraps = xml.flag("wrapText");
            }
        }
        return new Listed(format, font, wraps);
    }
}
