package ziping.checks;

import java.util.Optional;
import ziping.model.Entry;
import ziping.model.Goal;
import ziping.quantity.Bands;
import ziping.quantity.Meaning;

/**
 * A row of the goal table as it was understood.
 *
 * @param best the cell of the best standard
 * @param bands empty if the standards are no bands of numbers
 */
public record GoalLine(Goal goal, Entry target, Optional<Entry> best, Meaning meaning, Optional<Bands> bands) {}
