package ziping.excel.ooxml;

/**
 * A package that is not read here. What that means for other libraries differs by kind, so nobody outside this package
 * can catch or declare both kinds as one: the compiler asks for each of them.
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
