package ziping.excel.ooxml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The names of a workbook after a change of its sheets. Those that stay are written as they were.
 *
 * @param dropped names of the whole workbook that go
 * @param redrawn sheets that stay with another content: what Excel named there for itself goes
 * @param titles of all sheets after the change
 * @param places where each sheet that stays stands after the change, by where it stood before
 */
record NamesEdit(
        Book book,
        List<Added> added,
        Predicate<String> dropped,
        Set<Integer> redrawn,
        List<String> titles,
        Map<Integer, Integer> places) {
    /**
     * A new name.
     *
     * @param sheet that it is scoped to, by its title
     */
    record Added(String name, Optional<String> sheet, boolean hidden, String formula) {}

    void write(Splice splice) {
        List<Book.Name> staying =
                book.names().stream().filter(it -> !isGone(it)).toList();
        String more = added.stream().map(this::written).collect(Collectors.joining());
        if (staying.isEmpty()) {
            String element = book.prefix() + "definedNames";
            Book.Span whole = book.namesWhole();
            String all = more.isEmpty() ? "" : "<" + element + ">" + more + "</" + element + ">";
            splice.replace(whole.start(), whole.end(), all);
            return;
        }
        book.names().stream()
                .filter(this::isGone)
                .forEach(it -> splice.replace(it.written().start(), it.written().end(), ""));
        staying.stream()
                .filter(it -> it.sheet().filter(places::containsKey).isPresent())
                .forEach(it -> move(splice, it.tag(), places.get(it.sheet().get())));
        splice.insert(staying.get(staying.size() - 1).written().end(), more);
    }

    /** A scope that names no sheet, as damaged files have it, does not make a name go. */
    private boolean isGone(Book.Name name) {
        return name.sheet()
                .map(it -> (it < book.sheets().size() && !places.containsKey(it))
                        || (redrawn.contains(it) && name.name().startsWith(Book.EXCELS)))
                .orElseGet(() -> dropped.test(name.name()));
    }

    private void move(Splice splice, Book.Span tag, int place) {
        String written = book.text(tag.start(), tag.end());
        splice.replace(
                tag.start(),
                tag.end(),
                new Tag(written).with("localSheetId", String.valueOf(place)).text());
    }

    private String written(Added name) {
        String element = book.prefix() + "definedName";
        String scope = name.sheet()
                .map(it -> " localSheetId=\"" + titles.indexOf(it) + "\"")
                .orElse("");
        String visible = name.hidden() ? " hidden=\"1\"" : "";
        return "<" + element + " name=\"" + Escaping.attribute(name.name()) + "\"" + scope + visible + ">"
                + Escaping.text(name.formula()) + "</" + element + ">";
    }
}
