/**
 * The scoring methods. Each is one record that computes points from target and actual value; its components are its
 * parameters.
 *
 * <p>A method does not depend on a place or a year. The rulebook decides which method is used.
 */
package ziping.scoring;
