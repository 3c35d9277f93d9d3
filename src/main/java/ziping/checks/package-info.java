/**
 * The kinds of check: one record per kind, its components are its parameters.
 *
 * <p>A {@link ziping.checks.Check} compares cells of one form. A {@link ziping.checks.CrossProjectCheck} compares the
 * projects of
 * a run, and sees only a digest of each.
 *
 * <p>A check has no region, no year and no code. The rulebook adds them.
 */
package ziping.checks;
