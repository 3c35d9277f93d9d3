package ziping.excel;

import java.util.Optional;

/**
 * A defined name of a workbook.
 *
 * @param sheet the sheet it is scoped to; empty if it holds for the whole workbook
 */
record DefinedName(String name, Optional<String> sheet, NameTarget target) {}
