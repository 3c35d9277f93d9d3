/**
 * Workbooks of long tables: cells with content and style, rows that are written one by one, sheets that continue on
 * another when they are full, links, charts, formulas over whole columns. Nothing here knows projects or findings.
 */
package ziping.output.table;
