package ziping.evaluation;

import ziping.model.Evaluation;
import ziping.model.Refusal;

/** What evaluating a submission gave. */
public sealed interface Judgement {
    /** Scored and checked. */
    record Judged(Evaluation evaluation) implements Judgement {}

    /** There is no law to judge it by: its rulebook is not known. */
    record Refused(Refusal refusal) implements Judgement {}
}
