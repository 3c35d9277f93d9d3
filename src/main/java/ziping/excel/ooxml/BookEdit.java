package ziping.excel.ooxml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sheets and names put into a workbook and taken out of it. */
public final class BookEdit {
    /** One place in the row of tabs: a sheet that stays, or a new one. */
    private record Tab(Optional<Integer> old, String title, String raw) {}

    private record NewName(String name, Optional<String> sheet, boolean hidden, String formula) {}

    private final Book book;
    private final Parts parts;
    private final Relations relations;
    private final List<Tab> tabs = new ArrayList<>();
    private final List<NewName> newNames = new ArrayList<>();
    private final Map<String, Optional<byte[]>> changes = new LinkedHashMap<>();
    private final List<String> addedParts = new ArrayList<>();
    private final List<String> goneParts = new ArrayList<>();
    private Predicate<String> dropped = name -> false;

    /** Of a workbook in its package. */
    public BookEdit(Parts parts, Book book) {
        this.parts = parts;
        this.book = book;
        this.relations = book.relations().again();
        for (int i = 0; i < book.sheets().size(); i++) {
            tabs.add(new Tab(
                    Optional.of(i),
                    book.sheets().get(i).title(),
                    book.sheets().get(i).raw()));
        }
    }

    /** Takes a sheet out, with all names that are scoped to it. */
    public void remove(int sheet) {
        tabs.removeIf(it -> it.old().equals(Optional.of(sheet)));
        book.sheets().get(sheet).part().ifPresent(part -> {
            relations.remove(part);
            goneParts.add(part);
            changes.put(part, Optional.empty());
        });
    }

    /** Takes out the names of the whole workbook that are such. */
    public void removeNames(Predicate<String> such) {
        dropped = such;
    }

    /** The order of calculation may name cells that are gone: Excel makes it anew. */
    public void forgetCalculationOrder() {
        relations.ofType("calcChain").ifPresent(part -> {
            relations.remove(part);
            goneParts.add(part);
            changes.put(part, Optional.empty());
        });
    }

    /**
     * Puts a sheet in.
     *
     * @param place among the tabs, from 0; behind the last one if there are not so many
     */
    public void add(String title, byte[] sheet, int place) {
        String folder = book.part().substring(0, book.part().lastIndexOf('/') + 1);
        String target = IntStream.iterate(1, it -> it + 1)
                .mapToObj(it -> "worksheets/sheet" + it + ".xml")
                .filter(it -> isFree(folder + it))
                .findFirst()
                .orElseThrow();
        addedParts.add(folder + target);
        changes.put(folder + target, Optional.of(sheet));
        String relation = relations.add("worksheet", target);
        tabs.add(
                Math.min(place, tabs.size()),
                new Tab(
                        Optional.empty(),
                        title,
                        "<%ssheet xmlns:r=\"%s\" name=\"%s\" sheetId=\"%d\" r:id=\"%s\"/>"
                                .formatted(
                                        book.prefix(),
                                        Xml.RELATIONSHIPS,
                                        Escaping.attribute(title),
                                        freeId(),
                                        relation)));
    }

    /**
     * Names cells.
     *
     * @param sheet the new sheet that the name is scoped to, by its title; empty for the whole workbook
     * @param hidden whether people do not see it among the names
     */
    public void name(String name, Optional<String> sheet, boolean hidden, String formula) {
        newNames.add(new NewName(name, sheet, hidden, formula));
    }

    /** Every part of the package that is other than before. */
    public Map<String, Optional<byte[]>> changes() throws Unsuitable {
        Map<String, Optional<byte[]>> all = new LinkedHashMap<>(changes);
        all.put(book.part(), Optional.of(workbook()));
        if (!addedParts.isEmpty() || !goneParts.isEmpty()) {
            all.put(relations.name(), Optional.of(relations.written()));
            List<String> gone =
                    goneParts.stream().filter(it -> !addedParts.contains(it)).toList();
            List<String> added =
                    addedParts.stream().filter(it -> !goneParts.contains(it)).toList();
            all.put(
                    ContentTypes.NAME,
                    Optional.of(ContentTypes.changed(parts.content(ContentTypes.NAME), added, gone)));
        }
        return all;
    }

