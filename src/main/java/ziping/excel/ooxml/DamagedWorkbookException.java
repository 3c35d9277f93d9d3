package ziping.excel.ooxml;

import java.util.Optional;
import ziping.model.message.Message;
import ziping.model.run.Refusal;

/** A workbook that contradicts itself: another library could read something else than its author wrote. */
public final class DamagedWorkbookException extends RejectedWorkbookException {
    private static final long serialVersionUID = 1;

    /** With the problem, for the log. */
    public DamagedWorkbookException(String why) {
        super(new Refusal(Refusal.Reason.DAMAGED, Message.of("refusal.damaged")), why);
    }

    /**
     * Checks something that may occur only once. If it occurs twice, programs differ in which one they use.
     *
     * @param before the first occurrence, if there was one
     */
    static <T> Optional<T> only(Optional<T> before, T next, String twice) throws DamagedWorkbookException {
        if (before.isPresent()) {
            throw new DamagedWorkbookException(twice);
        }
        return Optional.of(next);
    }
}
