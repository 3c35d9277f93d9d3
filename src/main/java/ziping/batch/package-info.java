/**
 * Many files: found, read in parallel, written in order. A file that fails touches no other.
 *
 * <p>The package that knows the file system, and the only one that catches faults of the program itself.
 */
package ziping.batch;
