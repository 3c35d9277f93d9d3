package ziping.excel.ooxml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Adds sheets and names to a workbook and removes them. */
public final class WorkbookPartEdit {
    /** One tab: a sheet that stays, or a new one. */
    private record Tab(Optional<Integer> old, String title, String written) {}

    private final WorkbookPart workbookPart;
    private final OoxmlPackage ooxmlPackage;
    private final Relationships relationships;
    private final List<Tab> tabs = new ArrayList<>();
    private final List<NamesEdit.Added> newNames = new ArrayList<>();
    private final Map<String, Optional<byte[]>> changes = new LinkedHashMap<>();
    private final List<String> addedParts = new ArrayList<>();
    private final Map<String, String> otherParts = new LinkedHashMap<>();
    private final List<String> goneParts = new ArrayList<>();
    private final Set<Integer> goneSheets = new HashSet<>();
    private final Set<Integer> redrawnSheets = new HashSet<>();
    private Predicate<String> dropped = name -> false;

    /** Begins without changes. */
    public WorkbookPartEdit(OoxmlPackage ooxmlPackage, WorkbookPart workbookPart) {
        this.ooxmlPackage = ooxmlPackage;
        this.workbookPart = workbookPart;
        this.relationships = workbookPart.relations().copy();
        for (int i = 0; i < workbookPart.sheets().size(); i++) {
            tabs.add(new Tab(Optional.of(i), workbookPart.sheets().get(i).title(), ""));
        }
    }

