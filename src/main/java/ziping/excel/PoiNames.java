package ziping.excel;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;

/** Defined names as POI gives them, each understood on its own: one odd name must not hide the others. */
final class PoiNames {
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")*)\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private PoiNames() {}

    static List<DefinedName> read(Workbook workbook, Predicate<String> wanted) {
        return workbook.getAllNames().stream()
                .filter(name -> wanted.test(name.getNameName()))
                .map(name -> new DefinedName(name.getNameName(), scope(workbook, name), target(workbook, name)))
                .toList();
    }

    /** A scope that names no sheet of the workbook, as damaged files have it, counts as the workbook. */
    private static Optional<String> scope(Workbook workbook, Name name) {
        int sheet = name.getSheetIndex();
        return sheet >= 0 && sheet < workbook.getNumberOfSheets()
                ? Optional.of(workbook.getSheetName(sheet))
                : Optional.empty();
    }

    private static Target target(Workbook workbook, Name name) {
        if (name.isFunctionName()) {
            return new Target.Nowhere();
        }
        String formula =
                Optional.ofNullable(name.getRefersToFormula()).orElse("").strip();
        Matcher quoted = QUOTED.matcher(formula);
        if (quoted.matches()) {
            return new Target.Constant(quoted.group(1).replace("\"\"", "\""));
        }
        return NUMBER.matcher(formula).matches() ? new Target.Constant(formula) : area(workbook, formula);
    }

    private static Target area(Workbook workbook, String formula) {
        if (formula.isEmpty() || formula.contains("#REF!") || !AreaReference.isContiguous(formula)) {
            return new Target.Nowhere();
        }
        try {
            AreaReference area = new AreaReference(formula, version(workbook));
            return Optional.ofNullable(area.getFirstCell().getSheetName())
                    .flatMap(title -> Optional.ofNullable(workbook.getSheet(title)))
                    .<Target>map(sheet -> area(sheet, area))
                    .orElseGet(Target.Nowhere::new);
        } catch (IllegalArgumentException | IllegalStateException aFormula) {
            return new Target.Nowhere();
        }
    }

    /** A range of whole columns ends with the last row that the sheet has. */
    private static Target area(Sheet sheet, AreaReference area) {
        int first = Math.max(area.getFirstCell().getRow(), 0);
        int last = Math.max(first, Math.min(area.getLastCell().getRow(), sheet.getLastRowNum()));
        int firstColumn = Math.max(area.getFirstCell().getCol(), 0);
        return new Target.Area(
                sheet.getSheetName(),
                first,
                firstColumn,
                last,
                Math.max(area.getLastCell().getCol(), firstColumn));
    }

    private static SpreadsheetVersion version(Workbook workbook) {
        return workbook.getSpreadsheetVersion();
    }
}
