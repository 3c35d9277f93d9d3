/**
 * The kinds of check: one record for each kind, whose components are its parameters. The kinds stand in one sub-package
 * for each subject, with a registry each; here is what they share.
 *
 * <p>A {@link ziping.checks.Check} compares cells of one form. A {@link ziping.checks.CrossProjectCheck} compares the
 * projects of a run, and sees only a digest of each.
 *
 * <p>A check has no region, no year and no code. The rulebook adds them.
 */
package ziping.checks;
