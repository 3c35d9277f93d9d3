/**
 * Finds the fields of a form on sheets that have no names, by the words printed beside and above them.
 *
 * <p>Nothing here knows a file format: sheets come in as values, and addresses go out.
 */
package ziping.excel.labels;
