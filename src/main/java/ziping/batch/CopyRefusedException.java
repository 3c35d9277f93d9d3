package ziping.batch;

import java.io.IOException;
import ziping.model.run.Refusal;

/** A copy that was not written, with what a person has to know: mostly that files of people would suffer. */
final class CopyRefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    CopyRefusedException(Refusal refusal) {
        super(refusal.reason().name());
        this.refusal = refusal;
    }

    /** What a person is told. */
    Refusal refusal() {
        return refusal;
    }
}
