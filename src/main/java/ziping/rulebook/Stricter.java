package ziping.rulebook;

/**
 * Whether units may judge themselves more strictly than the rule.
 *
 * @param allowed if not, a typed figure below the rule's is replaced by it
 */
public record Stricter(boolean allowed) {}
