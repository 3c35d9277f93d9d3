package ziping.excel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import ziping.excel.ooxml.SheetDependents;
import ziping.excel.report.ReportSheetNames;
import ziping.model.message.Message;
import ziping.model.run.Refusal.Reason;

/**
 * The names and formulas of users that refer to the program's sheets, in POI's model. They stay when these sheets are
 * replaced. Names that are scoped to one of the sheets are removed with it.
 *
 * @param names with the formulas of each
 * @param cells with the formulas of each
 */
record PoiDependents(Map<Name, String> names, Map<Cell, String> cells) {
    /** Collects them while the sheets with these titles are still in the workbook. */
    static PoiDependents of(Workbook workbook, Set<String> titles) {
        return titles.isEmpty()
                ? new PoiDependents(Map.of(), Map.of())
                : new PoiDependents(names(workbook, titles), cells(workbook, titles));
    }

    private static Map<Name, String> names(Workbook workbook, Set<String> titles) {
        Map<Name, String> names = new LinkedHashMap<>();
        for (Name name : PoiNames.all(workbook).toList()) {
            boolean stays = !ReportSheetNames.owns(name.getNameName())
                    && PoiNames.scope(workbook, name).filter(titles::contains).isEmpty();
            if (stays && !name.isFunctionName()) {
                String formula = name.getRefersToFormula();
                if (formula != null && SheetDependents.refersToOneOf(formula, titles)) {
                    names.put(name, formula);
                }
            }
        }
        return names;
    }

    private static Map<Cell, String> cells(Workbook workbook, Set<String> titles) {
        Map<Cell, String> cells = new LinkedHashMap<>();
        for (Sheet sheet : workbook) {
            if (!titles.contains(sheet.getSheetName())) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        Optional<String> formula = formula(cell);
                        if (formula.isPresent() && SheetDependents.refersToOneOf(formula.get(), titles)) {
                            cells.put(cell, formula.get());
                        }
                    }
                }
            }
        }
        return cells;
    }

    /** For OOXML the formula as it is in the file, because POI's own parsing may fail. */
    private static Optional<String> formula(Cell cell) {
        if (cell instanceof XSSFCell ooxml) {
            return Optional.ofNullable(ooxml.getCTCell().getF()).map(CTCellFormula::getStringValue);
        }
        return cell.getCellType() == CellType.FORMULA ? Optional.of(cell.getCellFormula()) : Optional.empty();
    }

    /** Refuses to remove the sheets if there are any. */
    void requireNone() throws UnwritableWorkbookException {
        if (!names.isEmpty()) {
            Name first = names.keySet().iterator().next();
            throw UnwritableWorkbookException.danglingReference(
                    Message.of("dependent.name").with("name", first.getNameName()));
        } else if (!cells.isEmpty()) {
            Cell first = cells.keySet().iterator().next();
            throw UnwritableWorkbookException.danglingReference(
                    Message.of("dependent.cell").with("cell", address(first)));
        }
    }

    /**
     * Restores their references after the sheets have been replaced. In {@code .xls} cells lose them in between.
     */
    void restore() throws UnwritableWorkbookException {
        names.forEach(Name::setRefersToFormula);
        for (Map.Entry<Cell, String> formula : cells.entrySet()) {
            if (formula.getKey() instanceof HSSFCell cell) {
                restore(cell, formula.getValue());
            }
        }
    }

    /** The last result of the formula stays too. */
    private static void restore(Cell cell, String formula) throws UnwritableWorkbookException {
        if (cell.isPartOfArrayFormulaGroup()) {
            throw new UnwritableWorkbookException(
                    Reason.NOT_WRITABLE, Message.of("refusal.array-formula").with("cell", address(cell)));
        }
        Runnable result = result(cell);
        cell.setCellFormula(formula);
        result.run();
    }

    /** Restores the value that a cell shows now. */
    private static Runnable result(Cell cell) {
        return switch (cell.getCachedFormulaResultType()) {
            case NUMERIC -> {
                double number = cell.getNumericCellValue();
                yield () -> cell.setCellValue(number);
            }
            case STRING -> {
                String text = cell.getStringCellValue();
                yield () -> cell.setCellValue(text);
            }
            case BOOLEAN -> {
                boolean truth = cell.getBooleanCellValue();
                yield () -> cell.setCellValue(truth);
            }
            default -> {
                byte error = cell.getErrorCellValue();
                yield () -> cell.setCellErrorValue(error);
            }
        };
    }

    private static String address(Cell cell) {
        return cell.getSheet().getSheetName() + "!" + cell.getAddress();
    }
}
