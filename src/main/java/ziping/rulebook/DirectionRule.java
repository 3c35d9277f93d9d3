package ziping.rulebook;

import java.util.List;
import ziping.model.Indicator;
import ziping.scoring.Direction;

/**
 * Which way is better where the target carries no comparator. The first rule that fits decides.
 *
 * @param of the direction
 * @param level2 words in the second-level name
 * @param names words in the indicator's own name; a rule without words fits every indicator
 */
public record DirectionRule(Direction of, List<String> level2, List<String> names) {
    /** Whether this rule speaks of an indicator. */
    public boolean fits(Indicator indicator) {
        return (level2.isEmpty() && names.isEmpty())
                || level2.stream().anyMatch(indicator.level2()::contains)
                || names.stream().anyMatch(indicator.name()::contains);
    }
}
