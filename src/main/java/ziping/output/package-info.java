/**
 * Evaluations as something a person or a program keeps: the summary workbook, and the results as JSON.
 *
 * <p>Both take outcomes one by one and hold none of them, so that a run over many files needs no more memory than one
 * over a few. Neither computes anything: what they show was decided in {@code evaluation}.
 */
package ziping.output;
