/**
 * The bytes of an OOXML workbook: read as far as they are asked for, and spliced where something changes. What nobody
 * changes stays as it was, to the byte.
 *
 * <p>Knows elements, parts and addresses, but no form, no page and no sentence. Whoever uses it must expect {@link
 * ziping.excel.ooxml.UnsupportedByOoxmlException}: a workbook that is odd enough to be left to a slower way.
 */
package ziping.excel.ooxml;
