package ziping.excel;

import ziping.excel.ooxml.RejectedWorkbookException;
import ziping.excel.ooxml.SheetDependents;
import ziping.excel.ooxml.StylesPart;
import ziping.excel.ooxml.UnsupportedByOoxmlException;
import ziping.excel.ooxml.WorkbookPartEdit;
import ziping.excel.report.ReportSheet;
import ziping.excel.report.ReportSheetNames;
import ziping.model.form.CellAddress;
import ziping.model.message.Message;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.formula.SheetNameFormatter;

/** Writes the program's own sheets into a package; each replaces its earlier version. */
final class OoxmlReportSheets {
    private static final String PRINT_TITLES = "_xlnm.Print_Titles";
    private static final String FILTER = "_xlnm._FilterDatabase";

    private final OoxmlSheets sheets;
    private final WorkbookPartEdit edit;
    private final Set<String> titles = new HashSet<>();

    OoxmlReportSheets(OoxmlSheets sheets) {
        this.sheets = sheets;
        this.edit = new WorkbookPartEdit(sheets.ooxmlPackage(), sheets.workbookPart());
        sheets.titles().forEach(it -> titles.add(it.toLowerCase(Locale.ROOT)));
    }

    /** The edit through which other changes to the package are made too. */
    WorkbookPartEdit workbookEdit() {
        return edit;
    }

    /**
     * The parts that change with it, by their names.
     *
     * @param formulaGone whether a cell has lost its formula
     * @throws UnwritableWorkbookException if a formula or name of the user refers to a sheet that is removed
     */
    Map<String, Optional<byte[]>> replaced(List<ReportSheet> pages, boolean formulaGone)
            throws RejectedWorkbookException, UnsupportedByOoxmlException, UnwritableWorkbookException {
        Map<String, Integer> places = places();
        if (formulaGone || haveFormula(places.values())) {
            edit.forgetCalculationOrder();
        }
        edit.removeNames(ReportSheetNames::owns);
        Map<String, Optional<byte[]>> changes = new LinkedHashMap<>();
        if (pages.isEmpty()) {
            requireNoDependents(Set.copyOf(places.values()));
            for (int place : places.values()) {
                edit.remove(place);
            }
        } else {
            StylesPart styles = sheets.styles();
            ReportSheetXml.CellStyles looks = new ReportSheetXml.CellStyles(styles);
            for (ReportSheet page : pages) {
                draw(page, Optional.ofNullable(places.get(page.hiddenName())), looks);
            }
            changes.put(sheets.stylesPartName(), Optional.of(styles.written()));
        }
        changes.putAll(edit.changes());
        return changes;
    }

    private void requireNoDependents(Set<Integer> places)
            throws RejectedWorkbookException, UnsupportedByOoxmlException, UnwritableWorkbookException {
        Optional<Message> first = new SheetDependents(sheets.ooxmlPackage(), sheets.workbookPart(), places, ReportSheetNames::owns).first();
        if (first.isPresent()) {
            throw UnwritableWorkbookException.leadingNowhere(first.get());
        }
    }

    private boolean haveFormula(Collection<Integer> places)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        for (int place : places) {
            if (sheets.worksheet(place).hasFormulas()) {
                return true;
            }
        }
        return false;
    }

    /** The positions of the program's sheets, by their mark. */
    private Map<String, Integer> places() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        Map<String, Integer> places = new LinkedHashMap<>();
        NamedCells.reportSheets(new OoxmlCells(sheets).names(ReportSheetNames::owns))
                .forEach((mark, title) -> sheets.index(title).ifPresent(it -> places.put(mark, it)));
        return places;
    }

    private void draw(ReportSheet page, Optional<Integer> place, ReportSheetXml.CellStyles looks)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        String title = place.map(sheets.titles()::get)
                .orElseGet(
                        () -> PoiOwnSheets.freeTitle(it -> titles.contains(it.toLowerCase(Locale.ROOT)), page.title()));
        titles.add(title.toLowerCase(Locale.ROOT));
        byte[] sheet = new ReportSheetXml(page, looks, this::isThere).bytes();
        if (place.isPresent()) {
            edit.replaceContent(place.get(), sheet);
        } else {
            edit.add(title, sheet);
        }
        name(page, title);
    }

    private void name(ReportSheet page, String title) {
        String own = SheetNameFormatter.format(title) + "!";
        name(page.hiddenName(), own + "$A$1");
        page.spans().forEach((name, span) -> name(name, own + span.absolute()));
        page.cells()
                .forEach((name, at) -> name(
                        name,
                        SheetNameFormatter.format(at.sheet()) + "!" + CellAddress.absolute(at.row(), at.column())));
        if (page.frozenRows() > 0) {
            edit.name(PRINT_TITLES, Optional.of(title), false, own + "$%1$d:$%1$d".formatted(page.frozenRows()));
        }
        page.filter()
                .ifPresent(rows -> edit.name(
                        FILTER,
                        Optional.of(title),
                        true,
                        own
                                + CellAddress.absolute(rows.first(), 0)
                                + ":"
                                + CellAddress.absolute(rows.last(), page.visibleColumns() - 1)));
    }

    private boolean isThere(CellAddress at) {
        return titles.contains(at.sheet().toLowerCase(Locale.ROOT));
    }

    private void name(String name, String formula) {
        edit.name(name, Optional.empty(), true, formula);
    }
}
