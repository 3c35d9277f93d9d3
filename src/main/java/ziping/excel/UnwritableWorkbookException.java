package ziping.excel;

import java.util.Optional;
import ziping.excel.ooxml.DamagedWorkbookException;
import ziping.excel.ooxml.RejectedWorkbookException;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.Refusal;

/** A workbook that can be read but not written. It is only checked. The refusal tells the user why. */
public final class UnwritableWorkbookException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    UnwritableWorkbookException(Refusal.Reason reason, Message message) {
        this(new Refusal(reason, message), Optional.empty());
    }

    UnwritableWorkbookException(Refusal refusal, Optional<? extends Throwable> cause) {
        super(refusal.reason().name(), cause.orElse(null));
        this.refusal = refusal;
    }

    /** Damage in a part that only writing needs. */
    static UnwritableWorkbookException damaged(Throwable cause) {
        return new UnwritableWorkbookException(
                new Refusal(Refusal.Reason.DAMAGED, Message.of("refusal.damaged-copy")), Optional.of(cause));
    }

    /**
     * A formula or name of the user refers to sheets that are removed.
     *
     * @param where describes the place of the formula or name
     */
    static UnwritableWorkbookException danglingReference(Message where) {
        Message message = Message.of("refusal.leading-nowhere").with("where", new MessageArgument.Phrase(where));
        return new UnwritableWorkbookException(Refusal.Reason.NOT_WRITABLE, message);
    }

    /** A rejected part that only writing needs. */
    static UnwritableWorkbookException rejected(RejectedWorkbookException rejected) {
        MessageArgument why = new MessageArgument.Phrase(rejected.refusal().message());
        return rejected instanceof DamagedWorkbookException
                ? damaged(rejected)
                : new UnwritableWorkbookException(
                        new Refusal(
                                rejected.refusal().reason(),
                                Message.of("refusal.not-copied").with("why", why)),
                        Optional.of(rejected));
    }

    /** What the user is told. */
    public Refusal refusal() {
        return refusal;
    }
}
