/**
 * Checks of what was typed in single cells: numbers, units, days, required cells: one record for each kind, registered
 * in {@link ziping.checks.values.ValueChecks}.
 */
package ziping.checks.values;
