package ziping.model.run;

import java.util.List;
import ziping.model.message.Message;

/** A request that cannot be run. The person can correct the cause. */
public final class RunRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Message> messages;

    /** The message gives the reason, and what to do. */
    public RunRefusedException(Message message) {
        this(List.of(message));
    }

    /** Each message gives one reason. */
    public RunRefusedException(List<Message> messages) {
        super(messages.toString());
        this.messages = List.copyOf(messages);
    }

    /** The reasons, and what to do. */
    public List<Message> messages() {
        return messages;
    }
}
