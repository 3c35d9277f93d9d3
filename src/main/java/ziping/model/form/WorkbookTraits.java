package ziping.model.form;

import java.util.List;

/**
 * Properties of a workbook, apart from the answers in it.
 *
 * @param formVersion of the form that it was drawn as; empty if it does not say
 * @param uncomputed named cells whose formula has no result, because no office program has computed it
 * @param hidden named cells that hold something in rows, columns or sheets that nobody sees
 * @param savedBy the program that last saved it; only determined if the workbook has formulas to compute
 * @param linked whether it has links to other workbooks, wherever they are used
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
        /** A programming library, such as openpyxl, Apache POI or EasyExcel: it writes formulas and computes none. */
        LIBRARY,
        /** Unknown, as with many libraries and exports of online spreadsheets. */
        UNKNOWN
    }
}
