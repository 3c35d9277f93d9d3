package ziping.excel.ooxml;

/**
 * A package that is not read here. Other libraries may read one kind and must not read the other. Code outside
 * this package cannot catch or declare both kinds as one, so the compiler asks for each of them.
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
