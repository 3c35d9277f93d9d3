package ziping.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;

/** Reads, changes and saves workbooks as a person does in an office program. */
public final class OfficeProgram {
    private OfficeProgram() {}

    public static List<String> titles(Path file) throws IOException {
        List<String> titles = new ArrayList<>();
        read(file, it -> it.forEach(sheet -> titles.add(sheet.getSheetName())));
        return titles;
    }

    public static List<String> ownNames(Path file) throws IOException {
        List<String> names = new ArrayList<>();
        read(file, it -> it.getAllNames().forEach(name -> names.add(name.getNameName())));
        return names.stream()
                .filter(it -> it.startsWith("_评分") || it.startsWith("_校验"))
                .toList();
    }

    public static String shown(Path file, String name) throws IOException {
        List<String> shown = new ArrayList<>();
        read(
                file,
                it -> shown.add(String.valueOf(
                        at(it, name, area(it, name).getFirstCell().getRow()).getNumericCellValue())));
        return shown.get(0);
    }

    /** The cell for the answer in the row with this text. */
    public static Cell beside(Sheet findings, String code) {
        return beside(findings, code, 1);
    }

    public static Cell beside(Sheet sheet, String text, int columns) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(it -> it.toString().equals(text))
                .map(it -> it.getRow().getCell(it.getColumnIndex() + columns))
                .findFirst()
                .orElseThrow();
    }

    public static int rowOf(Workbook workbook, String indicator) {
        AreaReference names = area(workbook, "指标_三级");
        return IntStream.rangeClosed(
                        names.getFirstCell().getRow(), names.getLastCell().getRow())
                .filter(row -> at(workbook, "指标_三级", row).toString().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    public static Cell at(Workbook workbook, String name, int row) {
        CellReference first = area(workbook, name).getFirstCell();
        return workbook.getSheet(first.getSheetName()).getRow(row).getCell(first.getCol());
    }

    private static AreaReference area(Workbook workbook, String name) {
        return new AreaReference(workbook.getName(name).getRefersToFormula(), workbook.getSpreadsheetVersion());
    }

    public static void read(Path file, Consumer<Workbook> reader) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(Files.newInputStream(file))) {
            reader.accept(workbook);
        }
    }

    /** Opens a workbook, changes it and saves it. */
    public static void change(Path file, Consumer<Workbook> change) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(Files.newInputStream(file))) {
            change.accept(workbook);
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }
}
