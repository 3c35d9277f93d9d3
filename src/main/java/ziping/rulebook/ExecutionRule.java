package ziping.rulebook;

import java.util.List;
import ziping.model.Fact;
import ziping.model.Names;
import ziping.model.NotAllowed;
import ziping.model.Saying;
import ziping.scoring.BudgetExecution;

/**
 * How the execution row is scored.
 *
 * @param over the money that execution is measured against: 年初预算数, 全年预算数 or 实际到位数
 */
public record ExecutionRule(String over, BudgetExecution method) {
    private static final List<String> BASES = List.of(Names.INITIAL, Names.FULL, Names.RECEIVED);

    public ExecutionRule {
        if (!BASES.contains(over)) {
            throw new NotAllowed(
                    Saying.of("law.execution-over").with("value", over).with("allowed", new Fact.Listed(BASES)));
        }
    }
}
