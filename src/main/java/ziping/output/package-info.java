/**
 * Writes evaluations for persons and programs: the summary workbook, the finding report, and the results as JSON, SARIF
 * and JUnit XML.
 *
 * <p>Every output receives outcomes one by one and keeps none of them. So its memory does not grow with the number of
 * files. This package computes no points and finds no problems; {@code evaluation} does.
 */
package ziping.output;
