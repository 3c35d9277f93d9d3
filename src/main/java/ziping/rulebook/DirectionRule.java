package ziping.rulebook;

import java.util.List;
import ziping.model.Indicator;
import ziping.scoring.Direction;

/**
 * Which way is better where the target carries no comparator. The first rule that fits decides.
 *
 * @param of the direction
 * @param level2 words in the second-level name; none fits every indicator
 */
public record DirectionRule(Direction of, List<String> level2) {
    /** Whether this rule speaks of an indicator. */
    public boolean fits(Indicator indicator) {
        return level2.isEmpty() || level2.stream().anyMatch(indicator.level2()::contains);
    }
}
