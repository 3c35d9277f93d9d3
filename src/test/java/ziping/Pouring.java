package ziping;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ziping.excel.FormDrawing;
import ziping.model.Form;

/**
 * Fills a blank workbook the way a person does: into the cells that the names point to, each indicator into the first
 * free row that is preset for its kind. Formulas are computed, as Excel would have on saving.
 */
public final class Pouring {
    private final Workbook workbook;
    private final Set<Integer> taken = new HashSet<>();

    private Pouring(Workbook workbook) {
        this.workbook = workbook;
    }

    /** The filled workbook of a form. */
    public static byte[] filled(Form form, JsonNode answers) {
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(FormDrawing.draw(form)))) {
            Pouring pouring = new Pouring(workbook);
            answers.properties().forEach(answer -> {
                if (answer.getValue().isArray()) {
                    answer.getValue().forEach(row -> pouring.row(answer.getKey(), row));
                } else {
                    pouring.put(pouring.cell(answer.getKey()), answer.getValue());
                }
            });
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return ziping.excel.Zips.steady(out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void row(String table, JsonNode answers) {
        int row = freeRow(table, answers.path("一级").asText(), answers.path("二级").asText());
        taken.add(row);
        answers.properties().forEach(answer -> {
            boolean level = answer.getKey().equals("一级") || answer.getKey().equals("二级");
            Cell cell = at(table + "_" + answer.getKey(), row);
            if (!level
                    || cell.getCellType() != CellType.BLANK
                    || !answer.getKey().equals("一级")) {
                put(cell, answer.getValue());
            }
        });
    }

    /** The first free row that is preset for this kind of indicator, else for its first level, else any. */
    private int freeRow(String table, String level1, String level2) {
        AreaReference area = area(table + "_二级");
        int first = area.getFirstCell().getRow();
        int last = area.getLastCell().getRow();
        int fallback = -1;
        String above = "";
        for (int row = first; row < last; row++) {
            String one = at(table + "_一级", row).toString();
            above = one.isEmpty() ? above : one;
            boolean free = !taken.contains(row);
            if (free
                    && at(table + "_二级", row).toString().equals(level2)
                    && (level1.isEmpty() || above.equals(level1))) {
                return row;
            }
            if (free && fallback < 0 && above.equals(level1)) {
                fallback = row;
            }
        }
        if (fallback < 0) {
            throw new IllegalArgumentException("no row left for " + level1 + " " + level2);
        }
        return fallback;
    }

    private Cell cell(String name) {
        CellReference first = area(name).getFirstCell();
        return cell(first.getSheetName(), first.getRow(), first.getCol());
    }

    private Cell at(String name, int row) {
        CellReference first = area(name).getFirstCell();
        return cell(first.getSheetName(), row, first.getCol());
    }

    private Cell cell(String sheet, int row, int column) {
        return workbook.getSheet(sheet).getRow(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private AreaReference area(String name) {
        if (workbook.getName(name) == null) {
            throw new IllegalArgumentException("the form has no " + name);
        }
        return new AreaReference(workbook.getName(name).getRefersToFormula(), workbook.getSpreadsheetVersion());
    }

    private void put(Cell cell, JsonNode value) {
        if (cell.getCellType() == CellType.FORMULA) {
            cell.removeFormula();
            cell.setBlank();
        }
        if (value.isNumber()) {
            cell.setCellValue(value.doubleValue());
        } else if (value.has("formula")) {
            cell.setCellFormula(value.get("formula").asText());
        } else if (value.has("percent")) {
            cell.setCellValue(value.get("percent").doubleValue() / 100);
        } else if (value.asText().isEmpty()) {
            cell.setBlank();
        } else {
            cell.setCellValue(value.asText());
        }
    }
}
