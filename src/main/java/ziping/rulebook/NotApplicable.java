package ziping.rulebook;

/**
 * What becomes of an indicator whose actual value says 不适用.
 *
 * @param leftOut whether it is left out and the rest counts for the whole; if not, it stays without points
 */
public record NotApplicable(boolean leftOut) {}
