package ziping.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ziping.excel.ZipAccess;
import ziping.excel.template.TemplateWriter;
import ziping.model.form.Form;

/**
 * Fills a blank workbook as a person does: single cells by their names, each indicator into the first free row that
 * is preset for its kind. Formulas are computed, as Excel does on saving.
 */
public final class TableImporter {
    private final Workbook workbook;
    private final Set<String> filledCells = new HashSet<>();

    private TableImporter(Workbook workbook) {
        this.workbook = workbook;
    }

    /** The filled workbook of a form. */
    public static byte[] filled(Form form, JsonNode answers) {
        return filled(form, answers, List.of());
    }

    /** The filled workbook of a form after some preset tables were cleared. */
    public static byte[] filled(Form form, JsonNode answers, List<String> cleared) {
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(TemplateWriter.draw(form)))) {
            TableImporter importer = new TableImporter(workbook);
            cleared.forEach(importer::clear);
            answers.properties().forEach(answer -> {
                if (answer.getValue().isArray()) {
                    answer.getValue().forEach(row -> importer.row(answer.getKey(), row));
                } else {
                    importer.put(importer.cell(answer.getKey()), answer.getValue());
                }
            });
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return ZipAccess.steady(out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Deletes the contents of a table in the blank form, for a person who does not need it. */
    private void clear(String table) {
        workbook.getAllNames().stream()
                .filter(it -> it.getNameName().startsWith(table + "_")
                        && !it.getRefersToFormula().contains("#REF"))
                .forEach(name -> {
                    AreaReference area = area(name.getNameName());
                    for (int row = area.getFirstCell().getRow();
                            row <= area.getLastCell().getRow();
                            row++) {
                        at(name.getNameName(), row).setBlank();
                    }
                });
    }

    private void row(String table, JsonNode answers) {
        Rows rows = new Rows(table);
        int row = rows.free(answers);
        filledCells.add(table + row);
        answers.properties().forEach(answer -> {
            Cell cell = at(table + "_" + answer.getKey(), row);
            boolean merged = answer.getKey().equals(rows.group)
                    && cell.getCellType() == CellType.BLANK
                    && rows.above(row).equals(answer.getValue().asText());
            if (!merged) {
                put(cell, answer.getValue());
            }
        });
    }

    /** The rows of a table, and the row to write to: beside its preset text or the next free row. */
    private final class Rows {
        private final String table;
        private final String group;
        private final String kind;
        private final String name;

        Rows(String table) {
            this.table = table;
            this.group = table.equals("指标") ? "一级" : "类型";
            this.kind = "二级";
            this.name = table.equals("指标") ? "三级" : "名称";
        }

        int free(JsonNode answers) {
            AreaReference area = area(table + "_" + (has(name) ? name : "姓名"));
            int first = area.getFirstCell().getRow();
            return java.util.stream.IntStream.range(first, area.getLastCell().getRow())
                    .filter(row -> !filledCells.contains(table + row))
                    .boxed()
                    .min(java.util.Comparator.comparing((Integer row) -> -fit(row, answers)))
                    .orElseThrow(() -> new IllegalArgumentException("no row left for " + answers));
        }

        /** The number of preset texts that match. */
        private int fit(int row, JsonNode answers) {
            int named = has(name) && shown(name, row).equals(answers.path(name).asText()) && answers.has(name) ? 8 : 0;
            boolean groupFits = above(row).equals(answers.path(group).asText(above(row)));
            int kindFits =
                    has(kind) && shown(kind, row).equals(answers.path(kind).asText()) ? 2 : 0;
            boolean blank = !has(name) || shown(name, row).isEmpty();
            return named + (groupFits ? 1 + kindFits : 0) + (blank ? 1 : 0);
        }

        String above(int row) {
            if (!has(group)) {
                return "";
            }
            int first = area(table + "_" + group).getFirstCell().getRow();
            for (int i = row; i >= first; i--) {
                if (!shown(group, i).isEmpty()) {
                    return shown(group, i);
                }
            }
            return "";
        }

        private boolean has(String column) {
            return workbook.getName(table + "_" + column) != null;
        }

        private String shown(String column, int row) {
            return at(table + "_" + column, row).toString();
        }
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
