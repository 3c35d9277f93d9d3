package ziping.excel.ooxml;

import ziping.model.Refusal;
import ziping.model.Saying;

/** A workbook that contradicts itself: what another way would make of it may not be what its author wrote. */
public final class Damaged extends Barred {
    private static final long serialVersionUID = 1;

    /** With what is wrong, for the log. */
    public Damaged(String why) {
        super(new Refusal(Refusal.Reason.DAMAGED, Saying.of("refusal.damaged")), why);
    }
}
