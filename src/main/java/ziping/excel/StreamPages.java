package ziping.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.formula.SheetNameFormatter;
import ziping.excel.ooxml.Book;
import ziping.excel.ooxml.BookEdit;
import ziping.excel.ooxml.Styles;
import ziping.excel.ooxml.Unsuitable;
import ziping.model.CellAt;

/** Puts the program's own sheets into a package, each in the place of its predecessor. */
final class StreamPages {
    private static final String PRINT_TITLES = "_xlnm.Print_Titles";
    private static final String FILTER = "_xlnm._FilterDatabase";

    private final StreamSheets sheets;
    private final BookEdit edit;
    private final Set<String> titles = new HashSet<>();
    private boolean formulaInOwnSheet;

    StreamPages(StreamSheets sheets) {
        this.sheets = sheets;
        this.edit = new BookEdit(sheets.parts(), sheets.book());
        sheets.titles().forEach(it -> titles.add(it.toLowerCase(Locale.ROOT)));
    }

    /** What else is put into the package goes through the same edit. */
    BookEdit book() {
        return edit;
    }

    /**
     * The parts that change with it, by their names.
     *
     * @param formulaGone whether a cell has lost its formula
     */
    Map<String, Optional<byte[]>> replaced(List<Page> pages, boolean formulaGone) throws Unsuitable {
        Map<String, Integer> places = remove();
        if (formulaGone || formulaInOwnSheet) {
            edit.forgetCalculationOrder();
        }
        Map<String, Optional<byte[]>> changes = new LinkedHashMap<>();
        if (!pages.isEmpty()) {
            Styles styles = sheets.styles();
            add(pages, places, new StreamLooks(styles));
            changes.put(sheets.stylesPart(), Optional.of(styles.written()));
        }
        changes.putAll(edit.changes());
        return changes;
    }

    /** Takes the program's sheets out; gives where each was, by its mark. */
    private Map<String, Integer> remove() throws Unsuitable {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (Book.Name name : sheets.book().names()) {
            boolean mark = name.name().equals(OwnSheets.POINTS) || name.name().equals(OwnSheets.FINDINGS);
            Optional<Integer> place = mark && name.sheet().isEmpty() ? place(name) : Optional.empty();
            place.ifPresent(it -> places.put(name.name(), it));
        }
        for (int place : Set.copyOf(places.values())) {
            titles.remove(sheets.titles().get(place).toLowerCase(Locale.ROOT));
            formulaInOwnSheet |= sheets.grid(place).hasFormulas();
            edit.remove(place);
        }
        edit.removeNames(OwnSheets::owns);
        return places;
    }

    private Optional<Integer> place(Book.Name mark) throws Unsuitable {
        return NamedCells.area(new StreamTarget(sheets).of(mark)).flatMap(it -> sheets.place(it.sheet()));
    }

    /** From left to right, so that no later sheet shifts one that has its place already; new ones behind all others. */
    private void add(List<Page> pages, Map<String, Integer> places, StreamLooks looks) throws Unsuitable {
        Map<Integer, Page> replacing = new TreeMap<>();
        List<Page> fresh = new ArrayList<>();
        for (Page page : pages) {
            Optional<Integer> place = Optional.ofNullable(places.get(page.mark()));
            place.ifPresentOrElse(it -> replacing.put(it, page), () -> fresh.add(page));
        }
        for (Map.Entry<Integer, Page> page : replacing.entrySet()) {
            add(page.getValue(), page.getKey(), looks);
        }
        for (Page page : fresh) {
            add(page, Integer.MAX_VALUE, looks);
        }
    }

    private void add(Page page, int place, StreamLooks looks) throws Unsuitable {
        String title = PoiOwnSheets.freeTitle(it -> titles.contains(it.toLowerCase(Locale.ROOT)), page.title());
        titles.add(title.toLowerCase(Locale.ROOT));
        edit.add(title, new PageXml(page, looks, this::isThere).bytes(), place);
        String own = SheetNameFormatter.format(title) + "!";
        name(page.mark(), own + "$A$1");
        page.spans().forEach((name, span) -> name(name, own + span.absolute()));
        page.cells().forEach((name, at) -> name(name, SheetNameFormatter.format(at.sheet()) + "!" + absolute(at)));
        if (page.frozenRows() > 0) {
            edit.name(PRINT_TITLES, Optional.of(title), false, own + "$%1$d:$%1$d".formatted(page.frozenRows()));
        }
        page.filter()
                .ifPresent(rows -> edit.name(
                        FILTER,
                        Optional.of(title),
                        true,
                        own
                                + absolute(new CellAt(title, rows.first(), 0))
                                + ":"
                                + absolute(new CellAt(title, rows.last(), page.visibleColumns() - 1))));
    }

    private boolean isThere(CellAt at) {
        return titles.contains(at.sheet().toLowerCase(Locale.ROOT));
    }

    private void name(String name, String formula) {
        edit.name(name, Optional.empty(), true, formula);
    }

    private static String absolute(CellAt at) {
        return "$" + CellAt.columnLetters(at.column()) + "$" + (at.row() + 1);
    }
}
