package ziping.excel.ooxml;

import java.util.Optional;
import ziping.model.Refusal;
import ziping.model.Saying;

/** A workbook that contradicts itself: what another way would make of it may not be what its author wrote. */
public final class Damaged extends Barred {
    private static final long serialVersionUID = 1;

    /** With what is wrong, for the log. */
    public Damaged(String why) {
        super(new Refusal(Refusal.Reason.DAMAGED, Saying.of("refusal.damaged")), why);
    }

    /**
     * What may be there once: of two, nobody can say which is meant, and programs differ in which they show.
     *
     * @param before what was there already
     */
    static <T> Optional<T> only(Optional<T> before, T next, String twice) throws Damaged {
        if (before.isPresent()) {
            throw new Damaged(twice);
        }
        return Optional.of(next);
    }
}
