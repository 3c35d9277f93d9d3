package ziping.batch;

import java.io.IOException;
import ziping.model.Refusal;

/** A file of ours and one of other people would have the same name. */
final class NameTaken extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    NameTaken(Refusal refusal) {
        super(refusal.reason().name());
        this.refusal = refusal;
    }

    /** What a person is told. */
    Refusal refusal() {
        return refusal;
    }
}
