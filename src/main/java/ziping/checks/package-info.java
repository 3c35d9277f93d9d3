/**
 * How places of a form are held against each other: one record per kind of check, its components its parameters.
 *
 * <p>{@link ziping.checks.AcrossCheck} holds the projects of a run against each other; it sees of each only a few words.
 *
 * <p>A check knows no place, no year and no code; the rulebook binds it to them.
 */
package ziping.checks;
