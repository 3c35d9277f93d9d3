package ziping.model;

/**
 * One figure or text that the program may write, as the next run shall remember it.
 *
 * @param key tells it from all others of the submission
 * @param label of the row it belongs to
 * @param at its cell
 */
public record Remembered(String key, String label, CellAt at, Memory.Figure figure) {}
