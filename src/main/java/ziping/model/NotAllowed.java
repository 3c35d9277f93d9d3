package ziping.model;

/** A value of the law that is read well enough but cannot be meant; says what may stand there instead. */
public final class NotAllowed extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient Saying saying;

    /** The saying tells those who write the law. */
    public NotAllowed(Saying saying) {
        super(saying.toString());
        this.saying = saying;
    }

    /** What may stand there. */
    public Saying saying() {
        return saying;
    }
}
