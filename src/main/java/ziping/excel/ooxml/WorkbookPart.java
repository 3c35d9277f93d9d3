package ziping.excel.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The part with the list of sheets and the defined names of a workbook. */
public final class WorkbookPart {
    /**
     * A sheet in the list of sheets.
     *
     * @param part the name of its part; empty if there is none
     * @param hidden whether it is hidden
     */
    public record Sheet(String title, Optional<String> part, int id, boolean hidden, ByteRange written) {}

    /**
     * A defined name.
     *
     * @param sheet the index of the sheet that it is scoped to; empty if it holds for the whole workbook
     * @param function whether it is the name of a macro or a function
     * @param tag its start tag
     */
    public record Name(
            String name, Optional<Integer> sheet, String formula, boolean function, ByteRange tag, ByteRange written) {}

    /** A range of bytes; empty for a position where something is inserted. */
    public record ByteRange(int start, int end) {}

    /** The prefix of the names that Excel reserves. */
    static final String RESERVED_PREFIX = "_xlnm.";

    private final String part;
    private final byte[] bytes;
    private final Relationships relationships;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();
    private final List<ByteRange> views = new ArrayList<>();
    private Optional<ByteRange> sheetsInside = Optional.empty();
    private Optional<ByteRange> namesWhole = Optional.empty();
    private Optional<ByteRange> calculation = Optional.empty();
    private String section = "";
    private int afterSheets;
    private boolean from1904;
    private boolean strict;
    private String prefix = "";

    private WorkbookPart(String part, byte[] bytes, Relationships relationships) {
        this.part = part;
        this.bytes = bytes;
        this.relationships = relationships;
    }

