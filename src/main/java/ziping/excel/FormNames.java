package ziping.excel;

import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDefinedName;
import ziping.model.FormLayout;
import ziping.model.FormPlan;
import ziping.model.Names;

/** The defined names of a drawn form. */
final class FormNames {
    private final XSSFWorkbook workbook;

    FormNames(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** What makes the workbook this form, as names that need no cell. */
    void constants(FormPlan plan) {
        constant(Names.FORM, plan.form());
        constant(Names.FORM_VERSION, plan.version());
    }

    /**
     * Hides the constants from the lists of names that people see.
     *
     * @param read opened from a file: POI only gives a name's hidden mark where the name was read
     */
    static void hideConstants(XSSFWorkbook read) {
        for (CTDefinedName defined : read.getCTWorkbook().getDefinedNames().getDefinedNameList()) {
            if (defined.getName().equals(Names.FORM) || defined.getName().equals(Names.FORM_VERSION)) {
                defined.setHidden(true);
            }
        }
    }

    /** Every named cell of a sheet, and every named column of its tables with its closing row. */
    void of(XSSFSheet sheet, FormLayout layout) {
        for (FormLayout.PlacedRow row : layout.rows()) {
            row.cells()
                    .forEach(cell -> cell.plan()
                            .name()
                            .ifPresent(name -> define(name, reference(sheet, cell.row(), cell.column()))));
            row.table().ifPresent(table -> of(sheet, table));
        }
    }

    private void of(XSSFSheet sheet, FormLayout.PlacedTable table) {
        for (FormLayout.PlacedColumn column : table.columns()) {
            String first = reference(sheet, table.first(), column.left());
            String last = new CellReference(table.closing(), column.left(), true, true).formatAsString();
            column.plan().name().ifPresent(name -> define(name, first + ":" + last));
        }
    }

    private static String reference(XSSFSheet sheet, int row, int column) {
        return new CellReference(sheet.getSheetName(), row, column, true, true).formatAsString();
    }

    private void define(String name, String formula) {
        Name defined = workbook.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(formula);
    }

    private void constant(String name, String value) {
        define(name, '"' + value + '"');
    }
}
