/**
 * The law of one place on one day, and the official forms, read from data or refused with file, line and reason.
 *
 * <p>A rulebook never mentions a cell; a form never states a rule.
 */
package ziping.rulebook;
