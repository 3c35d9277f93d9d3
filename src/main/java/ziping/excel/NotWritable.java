package ziping.excel;

import java.io.IOException;
import ziping.model.Refusal;
import ziping.model.Saying;

/** A workbook that was read but cannot be written: it is checked only, and the person is told why. */
public final class NotWritable extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    NotWritable(Refusal.Reason reason, Saying saying) {
        super(reason.name());
        this.refusal = new Refusal(reason, saying);
    }

    /** What a person is told. */
    public Refusal refusal() {
        return refusal;
    }
}
