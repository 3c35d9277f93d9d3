/**
 * Workbooks of long tables: styled cells, rows that are written one by one, continuation on another sheet, links, and
 * formulas over whole columns. This package does not depend on projects or findings.
 */
package ziping.output.table;
