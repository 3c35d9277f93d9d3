/**
 * Excel formulas over the names of forms, as far as their functions are listed in {@link
 * ziping.checks.formula.Function}. POI parses them. Their values are computed here, in decimals, because the engine of
 * POI gives wrong results for whole columns.
 */
package ziping.checks.formula;
