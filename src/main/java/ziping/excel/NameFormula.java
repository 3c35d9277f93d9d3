package ziping.excel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;

/** What the formula of a defined name stands for: one odd name must not hide the others. */
final class NameFormula {
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")*)\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /**
     * A sheet that a name points to.
     *
     * @param title as on its tab
     * @param lastRow the last row that it has, counted from 0
     */
    record Extent(String title, int lastRow) {}

    /** Finds a sheet by the title that stands in a formula. */
    @FunctionalInterface
    interface Sheets<X extends Exception> {
        Optional<Extent> find(String title) throws X;
    }

    private NameFormula() {}

    static <X extends Exception> Target target(String written, SpreadsheetVersion version, Sheets<X> sheets) throws X {
        String formula = written.strip();
        Matcher quoted = QUOTED.matcher(formula);
        if (quoted.matches()) {
            return new Target.Constant(quoted.group(1).replace("\"\"", "\""));
        } else if (NUMBER.matcher(formula).matches()) {
            return new Target.Constant(formula);
        }
        Optional<AreaReference> area = area(formula, version);
        Optional<Extent> sheet = area.isPresent() ? sheets.find(title(area.get())) : Optional.empty();
        return sheet.isPresent() ? target(area.orElseThrow(), sheet.get()) : new Target.Nowhere();
    }

    private static Optional<AreaReference> area(String formula, SpreadsheetVersion version) {
        if (formula.isEmpty() || formula.contains("#REF!") || !AreaReference.isContiguous(formula)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AreaReference(formula, version))
                    .filter(it -> !title(it).isEmpty());
        } catch (IllegalArgumentException | IllegalStateException aFormula) {
            return Optional.empty();
        }
    }

    private static String title(AreaReference area) {
        return Optional.ofNullable(area.getFirstCell().getSheetName()).orElse("");
    }

    /** A range of whole columns ends with the last row that the sheet has. */
    private static Target target(AreaReference area, Extent sheet) {
        int first = Math.max(area.getFirstCell().getRow(), 0);
        int last = Math.max(first, Math.min(area.getLastCell().getRow(), sheet.lastRow()));
        int firstColumn = Math.max(area.getFirstCell().getCol(), 0);
        return new Target.Area(
                sheet.title(),
                first,
                firstColumn,
                last,
                Math.max(area.getLastCell().getCol(), firstColumn));
    }
}
