/**
 * Finds the fields of a form on sheets without defined names, by the labels printed beside and above them.
 *
 * <p>The package does not depend on a file format. It reads {@link ziping.excel.labels.SheetText} values and returns
 * locations.
 */
package ziping.excel.labels;