    private byte[] workbook() throws Unsuitable {
        Splice splice = new Splice(book.bytes());
        Book.Span sheets = book.sheetsInside();
        if (!addedParts.isEmpty() || !goneParts.isEmpty()) {
            splice.replace(
                    sheets.start(), sheets.end(), tabs.stream().map(Tab::raw).collect(Collectors.joining()));
            views(splice);
            names(splice);
        }
        calculation(splice);
        return splice.bytes();
    }

    /** A sheet's part may take the place of one that is taken out. */
    private boolean isFree(String part) {
        return !addedParts.contains(part) && (!parts.has(part) || goneParts.contains(part));
    }

    private int freeId() {
        int highest = tabs.stream()
                .flatMap(it -> it.old().stream())
                .mapToInt(it -> book.sheets().get(it).id())
                .max()
                .orElse(0);
        return highest + addedParts.size();
    }

    private void names(Splice splice) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < tabs.size(); i++) {
            int place = i;
            tabs.get(i).old().ifPresent(old -> places.put(old, place));
        }
        StringBuilder names = new StringBuilder();
        for (Book.Name name : book.names()) {
            boolean gone = name.sheet().map(it -> !places.containsKey(it)).orElse(dropped.test(name.name()));
            if (!gone) {
                names.append(name.sheet()
                        .filter(it -> !places.get(it).equals(it))
                        .map(it -> moved(name.raw(), places.get(it)))
                        .orElse(name.raw()));
            }
        }
        newNames.forEach(it -> names.append(written(it)));
        String element = book.prefix() + "definedNames";
        Book.Span whole = book.namesWhole();
        splice.replace(
                whole.start(), whole.end(), names.isEmpty() ? "" : "<" + element + ">" + names + "</" + element + ">");
    }

    private String written(NewName name) {
        Optional<Integer> place =
                name.sheet().map(title -> tabs.stream().map(Tab::title).toList().indexOf(title));
        String element = book.prefix() + "definedName";
        return "<" + element + " name=\"" + Escaping.attribute(name.name()) + "\""
                + place.map(it -> " localSheetId=\"" + it + "\"").orElse("")
                + (name.hidden() ? " hidden=\"1\">" : ">")
                + Escaping.text(name.formula())
                + "</" + element + ">";
    }

    private static String moved(String raw, int place) {
        int end = raw.indexOf('>') + 1;
        return new Tag(raw.substring(0, end))
                        .with("localSheetId", String.valueOf(place))
                        .text()
                + raw.substring(end);
    }

    /** The workbook opens at the sheet that it opened at; if that is gone, at what stands in its place. */
    private void views(Splice splice) {
        for (Book.Span view : book.views()) {
            Tag tag = new Tag(book.text(view.start(), view.end()));
            Tag moved = tag;
            for (String attribute : List.of("activeTab", "firstSheet")) {
                Optional<Integer> old = tag.value(attribute).map(Integer::valueOf);
                if (old.isPresent()) {
                    moved = moved.with(attribute, String.valueOf(place(old.get())));
                }
            }
            splice.replace(view.start(), view.end(), moved.text());
        }
    }

    private int place(int old) {
        return IntStream.range(0, tabs.size())
                .filter(it -> tabs.get(it).old().equals(Optional.of(old)))
                .findFirst()
                .orElse(Math.max(0, Math.min(old, tabs.size() - 1)));
    }

    private void calculation(Splice splice) {
        if (book.calculation().isPresent()) {
            Book.Span tag = book.calculation().get();
            splice.replace(
                    tag.start(),
                    tag.end(),
                    new Tag(book.text(tag.start(), tag.end()))
                            .with("fullCalcOnLoad", "1")
                            .text());
        } else {
            splice.insert(book.namesWhole().end(), "<%scalcPr fullCalcOnLoad=\"1\"/>".formatted(book.prefix()));
        }
    }
}