    /** Removes a sheet, with all names that are scoped to it and all parts that only it refers to. */
    public void remove(int sheet) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        tabs.removeIf(tab -> tab.old().equals(Optional.of(sheet)));
        goneSheets.add(sheet);
        Optional<String> part = workbookPart.sheets().get(sheet).part();
        if (part.isPresent()) {
            relationships.remove(part.get());
            removePart(part.get());
        }
    }

    /**
     * Replaces the content of a sheet. Its tab and the names that users scoped to it stay. The reserved names of Excel,
     * such as the rows to repeat, are removed, with all parts that only the sheet refers to.
     */
    public void replaceContent(int sheet, byte[] content)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        String part = workbookPart
                .sheets()
                .get(sheet)
                .part()
                .orElseThrow(() -> new UnsupportedByOoxmlException("a sheet without a part"));
        redrawnSheets.add(sheet);
        removePart(part);
        addedParts.add(part);
        put(part, content);
    }

    /** Removes a part, with all parts that only it refers to. */
    void removePart(String part) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        goneParts.add(part);
        changes.put(part, Optional.empty());
        Relationships relationships = Relationships.of(ooxmlPackage, part);
        if (ooxmlPackage.has(relationships.name())) {
            changes.put(relationships.name(), Optional.empty());
            for (String target : relationships.parts()) {
                if (!goneParts.contains(target) && !isReferenced(target)) {
                    removePart(target);
                }
            }
        }
    }

    /** Removes a part with relationships, which is not in the content types. */
    void removeRelationshipsPart(String part) {
        changes.put(part, Optional.empty());
    }

    /** Replaces the content of a part. */
    void put(String part, byte[] content) {
        changes.put(part, Optional.of(content));
    }

    /** Adds a part under the first free name of a pattern; returns that name. */
    String add(String pattern, String type, byte[] content) {
        String part = freeName(pattern);
        otherParts.put(part, type);
        put(part, content);
        return part;
    }

    /** The folder of the workbook part, with a slash at the end. */
    String folder() {
        return workbookPart.part().substring(0, workbookPart.part().lastIndexOf('/') + 1);
    }

    private String freeName(String pattern) {
        int number = 1;
        while (!isFree(pattern.formatted(number))) {
            number++;
        }
        return pattern.formatted(number);
    }

    private boolean isReferenced(String part) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        for (String name : ooxmlPackage.names()) {
            boolean gone = changes.keySet().stream().anyMatch(name::equalsIgnoreCase);
            if (!gone
                    && Relationships.isName(name)
                    && Relationships.named(ooxmlPackage, name).haveTarget(part)) {
                return true;
            }
        }
        return false;
    }

    /** Removes the names of the whole workbook that match. */
    public void removeNames(Predicate<String> removed) {
        dropped = removed;
    }

    /** Removes the order of calculation, which may refer to removed formulas. Excel computes it anew. */
    public void forgetCalculationOrder() {
        Optional<String> part = relationships.ofType("calcChain");
        if (part.isPresent()) {
            relationships.remove(part.get());
            goneParts.add(part.get());
            changes.put(part.get(), Optional.empty());
        }
    }

    /** Adds a sheet after all others. */
    public void add(String title, byte[] sheet) {
        String part = freeName(folder() + "worksheets/sheet%d.xml");
        addedParts.add(part);
        put(part, sheet);
        String relation = relationships.add("worksheet", part.substring(folder().length()));
        tabs.add(new Tab(
                Optional.empty(),
                title,
                "<%ssheet xmlns:r=\"%s\" name=\"%s\" sheetId=\"%d\" r:id=\"%s\"/>"
                        .formatted(
                                workbookPart.prefix(),
                                XmlReader.RELATIONSHIPS,
                                XmlEscaping.attribute(title),
                                freeId(),
                                relation)));
    }

    /**
     * Adds a defined name.
     *
     * @param sheet the title of the sheet that it is scoped to; empty for the whole workbook
     * @param hidden whether Excel hides it from the list of names
     */
    public void name(String name, Optional<String> sheet, boolean hidden, String formula) {
        newNames.add(new NamesEdit.Added(name, sheet, hidden, formula));
    }

    /** Every changed part of the package. */
    public Map<String, Optional<byte[]>> changes() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        Map<String, Optional<byte[]>> all = new LinkedHashMap<>(changes);
        all.put(workbookPart.part(), Optional.of(workbook()));
        if (!addedParts.isEmpty() || !goneParts.isEmpty() || !otherParts.isEmpty()) {
            all.put(relationships.name(), Optional.of(relationships.written()));
            List<String> gone = goneParts.stream()
                    .filter(part -> !addedParts.contains(part))
                    .toList();
            Map<String, String> added = new LinkedHashMap<>(otherParts);
            for (String part : addedParts) {
                if (!goneParts.contains(part)) {
                    added.put(part, ContentTypes.WORKSHEET);
                }
            }
            all.put(
                    ContentTypes.NAME,
                    Optional.of(ContentTypes.changed(ooxmlPackage.content(ContentTypes.NAME), added, gone)));
        }
        return all;
    }

    private byte[] workbook() throws UnsupportedByOoxmlException {
        ByteSplice splice = new ByteSplice(workbookPart.bytes());
        sheets(splice);
        new NamesEdit(
                        workbookPart,
                        newNames,
                        dropped,
                        redrawnSheets,
                        tabs.stream().map(Tab::title).toList(),
                        newIndices())
                .write(splice);
        views(splice);
        calculation(splice);
        return splice.bytes();
    }

    private void sheets(ByteSplice splice) throws UnsupportedByOoxmlException {
        List<WorkbookPart.Sheet> old = workbookPart.sheets();
        for (int sheet : goneSheets) {
            WorkbookPart.ByteRange range = old.get(sheet).written();
            splice.replace(range.start(), range.end(), "");
        }
        int last = old.isEmpty()
                ? workbookPart.sheetsInside().start()
                : old.get(old.size() - 1).written().end();
        splice.insert(last, tabs.stream().map(Tab::written).collect(Collectors.joining()));
    }

    /** A new part may have the name of a removed one. */
    private boolean isFree(String part) {
        return !addedParts.contains(part)
                && !otherParts.containsKey(part)
                && (!ooxmlPackage.has(part) || goneParts.contains(part));
    }

    private int freeId() {
        int highest = tabs.stream()
                .flatMap(it -> it.old().stream())
                .mapToInt(it -> workbookPart.sheets().get(it).id())
                .max()
                .orElse(0);
        return highest + addedParts.size();
    }

    /** The active sheet stays active; if it is removed, the sheet in its position becomes active. */
    private void views(ByteSplice splice) throws UnsupportedByOoxmlException {
        for (WorkbookPart.ByteRange view : workbookPart.views()) {
            StartTag tag = new StartTag(workbookPart.text(view.start(), view.end()));
            StartTag moved = tag;
            for (String attribute : List.of("activeTab", "firstSheet")) {
                Optional<Integer> old = tag.number(attribute);
                if (old.isPresent()) {
                    moved = moved.with(attribute, String.valueOf(newIndex(old.get())));
                }
            }
            splice.replace(view.start(), view.end(), moved.text());
        }
    }

    /** The new position of each sheet that stays, by its old position. */
    private Map<Integer, Integer> newIndices() {
        Map<Integer, Integer> newIndices = new HashMap<>();
        for (int i = 0; i < workbookPart.sheets().size(); i++) {
            if (!goneSheets.contains(i)) {
                newIndices.put(i, newIndex(i));
            }
        }
        return newIndices;
    }

    private int newIndex(int old) {
        for (int i = 0; i < tabs.size(); i++) {
            if (tabs.get(i).old().equals(Optional.of(old))) {
                return i;
            }
        }
        return Math.max(0, Math.min(old, tabs.size() - 1));
    }

    private void calculation(ByteSplice splice) {
        if (workbookPart.calculation().isPresent()) {
            WorkbookPart.ByteRange tag = workbookPart.calculation().get();
            splice.replace(
                    tag.start(),
                    tag.end(),
                    new StartTag(workbookPart.text(tag.start(), tag.end()))
                            .with("fullCalcOnLoad", "1")
                            .text());
        } else {
            splice.insert(
                    workbookPart.namesWhole().end(),
                    "<%scalcPr fullCalcOnLoad=\"1\"/>".formatted(workbookPart.prefix()));
        }
    }

    /**
     * Writes the names of a workbook after its sheets have changed. Names that stay are written as they were.
     *
     * @param dropped names of the whole workbook that are removed
     * @param redrawn sheets with a new content; the reserved names on them are removed
     * @param titles of all sheets after the change
     * @param newIndices the new position of each sheet that stays, by its old position
     */
    private record NamesEdit(
            WorkbookPart workbookPart,
            List<Added> added,
            Predicate<String> dropped,
            Set<Integer> redrawn,
            List<String> titles,
            Map<Integer, Integer> newIndices) {
        /**
         * A new name.
         *
         * @param sheet that it is scoped to, by its title
         */
        record Added(String name, Optional<String> sheet, boolean hidden, String formula) {}

        void write(ByteSplice splice) {
            List<WorkbookPart.Name> staying =
                    workbookPart.names().stream().filter(it -> !isGone(it)).toList();
            String more = added.stream().map(this::written).collect(Collectors.joining());
            if (staying.isEmpty()) {
                String element = workbookPart.prefix() + "definedNames";
                WorkbookPart.ByteRange whole = workbookPart.namesWhole();
                String all = more.isEmpty() ? "" : "<" + element + ">" + more + "</" + element + ">";
                splice.replace(whole.start(), whole.end(), all);
                return;
            }
            for (WorkbookPart.Name name : workbookPart.names()) {
                if (isGone(name)) {
                    splice.replace(name.written().start(), name.written().end(), "");
                }
            }
            for (WorkbookPart.Name name : staying) {
                if (name.sheet().isPresent()
                        && newIndices.containsKey(name.sheet().get())) {
                    move(splice, name.tag(), newIndices.get(name.sheet().get()));
                }
            }
            splice.insert(staying.get(staying.size() - 1).written().end(), more);
        }

        /** A name whose scope is no sheet, as in damaged files, is not removed. */
        private boolean isGone(WorkbookPart.Name name) {
            if (name.sheet().isEmpty()) {
                return dropped.test(name.name());
            }
            int sheet = name.sheet().get();
            boolean sheetGone = sheet < workbookPart.sheets().size() && !newIndices.containsKey(sheet);
            boolean reserved = name.name().startsWith(WorkbookPart.RESERVED_PREFIX);
            return sheetGone || (redrawn.contains(sheet) && reserved);
        }

        private void move(ByteSplice splice, WorkbookPart.ByteRange tag, int place) {
            String written = workbookPart.text(tag.start(), tag.end());
            splice.replace(
                    tag.start(),
                    tag.end(),
                    new StartTag(written)
                            .with("localSheetId", String.valueOf(place))
                            .text());
        }

        private String written(Added name) {
            String element = workbookPart.prefix() + "definedName";
            String scope = name.sheet()
                    .map(it -> " localSheetId=\"" + titles.indexOf(it) + "\"")
                    .orElse("");
            String visible = name.hidden() ? " hidden=\"1\"" : "";
            return "<" + element + " name=\"" + XmlEscaping.attribute(name.name()) + "\"" + scope + visible + ">"
                    + XmlEscaping.text(name.formula()) + "</" + element + ">";
        }
    }
}
