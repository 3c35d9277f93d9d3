package ziping.model;

import java.util.List;

/**
 * What a workbook is like, apart from the answers in it.
 *
 * @param formVersion of the form that it was drawn as; empty if it does not say
 * @param uncomputed named cells whose formula has no result, because no office program has computed it
 * @param hidden named cells that hold something in rows, columns or sheets that nobody sees
 * @param savedBy the program that last saved it; only asked where it had formulas to compute
 * @param linked whether it has links to other workbooks, wherever they are used
 */
public record Traits(String formVersion, List<Place> uncomputed, List<Place> hidden, Program savedBy, boolean linked) {
    /** Nothing to be said. */
    public static final Traits NONE = new Traits("", List.of(), List.of(), Program.UNKNOWN, false);

    public Traits {
        uncomputed = List.copyOf(uncomputed);
        hidden = List.copyOf(hidden);
    }

    /** What saves workbooks. */
    public enum Program {
        EXCEL,
        WPS,
        LIBREOFFICE,
        /** Google Sheets. */
        GOOGLE,
        /** A library of programmers, such as openpyxl, Apache POI or EasyExcel: it writes formulas and computes none. */
        LIBRARY,
        /** It does not say, as many libraries and exports of online spreadsheets do not. */
        UNKNOWN
    }
}
