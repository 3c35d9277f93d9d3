package ziping.rulebook;

import ziping.scoring.BudgetExecution;

/** How the execution row is scored. */
public record ExecutionRule(BudgetExecution method) {}
