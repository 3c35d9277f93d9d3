package ziping.excel.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDefinedName;
import ziping.excel.ReproduciblePackage;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.form.CellAddress;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.FormLayout;
import ziping.model.form.FormPlan;

/** Writes an official form as a blank workbook. */
public final class TemplateWriter {
    private static final double SIDES = 0.5;
    private static final double TOP = 0.6;
    private static final double BOTTOM = 0.7;
    private static final double FOOTER = 0.35;

    /** A constant date, because the same form must always give the same bytes. */
    private static final Instant CREATED = Instant.parse("2021-01-01T00:00:00Z");

    private TemplateWriter() {}

    /** The blank {@code .xlsx} of a form. The same form always gives the same bytes. Its texts are Chinese. */
    public static byte[] draw(Form form) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            draw(form, workbook);
            try (XSSFWorkbook written = new XSSFWorkbook(new ByteArrayInputStream(bytes(workbook)))) {
                hideConstants(written);
                return ReproduciblePackage.withConstantTimes(bytes(written));
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static void draw(Form form, XSSFWorkbook workbook) {
        TemplateStyles styles = new TemplateStyles(workbook);
        Messages messages = Messages.in(Language.ZH);
        Map<XSSFSheet, FormPlan.Sheet> sheets = new LinkedHashMap<>();
        form.plan().sheets().forEach(plan -> sheets.put(workbook.createSheet(plan.title()), plan));
        // POI can parse a formula only after the names in it are defined.
        nameForm(workbook, form.plan());
        sheets.forEach((sheet, plan) -> nameCells(sheet, FormLayout.of(plan)));
        sheets.forEach((sheet, plan) -> new FormSheetWriter(sheet, form, styles).draw(plan));
        sheets.forEach((sheet, plan) -> setUpPrint(sheet, plan.portrait(), messages));
        XSSFSheet guide = workbook.createSheet(messages.text("drawing.guide"));
        new GuideSheetWriter(guide, styles, messages).draw(form.plan());
        setUpPrint(guide, false, messages);
        describe(workbook, form.plan());
        // Programs that do not compute formulas read the stored results.
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        workbook.setForceFormulaRecalculation(true);
    }

    private static void describe(XSSFWorkbook workbook, FormPlan plan) {
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(plan.title());
        core.setCreator("ziping");
        core.setCreated(Optional.of(Date.from(CREATED)));
        core.setModified(Optional.of(Date.from(CREATED)));
    }

    private static void setUpPrint(XSSFSheet sheet, boolean portrait, Messages messages) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(!portrait);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, SIDES);
        sheet.setMargin(PageMargin.RIGHT, SIDES);
        sheet.setMargin(PageMargin.TOP, TOP);
        sheet.setMargin(PageMargin.BOTTOM, BOTTOM);
        sheet.setMargin(PageMargin.FOOTER, FOOTER);
        sheet.getFooter().setCenter(messages.footer());
    }

    /** Adds the names that identify the form. They refer to no cell. */
    private static void nameForm(XSSFWorkbook workbook, FormPlan plan) {
        define(workbook, FieldNames.FORM, '"' + plan.form() + '"');
        define(workbook, FieldNames.FORM_VERSION, '"' + plan.version() + '"');
    }

    /**
     * Hides the constants from the list of names in Excel.
     *
     * @param read the workbook, opened from bytes: POI gives access to the attribute only for names that were read
     */
    private static void hideConstants(XSSFWorkbook read) {
        for (CTDefinedName defined : read.getCTWorkbook().getDefinedNames().getDefinedNameList()) {
            if (defined.getName().equals(FieldNames.FORM) || defined.getName().equals(FieldNames.FORM_VERSION)) {
                defined.setHidden(true);
            }
        }
    }

    /** Names every cell of a sheet, and every column of its tables with the closing row. */
    private static void nameCells(XSSFSheet sheet, FormLayout layout) {
        for (FormLayout.PlacedRow row : layout.rows()) {
            for (FormLayout.PlacedCell cell : row.cells()) {
                Optional<String> name = cell.plan().name();
                if (name.isPresent()) {
                    define(sheet.getWorkbook(), name.get(), reference(sheet, cell.row(), cell.column()));
                }
            }
            if (row.table().isPresent()) {
                nameColumns(sheet, row.table().get());
            }
        }
    }

    private static void nameColumns(XSSFSheet sheet, FormLayout.PlacedTable table) {
        for (FormLayout.PlacedColumn column : table.columns()) {
            String first = reference(sheet, table.first(), column.left());
            String last = CellAddress.absolute(table.closing(), column.left());
            column.plan().name().ifPresent(name -> define(sheet.getWorkbook(), name, first + ":" + last));
        }
    }

    private static String reference(XSSFSheet sheet, int row, int column) {
        return SheetNameFormatter.format(sheet.getSheetName()) + "!" + CellAddress.absolute(row, column);
    }

    private static void define(XSSFWorkbook workbook, String name, String formula) {
        Name defined = workbook.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(formula);
    }
}
