/**
 * Checks of the budget: amounts, sources of money and rates: one record for each kind, registered in {@link
 * ziping.checks.budget.BudgetChecks}.
 */
package ziping.checks.budget;
