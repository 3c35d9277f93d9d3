package ziping.excel;

import java.io.IOException;
import java.util.Optional;
import ziping.model.Refusal;
import ziping.model.Saying;

/** A workbook that was read but cannot be written: it is checked only, and the person is told why. */
public final class NotWritable extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    NotWritable(Refusal.Reason reason, Saying saying) {
        this(new Refusal(reason, saying), Optional.empty());
    }

    NotWritable(Refusal refusal, Optional<? extends Throwable> cause) {
        super(refusal.reason().name(), cause.orElse(null));
        this.refusal = refusal;
    }

    /** Damage that shows only in what writing needs. */
    static NotWritable damaged(Throwable cause) {
        return new NotWritable(
                new Refusal(Refusal.Reason.DAMAGED, Saying.of("refusal.damaged-copy")), Optional.of(cause));
    }

    /** What a person is told. */
    public Refusal refusal() {
        return refusal;
    }
}
