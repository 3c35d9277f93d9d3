package ziping.batch;

import java.io.IOException;
import ziping.model.Refusal;

/** A place where nothing may be written: other people's files would suffer. */
final class NotToBeWritten extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    NotToBeWritten(Refusal refusal) {
        super(refusal.reason().name());
        this.refusal = refusal;
    }

    /** What a person is told. */
    Refusal refusal() {
        return refusal;
    }
}
