package ziping.batch;

import ziping.model.run.Request;

/** What is made of a workbook that was evaluated. */
enum CopyKind {
    /** Nothing. */
    NONE,
    /** Nothing: the workbook is a scored copy itself. */
    SCORED,
    /** A copy with our sheets in it. */
    COMPLETE,
    /** The same, with comments on the cells that findings concern. */
    MARKED,
    /** A copy without, and a companion that has them. */
    PLAIN;

    static CopyKind of(Request request) {
        if (request.writing() == Request.Writing.SUMMARY) {
            return SCORED;
        } else if (request.plain()) {
            return PLAIN;
        }
        return request.marks() ? MARKED : COMPLETE;
    }
}
