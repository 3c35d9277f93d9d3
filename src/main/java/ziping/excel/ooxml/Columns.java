package ziping.excel.ooxml;

/**
 * Columns that are alike; counted from 0, the last one included.
 *
 * @param width in digits
 * @param style of their cells that are not written
 * @param hidden whether nobody sees them
 */
record Columns(int first, int last, double width, int style, boolean hidden) {}
