package ziping.excel.ooxml;

/**
 * A workbook that this package cannot read. Another library may read an unsupported workbook, but not a rejected one.
 * Code outside this package cannot catch both kinds at once, so the compiler requires a decision for each.
 */
abstract sealed class OoxmlException extends Exception permits RejectedWorkbookException, UnsupportedByOoxmlException {
    private static final long serialVersionUID = 1;

    OoxmlException(String why) {
        super(why);
    }

    OoxmlException(String why, Exception cause) {
        super(why, cause);
    }
}
