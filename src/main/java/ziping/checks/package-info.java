/**
 * The kinds of check: one record per kind, its components are its parameters.
 *
 * <p>A {@link ziping.checks.Check} compares cells of one form. A {@link ziping.checks.CrossProjectCheck} compares the projects of
 * a run, and sees only a digest of each.
 *
 * <p>A check knows no place, no year and no code. The rulebook gives it these.
 */
package ziping.checks;
