/**
 * The law of one place on one day, and the official forms, read from data or refused with file, line and reason.
 *
 * <p>A rulebook never mentions a cell; a form never states a rule. Files are read strictly: what is not understood is a problem, never a default. All problems come in one go.
 */
package ziping.rulebook;
