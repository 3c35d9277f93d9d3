package ziping.rulebook;

import java.util.Optional;
import ziping.quantity.Meaning;
import ziping.scoring.Direction;
import ziping.scoring.ScoringMethod;

/**
 * Which method scores which indicators. The first rule that fits decides.
 *
 * @param target what kind of target it is for
 * @param direction which way is better; empty for any
 */
public record ScoringRule(TargetKind target, Optional<Direction> direction, ScoringMethod method) {
    /** What a target can be. */
    public enum TargetKind {
        NUMBER,
        RANGE,
        WORDS;

        boolean fits(Meaning target) {
            return switch (this) {
                case NUMBER -> target instanceof Meaning.Amount || target instanceof Meaning.Decrease;
                case RANGE -> target instanceof Meaning.Range;
                case WORDS -> target instanceof Meaning.InWords;
            };
        }
    }

    /** Whether this rule speaks of such a target. */
    public boolean fits(Meaning meaning, Direction way) {
        return target.fits(meaning) && direction.filter(it -> it != way).isEmpty();
    }
}
