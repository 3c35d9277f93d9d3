/**
 * Workbook → submission; edits → a copy of that workbook; form → blank workbook; named tables in and out.
 *
 * <p>The only package that knows the structure of workbooks. It scores nothing and checks nothing.
 */
package ziping.excel;
