/** From a submission and a rulebook to an evaluation. It never throws for what a person typed, and reads no clock. */
package ziping.evaluation;
