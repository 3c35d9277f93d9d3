package ziping.excel.ooxml;

import java.io.IOException;

/** A workbook that cannot be handled at the level of bytes: damaged, or odder than is worth understanding here. */
public sealed class Unsuitable extends IOException permits Barred {
    private static final long serialVersionUID = 1;

    /** With what is odd, for the log. */
    public Unsuitable(String why) {
        super(why);
    }

    Unsuitable(String why, Exception cause) {
        super(why, cause);
    }
}
