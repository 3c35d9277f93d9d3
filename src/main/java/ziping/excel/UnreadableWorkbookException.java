package ziping.excel;

import java.util.Optional;
import ziping.model.Refusal;
import ziping.model.Saying;

/** A file that cannot be read as a form; carries the refusal that the user is told. */
final class UnreadableWorkbookException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    UnreadableWorkbookException(Refusal refusal, Optional<? extends Throwable> cause) {
        super(refusal.reason().name(), cause.orElse(null));
        this.refusal = refusal;
    }

    UnreadableWorkbookException(Refusal.Reason reason, Saying saying) {
        this(new Refusal(reason, saying), Optional.empty());
    }

    Refusal refusal() {
        return refusal;
    }
}
