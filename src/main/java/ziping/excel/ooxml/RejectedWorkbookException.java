package ziping.excel.ooxml;

import ziping.model.message.Message;
import ziping.model.run.Refusal;
import ziping.model.run.Refusal.Reason;

/** A workbook that no other library may read either. Its refusal is shown to the user. */
public sealed class RejectedWorkbookException extends OoxmlException permits DamagedWorkbookException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    RejectedWorkbookException(Refusal refusal, String why) {
        super(why);
        this.refusal = refusal;
    }

    /** The reason for the user. */
    public Refusal refusal() {
        return refusal;
    }

    /** The time limit of the file has passed: the thread was interrupted, and the result is not used. */
    static RejectedWorkbookException outOfTime() {
        return new RejectedWorkbookException(
                new Refusal(Reason.TOO_LARGE, Message.of("refusal.internal")), "interrupted");
    }

    /** A document type: with it a part could include other files or grow without limit. */
    static RejectedWorkbookException withDocumentType() {
        return new RejectedWorkbookException(
                new Refusal(Reason.UNSUPPORTED_FORMAT, Message.of("refusal.doctype")), "document type");
    }

    /** Overlapping merged cells; see {@link CellRange#mergedAt}. */
    static RejectedWorkbookException overlapping(String sheet, CellRange one, CellRange other) {
        Message message = Message.of("refusal.overlap")
                .with("sheet", sheet)
                .with("one", one.a1())
                .with("other", other.a1());
        return new RejectedWorkbookException(new Refusal(Reason.DAMAGED, message), "overlapping merged cells");
    }

    /** More of something than one file may have. */
    static RejectedWorkbookException tooMuch(String sentence, long limit) {
        Message message = Message.of(sentence).with("limit", String.valueOf(limit));
        return new RejectedWorkbookException(new Refusal(Reason.TOO_LARGE, message), sentence);
    }
}
