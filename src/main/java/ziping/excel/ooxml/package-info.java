/**
 * The bytes of an OOXML workbook: only the needed parts are read, and only the changed bytes are replaced. All other
 * bytes stay the same.
 *
 * <p>Knows elements, parts and addresses, but no forms, no report sheets and no messages. A
 * {@link ziping.excel.ooxml.RejectedWorkbookException} says that no library may read the workbook; with an
 * {@link ziping.excel.ooxml.UnsupportedByOoxmlException} the workbook is left to the slower backend.
 */
package ziping.excel.ooxml;
