/**
 * The program's own sheets 评分明细 and 校验结果 as data: rows, styles, widths and hidden names. The backends write them into
 * workbooks.
 */
package ziping.excel.report;
