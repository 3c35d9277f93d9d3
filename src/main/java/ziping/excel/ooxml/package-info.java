/**
 * The bytes of an OOXML workbook: only the needed parts are read, and only the changed bytes are replaced. All other
 * bytes stay the same.
 *
 * <p>The package knows elements, parts and addresses, but no forms and no report sheets. After a {@link
 * ziping.excel.ooxml.RejectedWorkbookException} no library may read the workbook. After an {@link
 * ziping.excel.ooxml.UnsupportedByOoxmlException} the slower backend reads the workbook.
 */
package ziping.excel.ooxml;
