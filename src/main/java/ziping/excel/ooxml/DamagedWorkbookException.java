package ziping.excel.ooxml;

import java.util.Optional;
import ziping.model.message.Message;
import ziping.model.run.Refusal;

/** A workbook that contradicts itself: another library could read something that its author did not write. */
public final class DamagedWorkbookException extends RejectedWorkbookException {
    private static final long serialVersionUID = 1;

    /** With what is wrong, for the log. */
    public DamagedWorkbookException(String why) {
        super(new Refusal(Refusal.Reason.DAMAGED, Message.of("refusal.damaged")), why);
    }

    /**
     * Something that may occur only once: of two, programs differ in which they use.
     *
     * @param before what was there already
     */
    static <T> Optional<T> only(Optional<T> before, T next, String twice) throws DamagedWorkbookException {
        if (before.isPresent()) {
            throw new DamagedWorkbookException(twice);
        }
        return Optional.of(next);
    }
}
