package ziping.output;

import ziping.model.form.FieldNames;
import ziping.model.result.Evaluation;

/** 主管部门 as the summary groups by it. */
final class Department {
    /** Longer texts cannot be looked for by a formula. */
    private static final int LONGEST = 200;

    private Department() {}

    static String of(Evaluation evaluation) {
        return of(evaluation.submission().shown(FieldNames.DEPARTMENT));
    }

    static String of(String shown) {
        return shown.length() > LONGEST ? shown.substring(0, LONGEST - 1) + "…" : shown;
    }
}
