package ziping.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The displayed values of two workbooks: the saved results of formulas, not the formulas. */
public final class CellValues {
    private static final double TOLERANCE = 1e-9;

    private CellValues() {}

    /** Each cell that differs between the two workbooks or shows an error. */
    public static List<String> differences(Path ours, Path theirs) throws IOException {
        Map<String, Object> our = values(ours);
        Map<String, Object> their = values(theirs);
        Set<String> cells = new TreeSet<>(our.keySet());
        cells.addAll(their.keySet());
        return cells.stream()
                .filter(it -> !same(our.get(it), their.get(it)))
                .map(it -> it + ": ours " + our.get(it) + ", LibreOffice's " + their.get(it))
                .toList();
    }

    private static boolean same(Object our, Object their) {
        if (our instanceof Double one && their instanceof Double other) {
            return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(one));
        }
        return Objects.equals(our, their) && !(our instanceof FormulaError);
    }

    /** The displayed values by sheet and cell. A formula without a result is treated as no formula. */
    private static Map<String, Object> values(Path file) throws IOException {
        try (Workbook workbook = opened(file)) {
            Map<String, Object> values = new TreeMap<>();
            cells(workbook)
                    .forEach(cell -> values.put(cell.getSheet().getSheetName() + "!" + cell.getAddress(), value(cell)));
            values.values().removeIf(""::equals);
            return values;
        }
    }

    /** The displayed value of a cell before any calculation. A formula in a blank form has no value yet. */
    private static Object value(Cell cell) {
        boolean live = cell.getCellType() == CellType.FORMULA;
        if (live && ((XSSFCell) cell).getRawValue() == null) {
            return "";
        }
        CellType type = live ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue();
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue());
            case BLANK, FORMULA, _NONE -> "";
        };
    }

    public static Stream<Cell> cells(Workbook workbook) {
        return StreamSupport.stream(workbook.spliterator(), false)
                .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false));
    }

    public static Workbook opened(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    /** Writes the workbook with a wrong saved result for one formula. */
    public static void writeStale(Path workbook, Path copy) throws IOException {
        try (Workbook opened = opened(workbook);
                OutputStream out = Files.newOutputStream(copy)) {
            cells(opened)
                    .filter(it -> it.getCellType() == CellType.FORMULA)
                    .findFirst()
                    .orElseThrow()
                    .setCellValue(4711);
            opened.write(out);
        }
    }
}
