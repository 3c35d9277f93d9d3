package ziping.excel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Workbook;
import ziping.excel.ooxml.GoneSheets;

/**
 * The names that people gave to cells of the program's sheets, in POI's model: they outlive that these are drawn anew.
 * Those for one of the sheets alone go with it.
 *
 * @param titles of the program's sheets
 * @param formulas of the names
 */
record PeoplesNames(Set<String> titles, Map<Name, String> formulas) {
    /** Those of a workbook whose sheets are still there. */
    static PeoplesNames of(Workbook workbook, Set<String> titles) {
        Map<Name, String> formulas = new LinkedHashMap<>();
        for (Name name : PoiNames.all(workbook).toList()) {
            boolean outlives = !OwnSheets.owns(name.getNameName())
                    && PoiNames.scope(workbook, name).filter(titles::contains).isEmpty();
            if (outlives && !name.isFunctionName()) {
                Optional.ofNullable(name.getRefersToFormula())
                        .filter(it -> !it.equals(without(titles, it)))
                        .ifPresent(it -> formulas.put(name, it));
            }
        }
        return new PeoplesNames(titles, formulas);
    }

    /** Lets them lead where they led; nowhere if that sheet is gone, as Excel does. */
    void lead(Workbook workbook) {
        Set<String> gone =
                titles.stream().filter(it -> workbook.getSheet(it) == null).collect(Collectors.toSet());
        formulas.forEach((name, formula) -> name.setRefersToFormula(without(gone, formula)));
    }

    private static String without(Set<String> titles, String formula) {
        return new GoneSheets(titles).forgotten(formula);
    }
}
