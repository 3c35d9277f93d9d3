/** Checks of weights. One record for each kind, registered in {@link ziping.checks.weights.WeightChecks}. */
package ziping.checks.weights;
