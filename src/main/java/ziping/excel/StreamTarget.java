package ziping.excel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import ziping.excel.ooxml.Book;
import ziping.excel.ooxml.Grid;
import ziping.excel.ooxml.Unsuitable;

/** What the defined names of a package stand for. */
record StreamTarget(StreamSheets sheets) {
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")*)\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    Target of(Book.Name name) throws Unsuitable {
        String formula = name.formula().strip();
        Matcher quoted = QUOTED.matcher(formula);
        if (name.function()) {
            return new Target.Nowhere();
        } else if (quoted.matches()) {
            return new Target.Constant(quoted.group(1).replace("\"\"", "\""));
        }
        return NUMBER.matcher(formula).matches() ? new Target.Constant(formula) : area(formula);
    }

    private Target area(String formula) throws Unsuitable {
        if (formula.isEmpty() || formula.contains("#REF!") || !AreaReference.isContiguous(formula)) {
            return new Target.Nowhere();
        }
        try {
            AreaReference area = new AreaReference(formula, SpreadsheetVersion.EXCEL2007);
            Optional<Integer> sheet =
                    Optional.ofNullable(area.getFirstCell().getSheetName()).flatMap(sheets::place);
            return sheet.isPresent() ? area(sheet.get(), area) : new Target.Nowhere();
        } catch (IllegalArgumentException | IllegalStateException aFormula) {
            return new Target.Nowhere();
        }
    }

    /** A range of whole columns ends with the last row that the sheet has. */
    private Target area(int sheet, AreaReference area) throws Unsuitable {
        Grid grid = sheets.grid(sheet);
        int first = Math.max(area.getFirstCell().getRow(), 0);
        int last = Math.max(first, Math.min(area.getLastCell().getRow(), grid.lastRow()));
        int firstColumn = Math.max(area.getFirstCell().getCol(), 0);
        return new Target.Area(
                sheets.titles().get(sheet),
                first,
                firstColumn,
                last,
                Math.max(area.getLastCell().getCol(), firstColumn));
    }
}
