/**
 * Workbook → submission; edits → a copy of that workbook. Blank workbooks are drawn in {@code excel.template}.
 *
 * <p>The only package that knows the structure of workbooks. It scores nothing and checks nothing. Two backends read
 * and write: one for OOXML, on {@code excel.ooxml}, and one on POI for {@code .xls} and for what the first does not
 * support.
 */
package ziping.excel;
