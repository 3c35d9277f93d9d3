package ziping.messages;

/**
 * The text of a finding in parts.
 *
 * @param where sheet and cells
 * @param problem what is wrong
 * @param expected the expected content
 * @param action what to do
 * @param reference document and article of the rule
 */
public record FindingText(String where, String problem, String expected, String action, String reference) {}
