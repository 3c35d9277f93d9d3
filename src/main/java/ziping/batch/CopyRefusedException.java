package ziping.batch;

import java.io.IOException;
import ziping.model.run.Refusal;

/** A copy that was not written, mostly because it would damage a file of a person. */
final class CopyRefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    CopyRefusedException(Refusal refusal) {
        super(refusal.reason().name());
        this.refusal = refusal;
    }

    /** The reason for the person. */
    Refusal refusal() {
        return refusal;
    }
}
