package ziping.checks;

import java.util.Optional;
import ziping.model.form.FormCell;
import ziping.model.result.Goal;
import ziping.quantity.GradeBands;
import ziping.quantity.ParsedValue;

/**
 * A row of the goal table as it was understood.
 *
 * @param best the cell of the best standard
 * @param bands empty if the standards are no bands of numbers
 */
public record GoalRow(
        Goal goal, FormCell target, Optional<FormCell> best, ParsedValue parsedTarget, Optional<GradeBands> bands) {}
