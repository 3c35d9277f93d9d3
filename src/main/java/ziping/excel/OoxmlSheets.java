package ziping.excel;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ziping.excel.ooxml.CellLimit;
import ziping.excel.ooxml.DamagedWorkbookException;
import ziping.excel.ooxml.OoxmlPackage;
import ziping.excel.ooxml.RejectedWorkbookException;
import ziping.excel.ooxml.StylesPart;
import ziping.excel.ooxml.UnsupportedByOoxmlException;
import ziping.excel.ooxml.WorkbookPart;
import ziping.excel.ooxml.WorksheetPart;

/** The sheets of a package by their titles. Each sheet is read when it is first needed. */
final class OoxmlSheets {
    private final OoxmlPackage ooxmlPackage;
    private final WorkbookPart workbookPart;
    private final List<String> titles;
    private final Map<String, Integer> indices = new HashMap<>();
    private final Map<Integer, WorksheetPart> worksheets = new HashMap<>();
    private final CellLimit count;
    private Optional<StylesPart> styles = Optional.empty();

    OoxmlSheets(OoxmlPackage ooxmlPackage) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        this.ooxmlPackage = ooxmlPackage;
        this.count = new CellLimit(ooxmlPackage.limits().cells());
        this.workbookPart = WorkbookPart.of(ooxmlPackage);
        this.titles =
                workbookPart.sheets().stream().map(WorkbookPart.Sheet::title).toList();
        for (int i = 0; i < titles.size(); i++) {
            indices.putIfAbsent(titles.get(i).toLowerCase(Locale.ROOT), i);
        }
    }

    OoxmlPackage ooxmlPackage() {
        return ooxmlPackage;
    }

    WorkbookPart workbookPart() {
        return workbookPart;
    }

    List<String> titles() {
        return titles;
    }

    /** The position of a sheet; Excel ignores the case of titles. */
    Optional<Integer> index(String title) {
        return Optional.ofNullable(indices.get(title.toLowerCase(Locale.ROOT)));
    }

    WorksheetPart worksheet(int index) throws RejectedWorkbookException, UnsupportedByOoxmlException {
        WorksheetPart known = worksheets.get(index);
        if (known == null) {
            known = WorksheetPart.of(ooxmlPackage.content(partName(index)), count.of(titles.get(index)));
            if (!styles().has(known.lastStyle())) {
                throw new DamagedWorkbookException("a style that does not exist: " + known.lastStyle());
            }
            worksheets.put(index, known);
        }
        return known;
    }

    /** Whether the sheet has cells; a chart sheet has none. */
    boolean isWorksheet(int index) {
        Optional<String> part = workbookPart.sheets().get(index).part();
        return part.isPresent() && part.get().contains("worksheets/");
    }

    String partName(int index) throws UnsupportedByOoxmlException {
        return workbookPart
                .sheets()
                .get(index)
                .part()
                .orElseThrow(() -> new UnsupportedByOoxmlException("a sheet without a part"));
    }

    /** The styles of all cells; new ones can be added. */
    StylesPart styles() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        if (styles.isEmpty()) {
            styles = Optional.of(StylesPart.of(ooxmlPackage.content(stylesPartName())));
        }
        return styles.get();
    }

    String stylesPartName() throws UnsupportedByOoxmlException {
        return workbookPart.related("styles").orElseThrow(() -> new UnsupportedByOoxmlException("no styles"));
    }
}
