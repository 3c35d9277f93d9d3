package ziping.evaluation;

import ziping.model.Indicator;

/** Under which keys the figures of one row that the program may write are remembered. */
record Keys(String points, String completion, String explanation) {
    static final String TOTAL = "total";
    static final String GRADE = "grade";

    /** Of the execution row. */
    static final Keys EXECUTION = new Keys("execution-points", "execution-completion", "execution-explanation");

    /** Of an indicator. */
    static Keys of(Indicator row) {
        return new Keys("points:" + row.key(), "completion:" + row.key(), "explanation:" + row.key());
    }

    /** What a key is for, whatever row it belongs to. */
    static String kind(String key) {
        return key.substring(0, key.indexOf(':') + 1);
    }
}
