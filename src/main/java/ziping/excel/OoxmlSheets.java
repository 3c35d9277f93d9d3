package ziping.excel;

import ziping.excel.ooxml.CellLimit;
import ziping.excel.ooxml.DamagedWorkbookException;
import ziping.excel.ooxml.OoxmlPackage;
import ziping.excel.ooxml.RejectedWorkbookException;
import ziping.excel.ooxml.StylesPart;
import ziping.excel.ooxml.UnsupportedByOoxmlException;
import ziping.excel.ooxml.WorkbookPart;
import ziping.excel.ooxml.WorksheetPart;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The sheets of a package by their titles; each is read when it is first needed. */
final class OoxmlSheets {
    private final OoxmlPackage parts;
    private final WorkbookPart book;
    private final List<String> titles;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Integer, WorksheetPart> grids = new HashMap<>();
    private final CellLimit count;
    private Optional<StylesPart> styles = Optional.empty();

    OoxmlSheets(OoxmlPackage parts) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        this.parts = parts;
        this.count = new CellLimit(parts.limits().cells());
        this.book = WorkbookPart.of(parts);
        this.titles = book.sheets().stream().map(WorkbookPart.Sheet::title).toList();
        IntStream.range(0, titles.size())
                .forEach(it -> places.putIfAbsent(titles.get(it).toLowerCase(Locale.ROOT), it));
    }

    OoxmlPackage ooxmlPackage() {
        return parts;
    }

    WorkbookPart workbookPart() {
        return book;
    }

    List<String> titles() {
        return titles;
    }

    /** The position of a sheet; Excel ignores the case of titles. */
    Optional<Integer> index(String title) {
        return Optional.ofNullable(places.get(title.toLowerCase(Locale.ROOT)));
    }

    WorksheetPart worksheet(int place) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        WorksheetPart known = grids.get(place);
        if (known == null) {
            known = WorksheetPart.of(parts.content(partName(place)), count.of(titles.get(place)));
            if (!styles().has(known.lastStyle())) {
                throw new DamagedWorkbookException("a style that does not exist: " + known.lastStyle());
            }
            grids.put(place, known);
        }
        return known;
    }

    /** Whether it has cells; charts have a tab of their own without any. */
    boolean isWorksheet(int place) {
        return book.sheets()
                .get(place)
                .part()
                .filter(it -> it.contains("worksheets/"))
                .isPresent();
    }

    String partName(int place) throws UnsupportedByOoxmlException {
        return book.sheets()
                .get(place)
                .part()
                .orElseThrow(() -> new UnsupportedByOoxmlException("a sheet without a part"));
    }

    /** The styles of all cells; new ones can be added. */
    StylesPart styles() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        if (styles.isEmpty()) {
            styles = Optional.of(StylesPart.of(parts.content(stylesPartName())));
        }
        return styles.get();
    }

    String stylesPartName() throws UnsupportedByOoxmlException {
        return book.related("styles").orElseThrow(() -> new UnsupportedByOoxmlException("no styles"));
    }
}
