package ziping.excel;

import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import ziping.excel.ooxml.Book;
import ziping.excel.ooxml.Unsuitable;

/** What the defined names of a package stand for. */
record StreamTarget(StreamSheets sheets) {
    Target of(Book.Name name) throws Unsuitable {
        return name.function()
                ? new Target.Nowhere()
                : NameFormula.target(name.formula(), SpreadsheetVersion.EXCEL2007, this::extent);
    }

    private Optional<NameFormula.Extent> extent(String title) throws Unsuitable {
        Optional<Integer> place = sheets.place(title);
        return place.isPresent()
                ? Optional.of(new NameFormula.Extent(
                        sheets.titles().get(place.get()),
                        sheets.grid(place.get()).lastRow()))
                : Optional.empty();
    }
}
