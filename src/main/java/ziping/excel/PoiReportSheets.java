package ziping.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ziping.excel.report.ReportSheet;
import ziping.excel.report.ReportSheetNames;
import ziping.model.form.CellAddress;

/** Writes the program's own sheets into POI's model. Each sheet replaces its earlier version. */
final class PoiReportSheets {
    private static final double MARGIN_INCHES = 0.4;

    private final Workbook workbook;
    private final Links links;
    private final PoiStyles styles;

    private PoiReportSheets(Links links) {
        this.workbook = links.workbook();
        this.links = links;
        this.styles = new PoiStyles(workbook);
    }

    /** Writes the sheets into an empty workbook. The form is in another file. */
    private static void draw(Workbook workbook, List<ReportSheet> reportSheets, String form) {
        PoiReportSheets drawing = new PoiReportSheets(new Links(workbook, Optional.of(form)));
        reportSheets.forEach(reportSheet -> drawing.draw(reportSheet, reportSheet.title()));
    }

    static void replace(Workbook workbook, List<ReportSheet> reportSheets) throws UnwritableWorkbookException {
        int active = workbook.getActiveSheetIndex();
        String shown = workbook.getSheetName(active);
        PoiDependents dependents = PoiDependents.of(workbook, PoiOwnSheets.titles(workbook));
        if (reportSheets.isEmpty()) {
            dependents.requireNone();
        }
        Map<String, PoiOwnSheets.Tab> tabs = PoiOwnSheets.remove(workbook);
        PoiReportSheets drawing = new PoiReportSheets(new Links(workbook, Optional.empty()));
        // From left to right, so that no later move shifts a sheet that is already in its position.
        Map<Integer, String> titles = new TreeMap<>();
        for (ReportSheet reportSheet : reportSheets) {
            PoiOwnSheets.Tab tab = tabs.get(reportSheet.hiddenName());
            String title = tab == null ? reportSheet.title() : tab.title();
            String actualTitle = drawing.draw(reportSheet, title).getSheetName();
            if (tab != null) {
                titles.put(tab.index(), actualTitle);
            }
        }
        titles.forEach((place, title) -> workbook.setSheetOrder(title, place));
        dependents.restore();
        show(workbook, shown, active);
    }

    /**
     * Keeps the active sheet active. If it was a sheet of the program, the sheet now in its position becomes active.
     */
    private static void show(Workbook workbook, String title, int index) {
        int sheet = workbook.getSheetIndex(title);
        int active = sheet >= 0 ? sheet : Math.min(index, workbook.getNumberOfSheets() - 1);
        if (workbook.getActiveSheetIndex() != active) {
            workbook.setActiveSheet(active);
        }
    }

    private Sheet draw(ReportSheet reportSheet, String title) {
        Sheet sheet =
                workbook.createSheet(ReportSheet.freeTitle(title, candidate -> workbook.getSheetIndex(candidate) >= 0));
        for (int i = 0; i < reportSheet.columns().size(); i++) {
            sheet.setColumnWidth(i, reportSheet.columns().get(i).width() * 256 + 182);
            if (reportSheet.columns().get(i).hidden()) {
                sheet.setColumnHidden(i, true);
            }
        }
        for (int i = 0; i < reportSheet.rows().size(); i++) {
            row(sheet, i, reportSheet);
        }
        setUp(sheet, reportSheet);
        name(reportSheet.hiddenName(), sheet.getSheetName(), "$A$1");
        reportSheet.spans().forEach((name, span) -> name(name, sheet.getSheetName(), span.absolute()));
        reportSheet.cells().forEach((name, at) -> name(name, links.name(at)));
        return sheet;
    }

    private void row(Sheet sheet, int index, ReportSheet reportSheet) {
        ReportSheet.Row content = reportSheet.rows().get(index);
        Row row = sheet.createRow(index);
        row.setHeight((short) reportSheet.height(content));
        if (content.hidden()) {
            row.setZeroHeight(true);
        }
        for (int i = 0; i < content.cells().size(); i++) {
            ReportSheet.Cell cell = content.cells().get(i);
            if (cell.shows()) {
                cell(row.createCell(i), cell);
            }
            if (cell.across() > 1) {
                sheet.addMergedRegion(new CellRangeAddress(index, index, i, i + cell.across() - 1));
            }
        }
    }

