package ziping.model;

/** What was asked for cannot be done at all, for a reason that the person can mend. */
public final class CannotRun extends Exception {
    private final transient Saying saying;

    /** The saying tells why, and what to do. */
    public CannotRun(Saying saying) {
        super(saying.key());
        this.saying = saying;
    }

    /** Why, and what to do. */
    public Saying saying() {
        return saying;
    }
}
