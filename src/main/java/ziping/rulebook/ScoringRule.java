package ziping.rulebook;

import java.util.List;
import java.util.Optional;
import ziping.quantity.Meaning;
import ziping.scoring.Direction;
import ziping.scoring.ScoringMethod;

/**
 * Which method scores which indicators. The first rule that fits decides.
 *
 * @param target what kind of target it is for; empty for any, and for forms that print none
 * @param direction which way is better; empty for any
 * @param indicators names of the indicators it is for; none for all
 */
public record ScoringRule(
        Optional<TargetKind> target, Optional<Direction> direction, List<String> indicators, ScoringMethod method) {
    /** What a target can be. */
    public enum TargetKind {
        NUMBER,
        RANGE,
        /** A day by which something is to be done. */
        DATE,
        YES_NO,
        /** The standards of 优, 良, 中 and 差, or the scale itself. */
        BANDS,
        /** Any words, days and yes or no included. */
        WORDS;

        boolean fits(Meaning target) {
            return switch (this) {
                case NUMBER -> target instanceof Meaning.Amount || target instanceof Meaning.Decrease;
                case RANGE -> target instanceof Meaning.Range;
                case DATE -> target instanceof Meaning.Deadline;
                case YES_NO -> target instanceof Meaning.YesNo;
                case BANDS -> target instanceof Meaning.Standards || target instanceof Meaning.Scale;
                case WORDS -> target instanceof Meaning.InWords;
            };
        }
    }

    /** Whether this rule speaks of such an indicator. */
    public boolean fits(String indicator, Meaning meaning, Direction way) {
        return target.filter(it -> !it.fits(meaning)).isEmpty()
                && direction.filter(it -> it != way).isEmpty()
                && (indicators.isEmpty() || indicators.contains(indicator));
    }
}
