/**
 * Runs over many files. The files are listed, examined in parallel, and written in order. A file that fails does not
 * affect the others.
 *
 * <p>Only this package uses the file system for workbooks. Only this package catches internal errors of one file.
 */
package ziping.batch;
