package ziping.model;

import java.util.Optional;

/** A value of the law that is read well enough but cannot be meant; says what may stand there instead. */
public final class NotAllowed extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient Saying saying;
    private final transient Optional<Record> about;

    /** The saying tells those who write the law. */
    public NotAllowed(Saying saying) {
        this(saying, Optional.empty());
    }

    /** The same of one part of a value only. */
    public NotAllowed(Saying saying, Record about) {
        this(saying, Optional.of(about));
    }

    private NotAllowed(Saying saying, Optional<Record> about) {
        super(saying.toString());
        this.saying = saying;
        this.about = about;
    }

    /** What may stand there. */
    public Saying saying() {
        return saying;
    }

    /** The part of the value that cannot be meant; empty if it is the whole. */
    public Optional<Record> about() {
        return about;
    }
}
