package ziping.checks.budget;

import java.util.Map;

/** The kinds of check about the budget: amounts, sources of money and rates. */
public final class BudgetChecks {
    /** Every kind by the name that rulebooks use. */
    public static final Map<String, Class<? extends Record>> KINDS = Map.ofEntries(
            Map.entry("amount-with-note", AmountWithNote.class),
            Map.entry("changed-without-reason", ChangedWithoutReason.class),
            Map.entry("cost-within-spent", CostWithinSpent.class),
            Map.entry("difference", Difference.class),
            Map.entry("low-rate-without-reason", LowRateWithoutReason.class),
            Map.entry("money-without-budget", MoneyWithoutBudget.class),
            Map.entry("not-above", NotAbove.class),
            Map.entry("rate-recomputes", RateRecomputes.class),
            Map.entry("same-rate", SameRate.class),
            Map.entry("sum-of-sources", SumOfSources.class),
            Map.entry("target-left-behind", TargetLeftBehind.class),
            Map.entry("unit-slip", UnitSlip.class));

    private BudgetChecks() {}
}
