/**
 * Checks of the workbook itself: formulas, hidden cells, versions, the length of texts. One record for each kind,
 * registered in {@link ziping.checks.workbook.WorkbookChecks}.
 */
package ziping.checks.workbook;
