package ziping.excel;

import java.io.IOException;
import java.util.Optional;
import ziping.excel.ooxml.Barred;
import ziping.excel.ooxml.Damaged;
import ziping.model.Fact;
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

    /**
     * Something of people's leads to sheets that are to go.
     *
     * @param where it stands, in words
     */
    static NotWritable leadingNowhere(Saying where) {
        Saying saying = Saying.of("refusal.leading-nowhere").with("where", new Fact.Phrase(where));
        return new NotWritable(Refusal.Reason.NOT_WRITABLE, saying);
    }

    /** What no way may read shows only in what writing needs. */
    static NotWritable barred(Barred barred) {
        Fact why = new Fact.Phrase(barred.refusal().saying());
        return barred instanceof Damaged
                ? damaged(barred)
                : new NotWritable(
                        new Refusal(
                                barred.refusal().reason(),
                                Saying.of("refusal.not-copied").with("why", why)),
                        Optional.of(barred));
    }

    /** What a person is told. */
    public Refusal refusal() {
        return refusal;
    }
}
