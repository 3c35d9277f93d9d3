package ziping.model;

import java.util.Optional;

/** A value of a rulebook that can be parsed but makes no sense. The message says which values are allowed. */
public final class NotAllowed extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient Saying saying;
    private final transient Optional<Record> about;

    /** The message is for those who write rulebooks. */
    public NotAllowed(Saying saying) {
        this(saying, Optional.empty());
    }

    /** The same for one part of a value. */
    public NotAllowed(Saying saying, Record about) {
        this(saying, Optional.of(about));
    }

    private NotAllowed(Saying saying, Optional<Record> about) {
        super(saying.toString());
        this.saying = saying;
        this.about = about;
    }

    /** Which values are allowed. */
    public Saying saying() {
        return saying;
    }

    /** The part of the value that is wrong; empty if it is the whole. */
    public Optional<Record> about() {
        return about;
    }
}
