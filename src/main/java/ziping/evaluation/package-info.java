/**
 * Submission + rulebook → evaluation. Pure and total: it never throws for what a person typed, and reads no clock.
 */
package ziping.evaluation;
