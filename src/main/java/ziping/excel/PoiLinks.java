package ziping.excel;

import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import ziping.model.CellAt;

/**
 * How the program's sheets refer to the cells of the form.
 *
 * @param workbook that the program's sheets stand in
 * @param form name of the workbook beside it that the form stands in; empty if it is the same one
 */
record PoiLinks(Workbook workbook, Optional<String> form) {
    /** A link that leads to the cell; empty if its sheet is not there. */
    Optional<Hyperlink> to(CellAt cell) {
        return form.isPresent()
                ? form.map(file -> beside(file, cell))
                : Optional.of(cell)
                        .filter(it -> workbook.getSheet(it.sheet()) != null)
                        .map(this::inside);
    }

    /** What a name stands for: the cell, or, where no name can follow it, the title of its sheet. */
    String name(CellAt cell) {
        return form.isPresent()
                ? "\"" + cell.sheet().replace("\"", "\"\"") + "\""
                : SheetNameFormatter.format(cell.sheet()) + "!"
                        + new CellReference(cell.row(), cell.column(), true, true).formatAsString();
    }

    private Hyperlink inside(CellAt cell) {
        Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(SheetNameFormatter.format(cell.sheet()) + "!" + cell.a1());
        return link;
    }

    private Hyperlink beside(String file, CellAt cell) {
        XSSFHyperlink link = (XSSFHyperlink) workbook.getCreationHelper().createHyperlink(HyperlinkType.FILE);
        link.setAddress(FileAddress.of(file));
        link.setLocation(SheetNameFormatter.format(cell.sheet()) + "!" + cell.a1());
        return link;
    }
}
