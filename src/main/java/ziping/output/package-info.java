/**
 * Evaluations as files for people and programs: the summary workbook, results as JSON, reports and exports.
 *
 * <p>Outputs take outcomes one by one and keep none of them, so that a run over many files needs no more memory than
 * one over a few. They compute nothing: what they show was decided in {@code evaluation}.
 */
package ziping.output;
