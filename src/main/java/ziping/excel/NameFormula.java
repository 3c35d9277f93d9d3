package ziping.excel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;

/** Reads the formula of a defined name. A formula that cannot be read must not prevent reading other names. */
final class NameFormula {
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")*)\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private NameFormula() {}

    /** The target of a formula. The sheet and the last row of the area need not exist in the workbook. */
    static NameTarget target(String written, SpreadsheetVersion version) {
        String formula = written.strip();
        Matcher quoted = QUOTED.matcher(formula);
        if (quoted.matches()) {
            return new NameTarget.Constant(quoted.group(1).replace("\"\"", "\""));
        } else if (NUMBER.matcher(formula).matches()) {
            return new NameTarget.Constant(formula);
        }
        Optional<AreaReference> area = area(formula, version);
        if (area.isPresent()) {
            return target(area.get(), version);
        }
        boolean isDeleted = formula.isEmpty() || formula.contains("#REF!");
        return isDeleted ? new NameTarget.Nowhere() : new NameTarget.Formula(formula);
    }

    private static Optional<AreaReference> area(String formula, SpreadsheetVersion version) {
        if (formula.isEmpty() || formula.contains("#REF!") || !AreaReference.isContiguous(formula)) {
            return Optional.empty();
        }
        try {
            AreaReference area = new AreaReference(formula, version);
            return isTitle(title(area)) ? Optional.of(area) : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException aFormula) {
            return Optional.empty();
        }
    }

    private static String title(AreaReference area) {
        String title = area.getFirstCell().getSheetName();
        return title == null ? "" : title;
    }

    /** Such characters are of a reference to another workbook, {@code [1]Sheet1}, or to several sheets. */
    private static boolean isTitle(String title) {
        return !title.isEmpty() && title.indexOf('[') < 0 && title.indexOf(':') < 0;
    }

    /** In whole rows and columns POI gives no column or row. */
    private static NameTarget target(AreaReference area, SpreadsheetVersion version) {
        int row = area.getFirstCell().getRow();
        int column = area.getFirstCell().getCol();
        int lastRow = row < 0 ? version.getLastRowIndex() : area.getLastCell().getRow();
        int lastColumn =
                column < 0 ? version.getLastColumnIndex() : area.getLastCell().getCol();
        int firstRow = Math.max(row, 0);
        int firstColumn = Math.max(column, 0);
        boolean isWhole = lastRow - firstRow == version.getLastRowIndex()
                || lastColumn - firstColumn == version.getLastColumnIndex();
        return new NameTarget.Area(
                title(area),
                firstRow,
                firstColumn,
                Math.max(firstRow, lastRow),
                Math.max(firstColumn, lastColumn),
                isWhole);
    }
}
