/** Draws blank workbooks from the plans of forms, and the workbook for the settings of an office. */
package ziping.excel.template;
