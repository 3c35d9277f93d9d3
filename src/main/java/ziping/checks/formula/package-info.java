/**
 * Excel formulas over the names of forms, as far as they are listed in {@link ziping.checks.formula.Function}. POI reads
 * them; what they are worth is computed here, in decimals, for POI's own engine gives wrong results for whole columns.
 */
package ziping.checks.formula;
