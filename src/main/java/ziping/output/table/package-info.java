/**
 * Workbooks of long tables: the content and the style of cells, rows written one by one, sheets that go on on
 * another when they are full, links, formulas over whole columns. It knows nothing of projects or findings.
 */
package ziping.output.table;
