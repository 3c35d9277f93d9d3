/**
 * Workbook → submission; edits → a copy of that workbook; form → blank workbook; named tables in and out.
 *
 * <p>The one room that knows what a workbook is made of. It scores nothing and judges nothing.
 */
package ziping.excel;
