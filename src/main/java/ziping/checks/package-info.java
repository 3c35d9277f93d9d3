/**
 * How places of a form are held against each other: one record per kind of check, its components its parameters.
 *
 * <p>A check knows no place, no year and no code; the rulebook binds it to them.
 */
package ziping.checks;
