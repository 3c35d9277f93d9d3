/**
 * Reads submissions from workbooks and writes edits into copies of them.
 *
 * <p>Only this package and its subpackages know the structure of input workbooks. They neither score nor check.
 * {@code ooxml} reads and writes the bytes of packages, {@code labels} finds fields by their labels, {@code report}
 * builds the program's own sheets, {@code template} draws blank forms, and {@code file} tells the kind of a file.
 */
package ziping.excel;
