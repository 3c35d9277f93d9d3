/**
 * Checks of explanations of deviations. One record for each kind, registered in {@link
 * ziping.checks.explanations.ExplanationChecks}.
 */
package ziping.checks.explanations;
