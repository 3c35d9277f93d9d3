/**
 * Checks of single cells: numbers, units, days, required cells. One record for each kind, registered in
 * {@link ziping.checks.values.ValueChecks}.
 */
package ziping.checks.values;
