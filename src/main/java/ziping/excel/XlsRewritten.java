package ziping.excel;

import java.util.Arrays;

/** The records that POI may leave out of a copy, for what they say stands elsewhere. */
enum XlsRewritten {
    /** Goes on with the record before it; where a long one is cut is up to the writer. */
    CONTINUE(0x3C),
    /** Where the records of rows begin, in three depths; computed from them. */
    INDEX(0x20B),
    DBCELL(0xD7),
    EXTSST(0xFF),
    /** All texts of cells; the cells themselves are compared. */
    SST(0xFC),
    /** The text that a formula shows, and formulas that several cells share: POI gives each cell its own. */
    STRING(0x207),
    SHARED_FORMULA(0x4BC),
    ARRAY_FORMULA(0x221),
    /** How many validations follow; without any, there need be none. */
    VALIDATIONS_HEAD(0x1B2),
    /** That something waits to be computed; the copy is computed anew as a whole. */
    UNCALCULATED(0x5E);

    private final int record;

    XlsRewritten(int record) {
        this.record = record;
    }

    static boolean has(int record) {
        return Arrays.stream(values()).anyMatch(it -> it.record == record);
    }
}
