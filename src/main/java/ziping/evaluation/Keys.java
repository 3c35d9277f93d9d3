package ziping.evaluation;

import ziping.model.Indicator;

/** Under which key each figure that the program may write is remembered. */
final class Keys {
    static final String EXECUTION_POINTS = "execution-points";
    static final String EXECUTION_EXPLANATION = "execution-explanation";
    static final String TOTAL = "total";
    static final String GRADE = "grade";

    private Keys() {}

    static String points(Indicator row) {
        return "points:" + row.key();
    }

    static String completion(Indicator row) {
        return "completion:" + row.key();
    }

    static String explanation(Indicator row) {
        return "explanation:" + row.key();
    }
}
