/**
 * Checks of running text: goals, names, statements and the figures in them: one record for each kind, registered in
 * {@link ziping.checks.text.TextChecks}.
 */
package ziping.checks.text;
