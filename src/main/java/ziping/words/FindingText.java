package ziping.words;

/**
 * A finding in the parts that people read.
 *
 * @param where sheet and cells
 * @param problem what is there
 * @param expected what should be there
 * @param action what to do
 * @param reference why: document and article
 */
public record FindingText(String where, String problem, String expected, String action, String reference) {}
