package ziping.excel;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import ziping.model.Fact;
import ziping.model.Saying;

/** What people call the things that an {@code .xls} file holds, each with the numbers of its records. */
enum XlsKind {
    SHEETS(0x85),
    CELLS(0x06, 0xBD, 0xBE, 0xD6, 0xFD, 0x201, 0x203, 0x204, 0x205, 0x208, 0x27E),
    MERGED(0xE5),
    BREAKS(0x1A, 0x1B),
    VALIDATIONS(0x1BE),
    LINKS(0x1B8, 0x800),
    CONDITIONS(0x1B0, 0x1B1, 0x879, 0x87A, 0x87B),
    COMMENTS(0x1C),
    DRAWINGS(0x5D, 0xEB, 0xEC, 0x1B6),
    NAMES(0x18),
    FILTERS(0x90, 0x9B, 0x9D, 0x9E, 0x87E),
    PRINTING(0x14, 0x15, 0x26, 0x27, 0x28, 0x29, 0x4D, 0x83, 0x84, 0xA1, 0x89C),
    PROTECTION(0x12, 0x13, 0x19, 0x2F, 0x63, 0xDD, 0x867, 0x868),
    DATA_TABLES(0x236),
    PIVOTS(0xB0, 0xB1, 0xB2, 0xB4, 0xB5, 0xB6, 0xC5, 0xD5, 0xE3, 0xF1),
    CHARTS,
    MACROS,
    OTHER;

    private static final int FIRST_OF_CHARTS = 0x1001;
    private static final int LAST_OF_CHARTS = 0x1068;

    private final Set<Integer> records;

    XlsKind(Integer... records) {
        this.records = Set.of(records);
    }

    static XlsKind of(int record) {
        if (record >= FIRST_OF_CHARTS && record <= LAST_OF_CHARTS) {
            return CHARTS;
        }
        return Stream.of(values())
                .filter(it -> it.records.contains(record))
                .findFirst()
                .orElse(OTHER);
    }

    /** As people call it, with the sheet that it is missed on; with none if the workbook as a whole misses it. */
    Saying called(String sheet) {
        String kind = "xls." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        return sheet.isEmpty()
                ? Saying.of(kind)
                : Saying.of("xls.on-sheet").with("sheet", sheet).with("what", new Fact.Phrase(Saying.of(kind)));
    }
}
