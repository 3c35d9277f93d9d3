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
        return area.isPresent() ? target(area.get()) : new NameTarget.Nowhere();
    }

    private static Optional<AreaReference> area(String formula, SpreadsheetVersion version) {
        if (formula.isEmpty() || formula.contains("#REF!") || !AreaReference.isContiguous(formula)) {
            return Optional.empty();
        }
        try {
            AreaReference area = new AreaReference(formula, version);
            return title(area).isEmpty() ? Optional.empty() : Optional.of(area);
        } catch (IllegalArgumentException | IllegalStateException aFormula) {
            return Optional.empty();
        }
    }

    private static String title(AreaReference area) {
        String title = area.getFirstCell().getSheetName();
        return title == null ? "" : title;
    }

    private static NameTarget target(AreaReference area) {
        int first = Math.max(area.getFirstCell().getRow(), 0);
        int firstColumn = Math.max(area.getFirstCell().getCol(), 0);
        return new NameTarget.Area(
                title(area),
                first,
                firstColumn,
                Math.max(first, area.getLastCell().getRow()),
                Math.max(firstColumn, area.getLastCell().getCol()));
    }
}
