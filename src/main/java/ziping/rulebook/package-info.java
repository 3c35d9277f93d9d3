/**
 * The law of one place on one day, and the official forms. Both are read from data files, or refused with file, line
 * and reason.
 *
 * <p>A rulebook never refers to a cell, and a form never contains a rule. Files are read strictly: what is not
 * understood is a problem, and is never replaced by a default. All problems are reported together.
 */
package ziping.rulebook;
