/**
 * Checks of the workbook as such: formulas, hidden cells, versions, the length of texts: one record for each kind,
 * registered in {@link ziping.checks.workbook.WorkbookChecks}.
 */
package ziping.checks.workbook;
