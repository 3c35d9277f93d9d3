package ziping.rulebook;

/**
 * When 偏差原因分析及改进措施 is due.
 *
 * @param belowWeight for every row with fewer points than its weight
 */
public record ExplanationRule(boolean belowWeight) {}
