package ziping.excel.labels;

import ziping.excel.ooxml.Area;

/**
 * Where a field of a form was found.
 *
 * @param sheet its title
 * @param area its cell, merged ones as a whole; for a column of a table the column as wide as its heading
 * @param sure whether everything that leads there is printed as the form has it
 */
public record Spot(String sheet, Area area, boolean sure) {}
