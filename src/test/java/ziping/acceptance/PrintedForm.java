package ziping.acceptance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook whose cells are found by the printed labels beside and above them, never by a defined name. */
final class PrintedForm {
    private static final Pattern LINKED = Pattern.compile("\\[([^\\]]+)]");
    private static final List<String> ENDS = List.of("总分", "合计", "注：", "备注", "其他需要说明事项");

    private final XSSFWorkbook workbook;
    private final DataFormatter shown = new DataFormatter();

    PrintedForm(byte[] bytes) {
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How a cell is changed: typed, saved by a program without the result of the formula, or hidden with its row. */
    enum Manner {
        TYPED,
        UNCOMPUTED,
        HIDDEN
    }

    /** A cell and the text that is typed into it. */
    record Change(Cell cell, String typed, Manner manner) {}

    /** The workbook with changed cells. The changes are undone afterwards. */
    byte[] with(List<Change> changes) {
        List<Kept> before = changes.stream().map(it -> Kept.of(it.cell())).toList();
        changes.forEach(this::make);
        try {
            return bytes();
        } finally {
            before.forEach(Kept::restore);
        }
    }

    /** The current workbook. */
    byte[] bytes() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void make(Change change) {
        if (change.manner() == Manner.HIDDEN) {
            change.cell().getRow().setZeroHeight(true);
            return;
        }
        String before = read(change.cell());
        type(change.cell(), change.typed());
        if (change.typed().startsWith("=") && change.manner() == Manner.TYPED) {
            compute(change.cell(), before);
        }
    }

    /** The value of a cell; for a formula, its saved result. */
    String read(Cell cell) {
        return switch (cell.getCellType() == CellType.FORMULA
                ? cell.getCachedFormulaResultType()
                : cell.getCellType()) {
            case NUMERIC ->
                new java.math.BigDecimal(String.valueOf(cell.getNumericCellValue()))
                        .stripTrailingZeros()
                        .toPlainString();
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }

    /** The cell to the right of the nth occurrence of a label. */
    Optional<Cell> beside(String label, int nth) {
        return labels(label).stream()
                .skip(nth - 1L)
                .findFirst()
                .map(it -> at(it.getSheet(), it.getRowIndex(), region(it).getLastColumn() + 1));
    }

    /** The cell below a label. */
    Optional<Cell> below(String label) {
        return labels(label).stream()
                .findFirst()
                .map(it -> at(it.getSheet(), region(it).getLastRow() + 1, it.getColumnIndex()));
    }

    /** The cell in the row of one label and the column of the nearest other label above it. */
    Optional<Cell> crossing(String line, String heading) {
        for (Cell label : labels(line)) {
            Optional<Cell> above = labels(heading).stream()
                    .filter(it -> it.getSheet() == label.getSheet()
                            && it.getRowIndex() < label.getRowIndex()
                            && it.getColumnIndex() > label.getColumnIndex())
                    .max(Comparator.comparing(Cell::getRowIndex));
            if (above.isPresent()) {
                return Optional.of(
                        at(label.getSheet(), label.getRowIndex(), above.get().getColumnIndex()));
            }
        }
        return Optional.empty();
    }

    /** Each filled row of a table: its name under one heading and its cell under another. */
    List<Line> lines(String named, String heading) {
        List<Line> lines = new ArrayList<>();
        for (Cell name : labels(named)) {
            Optional<Cell> column = labels(heading).stream()
                    .filter(it -> it.getSheet() == name.getSheet()
                            && Math.abs(it.getRowIndex() - name.getRowIndex()) <= 1
                            && (it.getColumnIndex() != name.getColumnIndex() || heading.equals(named)))
                    .reduce((first, second) -> second);
            if (column.isPresent()) {
                int first =
                        Math.max(region(name).getLastRow(), region(column.get()).getLastRow()) + 1;
                for (int row = first; row <= name.getSheet().getLastRowNum() && !ends(name.getSheet(), row); row++) {
                    String text = read(at(name.getSheet(), row, name.getColumnIndex()))
                            .strip();
                    if (!text.isEmpty()) {
                        lines.add(new Line(
                                text, at(name.getSheet(), row, column.get().getColumnIndex())));
                    }
                }
                return lines;
            }
        }
        return lines;
    }

    /** A table row and one of its cells. */
    record Line(String name, Cell cell) {}

    private boolean ends(Sheet sheet, int row) {
        return ENDS.stream().anyMatch(read(at(sheet, row, 0))::startsWith);
    }

    /** Cells with exactly this label come before cells that begin with it. */
    private List<Cell> labels(String label) {
        List<Cell> exact = new ArrayList<>();
        List<Cell> beginning = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    String text = plain(shown.formatCellValue(cell));
                    if (text.equals(label)) {
                        exact.add(cell);
                    } else if (text.startsWith(label)) {
                        beginning.add(cell);
                    }
                }
            }
        }
        exact.addAll(beginning);
        return exact;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s　：:]|（万元）|\\(万元\\)", "");
    }

    private static CellRangeAddress region(Cell cell) {
        return cell.getSheet().getMergedRegions().stream()
                .filter(it -> it.isInRange(cell))
                .findFirst()
                .orElse(new CellRangeAddress(
                        cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(), cell.getColumnIndex()));
    }

    private static Cell at(Sheet sheet, int row, int column) {
        Row there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return there.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** Computes the formula as Excel does. A reference to another workbook gets the value that the cell had before. */
    private void compute(Cell cell, String before) {
        if (LINKED.matcher(cell.getCellFormula()).find()) {
            cell.setCellValue(Double.parseDouble(before));
        } else {
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        }
    }

    /** Types as in Excel: an equals sign begins a formula, an apostrophe begins a text. */
    private void type(Cell cell, String typed) {
        if (cell.getCellType() == CellType.FORMULA) {
            cell.removeFormula();
        }
        cell.setBlank();
        if (typed.startsWith("=")) {
            LINKED.matcher(typed).results().forEach(it -> link(it.group(1)));
            cell.setCellFormula(typed.substring(1));
        } else if (typed.matches("-?\\d{1,30}(\\.\\d+)?")) {
            cell.setCellValue(Double.parseDouble(typed));
        } else if (!typed.isEmpty()) {
            cell.setCellValue(typed.startsWith("'") ? typed.substring(1) : typed);
        }
    }

    private void link(String name) {
        try (XSSFWorkbook other = new XSSFWorkbook()) {
            other.createSheet("台账");
            workbook.linkExternalWorkbook(name, other);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The original content of a cell. */
    private record Kept(Cell cell, CellType type, String formula, double number, String text) {
        static Kept of(Cell cell) {
            CellType type = cell.getCellType();
            CellType value = type == CellType.FORMULA ? cell.getCachedFormulaResultType() : type;
            return new Kept(
                    cell,
                    type,
                    type == CellType.FORMULA ? cell.getCellFormula() : "",
                    value == CellType.NUMERIC ? cell.getNumericCellValue() : Double.NaN,
                    value == CellType.STRING ? cell.getStringCellValue() : "");
        }

        void restore() {
            cell.getRow().setZeroHeight(false);
            if (cell.getCellType() == CellType.FORMULA) {
                cell.removeFormula();
            }
            cell.setBlank();
            if (type == CellType.FORMULA) {
                cell.setCellFormula(formula);
            }
            if (!Double.isNaN(number)) {
                cell.setCellValue(number);
            } else if (!text.isEmpty()) {
                cell.setCellValue(text);
            }
        }
    }
}
