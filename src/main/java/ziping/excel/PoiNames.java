package ziping.excel;

import ziping.excel.ooxml.Book;
import ziping.excel.ooxml.DamagedWorkbookException;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

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
        Book.DuplicateNameCheck once = new Book.DuplicateNameCheck();
        for (Name name : all(workbook).toList()) {
            once.require(name.getNameName(), scope(workbook, name));
        }
    }

    /** Those that have a name: damaged files have some without. */
    static Stream<? extends Name> all(Workbook workbook) {
        return workbook.getAllNames().stream().filter(name -> name.getNameName() != null);
    }

    /** Gives names to cells, each in the place of an earlier one for the whole workbook. */
    static void define(Workbook workbook, List<NewName> names) {
        for (NewName name : names) {
            workbook.getNames(name.name()).stream()
                    .filter(it -> it.getSheetIndex() < 0)
                    .forEach(workbook::removeName);
            Name defined = workbook.createName();
            defined.setNameName(name.name());
            defined.setRefersToFormula(name.formula());
        }
    }

    /** A scope that names no sheet of the workbook, as damaged files have it, counts as the workbook. */
    static Optional<String> scope(Workbook workbook, Name name) {
        int sheet = name.getSheetIndex();
        return sheet >= 0 && sheet < workbook.getNumberOfSheets()
                ? Optional.of(workbook.getSheetName(sheet))
                : Optional.empty();
    }

    private static Target target(Workbook workbook, Name name) {
        if (name.isFunctionName()) {
            return new Target.Nowhere();
        }
        String formula = Optional.ofNullable(name.getRefersToFormula()).orElse("");
        Target written = NameFormula.target(formula, workbook.getSpreadsheetVersion());
        if (!(written instanceof Target.Area area)) {
            return written;
        }
        Sheet sheet = workbook.getSheet(area.sheet());
        return sheet == null ? new Target.Nowhere() : area.within(sheet.getSheetName(), sheet.getLastRowNum());
    }
}
