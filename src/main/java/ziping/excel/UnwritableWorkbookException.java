package ziping.excel;

import java.util.Optional;
import ziping.excel.ooxml.DamagedWorkbookException;
import ziping.excel.ooxml.RejectedWorkbookException;
import ziping.model.Fact;
import ziping.model.Refusal;
import ziping.model.Saying;

/** A workbook that was read but cannot be written. It is checked only; the refusal tells the user why. */
public final class UnwritableWorkbookException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    UnwritableWorkbookException(Refusal.Reason reason, Saying saying) {
        this(new Refusal(reason, saying), Optional.empty());
    }

    UnwritableWorkbookException(Refusal refusal, Optional<? extends Throwable> cause) {
        super(refusal.reason().name(), cause.orElse(null));
        this.refusal = refusal;
    }

    /** Damage that shows only in what writing needs. */
    static UnwritableWorkbookException damaged(Throwable cause) {
        return new UnwritableWorkbookException(
                new Refusal(Refusal.Reason.DAMAGED, Saying.of("refusal.damaged-copy")), Optional.of(cause));
    }

    /**
     * A formula or name of the user refers to sheets that are removed.
     *
     * @param where it is, in words
     */
    static UnwritableWorkbookException leadingNowhere(Saying where) {
        Saying saying = Saying.of("refusal.leading-nowhere").with("where", new Fact.Phrase(where));
        return new UnwritableWorkbookException(Refusal.Reason.NOT_WRITABLE, saying);
    }

    /** The rejection of something that only writing needs to read. */
    static UnwritableWorkbookException rejected(RejectedWorkbookException rejected) {
        Fact why = new Fact.Phrase(rejected.refusal().saying());
        return rejected instanceof DamagedWorkbookException
                ? damaged(rejected)
                : new UnwritableWorkbookException(
                        new Refusal(
                                rejected.refusal().reason(),
                                Saying.of("refusal.not-copied").with("why", why)),
                        Optional.of(rejected));
    }

    /** What the user is told. */
    public Refusal refusal() {
        return refusal;
    }
}
