package ziping.model;

import java.util.List;

/** A request that cannot be run at all. The person can correct the reason. */
public final class CannotRun extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Saying> sayings;

    /** The message says why, and what to do. */
    public CannotRun(Saying saying) {
        this(List.of(saying));
    }

    /** Each message gives one reason. */
    public CannotRun(List<Saying> sayings) {
        super(sayings.toString());
        this.sayings = List.copyOf(sayings);
    }

    /** Every reason, and what to do. */
    public List<Saying> sayings() {
        return sayings;
    }
}
