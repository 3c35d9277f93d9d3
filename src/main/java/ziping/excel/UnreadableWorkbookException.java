package ziping.excel;

import java.util.Optional;
import ziping.model.message.Message;
import ziping.model.run.Refusal;

/** A file that cannot be read as a form; carries the refusal that the user is told. */
final class UnreadableWorkbookException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    UnreadableWorkbookException(Refusal refusal, Optional<? extends Throwable> cause) {
        super(refusal.reason().name(), cause.orElse(null));
        this.refusal = refusal;
    }

    UnreadableWorkbookException(Refusal.Reason reason, Message message) {
        this(new Refusal(reason, message), Optional.empty());
    }

    Refusal refusal() {
        return refusal;
    }
}
