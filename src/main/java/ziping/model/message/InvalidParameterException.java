package ziping.model.message;

import java.util.Optional;

/** A value of a rulebook that can be parsed but is not allowed. The message describes the allowed values. */
public final class InvalidParameterException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient Message message;
    private final transient Optional<Record> about;

    /** The message is for authors of rulebooks. */
    public InvalidParameterException(Message message) {
        this(message, Optional.empty());
    }

    /** The exception for one part of a value. */
    public InvalidParameterException(Message message, Record about) {
        this(message, Optional.of(about));
    }

    private InvalidParameterException(Message message, Optional<Record> about) {
        super(message.toString());
        this.message = message;
        this.about = about;
    }

    /** The allowed values. */
    public Message message() {
        return message;
    }

    /** The part of the value that is wrong; empty if it is the whole. */
    public Optional<Record> about() {
        return about;
    }
}
