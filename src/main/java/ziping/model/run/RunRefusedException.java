package ziping.model.run;

import java.util.List;
import ziping.model.message.Message;

/** A request that cannot be run at all. The person can correct the reason. */
public final class RunRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Message> messages;

    /** The message says why, and what to do. */
    public RunRefusedException(Message message) {
        this(List.of(message));
    }

    /** Each message gives one reason. */
    public RunRefusedException(List<Message> messages) {
        super(messages.toString());
        this.messages = List.copyOf(messages);
    }

    /** Every reason, and what to do. */
    public List<Message> messages() {
        return messages;
    }
}
