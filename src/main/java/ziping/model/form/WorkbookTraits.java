package ziping.model.form;

import java.util.List;

/**
 * Properties of a workbook, apart from the answers in it.
 *
 * @param formVersion the version of its form; empty if the workbook does not contain it
 * @param uncomputed named cells whose formula has no stored result
 * @param hidden named cells with content in hidden rows, columns or sheets
 * @param savedBy the program that saved it last; only determined if there are uncomputed formulas
 * @param linked whether it has links to other workbooks
 */
public record WorkbookTraits(
        String formVersion, List<Location> uncomputed, List<Location> hidden, Program savedBy, boolean linked) {
    /** No properties. */
    public static final WorkbookTraits NONE = new WorkbookTraits("", List.of(), List.of(), Program.UNKNOWN, false);

    public WorkbookTraits {
        uncomputed = List.copyOf(uncomputed);
        hidden = List.copyOf(hidden);
    }

    /** The program that saved a workbook. */
    public enum Program {
        EXCEL,
        WPS,
        LIBREOFFICE,
        /** Google Sheets. */
        GOOGLE,
        /** A library, such as openpyxl, Apache POI or EasyExcel. Libraries write formulas without results. */
        LIBRARY,
        /** Unknown, as with many libraries and exports of online spreadsheets. */
        UNKNOWN
    }
}
