package ziping.excel.ooxml;

/** A workbook that contradicts itself: what another way would make of it may not be what its author wrote. */
public final class Damaged extends Unsuitable {
    private static final long serialVersionUID = 1;

    /** With what is wrong, for the log. */
    public Damaged(String why) {
        super(why);
    }
}
