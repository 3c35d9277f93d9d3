package ziping.model;

import java.util.List;

/** What was asked for cannot be done at all, for a reason that the person can mend. */
public final class CannotRun extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Saying> sayings;

    /** The saying tells why, and what to do. */
    public CannotRun(Saying saying) {
        this(List.of(saying));
    }

    /** Each saying tells one reason. */
    public CannotRun(List<Saying> sayings) {
        super(sayings.toString());
        this.sayings = List.copyOf(sayings);
    }

    /** Every reason, and what to do. */
    public List<Saying> sayings() {
        return sayings;
    }
}
