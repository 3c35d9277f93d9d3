package ziping.excel;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.formula.SheetNameFormatter;
import ziping.excel.ooxml.RejectedWorkbookException;
import ziping.excel.ooxml.SheetDependents;
import ziping.excel.ooxml.StylesPart;
import ziping.excel.ooxml.UnsupportedByOoxmlException;
import ziping.excel.ooxml.WorkbookPartEdit;
import ziping.excel.report.ReportSheet;
import ziping.excel.report.ReportSheetNames;
import ziping.model.form.CellAddress;
import ziping.model.message.Message;

/** Writes the program's own sheets into a package; each replaces its earlier version. */
final class OoxmlReportSheets {
    private static final String PRINT_TITLES = "_xlnm.Print_Titles";
    private static final String FILTER = "_xlnm._FilterDatabase";

    private final OoxmlSheets sheets;
    private final WorkbookPartEdit workbookEdit;
    private final Set<String> titles = new HashSet<>();

    OoxmlReportSheets(OoxmlSheets sheets) {
        this.sheets = sheets;
        this.workbookEdit = new WorkbookPartEdit(sheets.ooxmlPackage(), sheets.workbookPart());
        sheets.titles().forEach(it -> titles.add(it.toLowerCase(Locale.ROOT)));
    }

    /** The edit that other changes to the package use too. */
    WorkbookPartEdit workbookEdit() {
        return workbookEdit;
    }

    /**
     * The changed parts by their names.
     *
     * @param formulaGone whether a cell has lost its formula
     * @throws UnwritableWorkbookException if a formula or name of the user refers to a sheet that is removed
     */
    Map<String, Optional<byte[]>> replaced(List<ReportSheet> reportSheets, boolean formulaGone)
            throws RejectedWorkbookException, UnsupportedByOoxmlException, UnwritableWorkbookException {
        Map<String, Integer> indices = indices();
        if (formulaGone || haveFormula(indices.values())) {
            workbookEdit.forgetCalculationOrder();
        }
        workbookEdit.removeNames(ReportSheetNames::owns);
        Map<String, Optional<byte[]>> changes = new LinkedHashMap<>();
        if (reportSheets.isEmpty()) {
            requireNoDependents(Set.copyOf(indices.values()));
            for (int index : indices.values()) {
                workbookEdit.remove(index);
            }
        } else {
            StylesPart styles = sheets.styles();
            ReportSheetXml.CellStyles cellStyles = new ReportSheetXml.CellStyles(styles);
            for (ReportSheet reportSheet : reportSheets) {
                draw(reportSheet, Optional.ofNullable(indices.get(reportSheet.hiddenName())), cellStyles);
            }
            changes.put(sheets.stylesPartName(), Optional.of(styles.written()));
        }
        changes.putAll(workbookEdit.changes());
        return changes;
    }

    private void requireNoDependents(Set<Integer> indices)
            throws RejectedWorkbookException, UnsupportedByOoxmlException, UnwritableWorkbookException {
        Optional<Message> first = new SheetDependents(
                        sheets.ooxmlPackage(), sheets.workbookPart(), indices, ReportSheetNames::owns)
                .first();
        if (first.isPresent()) {
            throw UnwritableWorkbookException.danglingReference(first.get());
        }
    }

    private boolean haveFormula(Collection<Integer> indices)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        for (int index : indices) {
            if (sheets.worksheet(index).hasFormulas()) {
                return true;
            }
        }
        return false;
    }

    /** The indices of the program's sheets by their hidden names. */
    private Map<String, Integer> indices() throws RejectedWorkbookException, UnsupportedByOoxmlException {
        Map<String, Integer> indices = new LinkedHashMap<>();
        List<DefinedName> names = new OoxmlCells(sheets).names(ReportSheetNames::owns);
        for (Map.Entry<String, String> sheet : NamedCells.reportSheets(names).entrySet()) {
            Optional<Integer> index = sheets.index(sheet.getValue());
            if (index.isPresent()) {
                indices.put(sheet.getKey(), index.get());
            }
        }
        return indices;
    }

    private void draw(ReportSheet reportSheet, Optional<Integer> index, ReportSheetXml.CellStyles cellStyles)
            throws RejectedWorkbookException, UnsupportedByOoxmlException {
        String title = index.isPresent()
                ? sheets.titles().get(index.get())
                : ReportSheet.freeTitle(
                        reportSheet.title(), candidate -> titles.contains(candidate.toLowerCase(Locale.ROOT)));
        titles.add(title.toLowerCase(Locale.ROOT));
        byte[] sheet = new ReportSheetXml(reportSheet, cellStyles, this::isThere).bytes();
        if (index.isPresent()) {
            workbookEdit.replaceContent(index.get(), sheet);
        } else {
            workbookEdit.add(title, sheet);
        }
        name(reportSheet, title);
    }

    private void name(ReportSheet reportSheet, String title) {
        String own = SheetNameFormatter.format(title) + "!";
        name(reportSheet.hiddenName(), own + "$A$1");
        reportSheet.spans().forEach((name, span) -> name(name, own + span.absolute()));
        reportSheet
                .cells()
                .forEach((name, at) -> name(
                        name,
                        SheetNameFormatter.format(at.sheet()) + "!" + CellAddress.absolute(at.row(), at.column())));
        if (reportSheet.frozenRows() > 0) {
            workbookEdit.name(
                    PRINT_TITLES, Optional.of(title), false, own + "$%1$d:$%1$d".formatted(reportSheet.frozenRows()));
        }
        reportSheet
                .filter()
                .ifPresent(rows -> workbookEdit.name(
                        FILTER,
                        Optional.of(title),
                        true,
                        own
                                + CellAddress.absolute(rows.first(), 0)
                                + ":"
                                + CellAddress.absolute(rows.last(), reportSheet.visibleColumns() - 1)));
    }

    private boolean isThere(CellAddress at) {
        return titles.contains(at.sheet().toLowerCase(Locale.ROOT));
    }

    private void name(String name, String formula) {
        workbookEdit.name(name, Optional.empty(), true, formula);
    }
}