    /** Text that begins with an equals sign stays text. */
    private void cell(Cell cell, ReportSheet.Cell content) {
        cell.setCellStyle(styles.of(content.style()));
        if (content.number().isPresent()) {
            cell.setCellValue(content.number().get().doubleValue());
        } else if (!content.text().isEmpty()) {
            cell.setCellValue(content.text());
        }
        Optional<Hyperlink> link =
                content.link().isPresent() ? links.to(content.link().get()) : Optional.empty();
        if (link.isPresent()) {
            cell.setHyperlink(link.get());
        }
    }

    private static void setUp(Sheet sheet, ReportSheet reportSheet) {
        if (reportSheet.frozenRows() > 0) {
            sheet.createFreezePane(0, reportSheet.frozenRows());
            sheet.setRepeatingRows(
                    new CellRangeAddress(reportSheet.frozenRows() - 1, reportSheet.frozenRows() - 1, -1, -1));
        }
        reportSheet
                .filter()
                .ifPresent(rows -> PoiOwnSheets.filter(
                        sheet, new CellRangeAddress(rows.first(), rows.last(), 0, reportSheet.visibleColumns() - 1)));
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
    }

    private void name(String name, String sheet, String cells) {
        name(name, SheetNameFormatter.format(sheet) + "!" + cells);
    }

    private void name(String name, String formula) {
        Name defined = workbook.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(formula);
    }

    /**
     * How the program's sheets refer to the cells of the form.
     *
     * @param workbook that contains the program's sheets
     * @param form file name of the other workbook that contains the form; empty if it is the same one
     */
    private record Links(Workbook workbook, Optional<String> form) {
        /** A link that leads to the cell; empty if its sheet is not there. */
        Optional<Hyperlink> to(CellAddress cell) {
            if (form.isPresent()) {
                return Optional.of(toOtherFile(form.get(), cell));
            }
            return workbook.getSheet(cell.sheet()) == null ? Optional.empty() : Optional.of(inside(cell));
        }

        /** The formula of a name: the cell, or, if the cell is in another file, the title of its sheet. */
        String name(CellAddress cell) {
            return form.isPresent()
                    ? "\"" + cell.sheet().replace("\"", "\"\"") + "\""
                    : SheetNameFormatter.format(cell.sheet()) + "!" + CellAddress.absolute(cell.row(), cell.column());
        }

        private Hyperlink inside(CellAddress cell) {
            Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(SheetNameFormatter.format(cell.sheet()) + "!" + cell.a1());
            return link;
        }

        private Hyperlink toOtherFile(String file, CellAddress cell) {
            XSSFHyperlink link = (XSSFHyperlink) workbook.getCreationHelper().createHyperlink(HyperlinkType.FILE);
            link.setAddress(RelativeFilePath.of(file));
            link.setLocation(SheetNameFormatter.format(cell.sheet()) + "!" + cell.a1());
            return link;
        }
    }

    /**
     * The workbook that is stored with a plain copy and has only the program's sheets. The same sheets always give the
     * same bytes.
     *
     * @param form name of the copy in the same folder
     */
    static byte[] companion(List<ReportSheet> reportSheets, String form) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            draw(workbook, reportSheets, form);
            Name companion = workbook.createName();
            companion.setNameName(ReportSheetNames.COMPANION);
            companion.setRefersToFormula("\"ziping\"");
            describeCompanion(workbook.getProperties().getCoreProperties());
            workbook.write(out);
            return ReproduciblePackage.repacked(out.toByteArray());
        }
    }

    @SuppressWarnings("JavaUtilDate") // POI's properties know no other
    private static void describeCompanion(POIXMLProperties.CoreProperties properties) {
        Optional<Date> noDay = Optional.of(Date.from(Instant.EPOCH));
        properties.setCreator("ziping");
        properties.setCreated(noDay);
        properties.setModified(noDay);
    }
}
