package ziping.excel.ooxml;

import ziping.model.Refusal;
import ziping.model.Refusal.Reason;
import ziping.model.Saying;

/** A workbook that no other library may read either; carries what a person is told. */
public sealed class RejectedWorkbookException extends OoxmlException permits DamagedWorkbookException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    RejectedWorkbookException(Refusal refusal, String why) {
        super(why);
        this.refusal = refusal;
    }

    /** What a person is told. */
    public Refusal refusal() {
        return refusal;
    }

    /** The time limit of the file has passed: the thread was interrupted, and nobody waits for the result. */
    static RejectedWorkbookException outOfTime() {
        return new RejectedWorkbookException(new Refusal(Reason.TOO_LARGE, Saying.of("refusal.internal")), "interrupted");
    }

    /** With a document type, by which a part could ask for other files or grow without end. */
    static RejectedWorkbookException withDocumentType() {
        return new RejectedWorkbookException(new Refusal(Reason.UNSUPPORTED_FORMAT, Saying.of("refusal.doctype")), "document type");
    }

    /** Merged cells that lie over one another; which of their values a person sees depends on the program. */
    static RejectedWorkbookException overlapping(String sheet, Area one, Area other) {
        Saying saying = Saying.of("refusal.overlap")
                .with("sheet", sheet)
                .with("one", one.a1())
                .with("other", other.a1());
        return new RejectedWorkbookException(new Refusal(Reason.DAMAGED, saying), "merged cells over one another");
    }

    /** More of something than one file may have. */
    static RejectedWorkbookException tooMuch(String sentence, long limit) {
        Saying saying = Saying.of(sentence).with("limit", String.valueOf(limit));
        return new RejectedWorkbookException(new Refusal(Reason.TOO_LARGE, saying), sentence);
    }
}