    /** The workbook of a package. */
    public static WorkbookPart of(OoxmlPackage ooxmlPackage)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        String part = Relationships.of(ooxmlPackage, "")
                .ofType("officeDocument")
                .orElseThrow(() -> new UnsupportedByOoxmlException("no workbook"));
        WorkbookPart workbookPart =
                new WorkbookPart(part, ooxmlPackage.content(part), Relationships.of(ooxmlPackage, part));
        workbookPart.read();
        return workbookPart;
    }

    /** The sheets in the order of the tabs. */
    public List<Sheet> sheets() {
        return Collections.unmodifiableList(sheets);
    }

    /** The defined names in the order of the file. */
    public List<Name> names() {
        return Collections.unmodifiableList(names);
    }

    /** The name of the part with the styles, shared strings and so on, by the type of its relationship. */
    public Optional<String> related(String type) {
        return relationships.ofType(type);
    }

    /** Whether days are counted from 1904, as in workbooks of old Macintosh versions. */
    public boolean isFrom1904() {
        return from1904;
    }

    /** Whether it is of Strict OOXML. */
    public boolean isStrict() {
        return strict;
    }

    String part() {
        return part;
    }

    Relationships relations() {
        return relationships;
    }

    byte[] bytes() {
        return bytes;
    }

    String prefix() {
        return prefix;
    }

    List<ByteRange> views() {
        return views;
    }

    ByteRange sheetsInside() throws UnsupportedByOoxmlException {
        return sheetsInside.orElseThrow(() -> new UnsupportedByOoxmlException("no sheets"));
    }

    /** The element with all names, or the position where it would be inserted. */
    ByteRange namesWhole() {
        return namesWhole.orElse(new ByteRange(afterSheets, afterSheets));
    }

    Optional<ByteRange> calculation() {
        return calculation;
    }

    private void read() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        XmlReader xml = XmlReader.of(bytes);
        if (!xml.nextStart() || !xml.name().equals("workbook")) {
            throw new UnsupportedByOoxmlException("no workbook of this kind");
        }
        prefix = xml.prefix();
        strict = xml.isStrict();
        while (xml.next()) {
            if (xml.isStart()) {
                start(xml);
            } else if (xml.depth() == 2) {
                end(xml);
            }
        }
        requireNamesOnce();
    }

    /** Excel ignores the case of titles. A name whose scope is no sheet holds for the whole workbook. */
    private void requireNamesOnce() throws DamagedWorkbookException {
        Set<String> titles = new HashSet<>();
        for (Sheet sheet : sheets) {
            if (!titles.add(sheet.title().toLowerCase(Locale.ROOT))) {
                throw new DamagedWorkbookException("two sheets of one title");
            }
        }
        DuplicateNameCheck once = new DuplicateNameCheck();
        for (Name name : names) {
            once.require(name.name(), name.sheet().filter(it -> it < sheets.size()));
        }
    }

    private void start(XmlReader xml) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        ByteRange tag = new ByteRange(xml.start(), xml.end());
        if (isIn("sheets", "sheet", xml)) {
            sheets.add(new Sheet(
                    xml.attribute("name").orElse(""),
                    xml.relation().flatMap(relationships::part),
                    xml.number("sheetId", 0),
                    xml.attribute("state").filter(it -> !it.equals("visible")).isPresent(),
                    new ByteRange(tag.start(), ended(xml))));
        } else if (isIn("definedNames", "definedName", xml)) {
            names.add(name(xml, tag));
        } else if (isIn("bookViews", "workbookView", xml)) {
            views.add(tag);
        } else if (xml.depth() == 2) {
            section = xml.name();
            startSection(xml, tag);
        }
    }

    private void startSection(XmlReader xml, ByteRange tag) throws DamagedWorkbookException {
        switch (section) {
            case "sheets" ->
                sheetsInside = DamagedWorkbookException.only(
                        sheetsInside, new ByteRange(tag.end(), tag.end()), "two lists of sheets");
            case "definedNames" -> namesWhole = DamagedWorkbookException.only(namesWhole, tag, "two lists of names");
            case "workbookPr" -> from1904 = xml.flag("date1904");
            case "calcPr" -> calculation = Optional.of(tag);
            default -> {
                // not needed
            }
        }
    }

    /** An element counts only in its own section. */
    private boolean isIn(String place, String element, XmlReader xml) {
        return xml.depth() == 3 && section.equals(place) && xml.name().equals(element);
    }

    private void end(XmlReader xml) throws UnsupportedByOoxmlException {
        switch (xml.name()) {
            case "sheets" -> {
                sheetsInside = Optional.of(new ByteRange(sheetsInside().start(), xml.start()));
                afterSheets = xml.end();
            }
            case "functionGroups", "externalReferences" -> afterSheets = xml.end();
            case "definedNames" ->
                namesWhole = Optional.of(new ByteRange(namesWhole().start(), xml.end()));
            default -> {
                // not needed for names and sheets
            }
        }
    }

    private static Name name(XmlReader xml, ByteRange tag)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        String name = xml.attribute("name").orElse("");
        Optional<Integer> sheet = Optional.of(xml.number("localSheetId", -1)).filter(it -> it >= 0);
        boolean function = xml.flag("function") || xml.flag("vbProcedure") || xml.flag("xlm");
        String formula = xml.text();
        return new Name(name, sheet, formula, function, tag, new ByteRange(tag.start(), xml.end()));
    }

    private static int ended(XmlReader xml) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        xml.text();
        return xml.end();
    }

    String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    /**
     * Checks that each name occurs only once in its scope, ignoring case. The reserved names of Excel are not checked:
     * programs leave some of them behind.
     */
    public static final class DuplicateNameCheck {
        private final Set<List<Object>> known = new HashSet<>();

        /**
         * Checks the next name.
         *
         * @param scope its sheet; empty for the whole workbook
         * @throws DamagedWorkbookException if it occurred before: its meaning is ambiguous
         */
        public void require(String name, Optional<?> scope) throws DamagedWorkbookException {
            boolean judged = !name.isEmpty() && !name.startsWith(WorkbookPart.RESERVED_PREFIX);
            if (judged && !known.add(List.of(name.toLowerCase(Locale.ROOT), scope))) {
                throw new DamagedWorkbookException("two names in one scope: " + name);
            }
        }
    }
}
