package ziping.excel.ooxml;

/** A workbook that this package does not support. Another library may read it. */
public final class UnsupportedByOoxmlException extends OoxmlException {
    private static final long serialVersionUID = 1;

    /** With the unsupported feature, for the log. */
    public UnsupportedByOoxmlException(String why) {
        super(why);
    }

    UnsupportedByOoxmlException(String why, Exception cause) {
        super(why, cause);
    }
}
