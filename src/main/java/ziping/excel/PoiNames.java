package ziping.excel;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import ziping.excel.ooxml.DamagedWorkbookException;
import ziping.excel.ooxml.WorkbookPart;

/** The defined names of a workbook in POI's model. */
final class PoiNames {
    private PoiNames() {}

    static List<DefinedName> read(Workbook workbook, Predicate<String> wanted) {
        return all(workbook)
                .filter(name -> wanted.test(name.getNameName()))
                .map(name -> new DefinedName(name.getNameName(), scope(workbook, name), target(workbook, name)))
                .toList();
    }

    /** Refuses a workbook in which a name is ambiguous. */
    static void requireOnce(Workbook workbook) throws DamagedWorkbookException {
        WorkbookPart.DuplicateNameCheck once = new WorkbookPart.DuplicateNameCheck();
        for (Name name : all(workbook).toList()) {
            once.require(name.getNameName(), scope(workbook, name));
        }
    }

    /** All names with a text; damaged files have some without. */
    static Stream<? extends Name> all(Workbook workbook) {
        return workbook.getAllNames().stream().filter(name -> name.getNameName() != null);
    }

    /** Adds names for the whole workbook. A name replaces an equal name. */
    static void define(Workbook workbook, List<NameToAdd> names) {
        for (NameToAdd name : names) {
            workbook.getNames(name.name()).stream()
                    .filter(it -> it.getSheetIndex() < 0)
                    .forEach(workbook::removeName);
            Name defined = workbook.createName();
            defined.setNameName(name.name());
            defined.setRefersToFormula(name.formula());
        }
    }

    /** In damaged files a scope may be no sheet of the workbook; then the name holds for the whole workbook. */
    static Optional<String> scope(Workbook workbook, Name name) {
        int sheet = name.getSheetIndex();
        return sheet >= 0 && sheet < workbook.getNumberOfSheets()
                ? Optional.of(workbook.getSheetName(sheet))
                : Optional.empty();
    }

    private static NameTarget target(Workbook workbook, Name name) {
        String formula = Optional.ofNullable(name.getRefersToFormula()).orElse("");
        if (name.isFunctionName()) {
            return new NameTarget.Formula(formula);
        }
        NameTarget written = NameFormula.target(formula, workbook.getSpreadsheetVersion());
        if (!(written instanceof NameTarget.Area area)) {
            return written;
        }
        Sheet sheet = workbook.getSheet(area.sheet());
        return sheet == null ? new NameTarget.Nowhere() : area.within(sheet.getSheetName(), sheet.getLastRowNum());
    }
}
