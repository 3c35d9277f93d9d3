package ziping.model;

/**
 * One figure or text that the program may write, as the next run is to find it in {@link Memory#figures}.
 *
 * @param key of the figure; stable when rows are inserted or sheets renamed
 * @param label what people call it
 * @param at the cell it belongs to
 * @param figure what the unit typed first and what the program wrote last
 */
public record Remembered(String key, String label, CellAt at, Memory.Figure figure) {}
