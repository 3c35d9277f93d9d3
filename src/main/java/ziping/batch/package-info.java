/**
 * Many files: found, read in parallel, written in order; one failing file never touches another.
 *
 * <p>The one room that knows the file system, and the one that guards against faults of our own.
 */
package ziping.batch;
