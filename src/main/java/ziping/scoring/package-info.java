/**
 * How one indicator turns target and actual into points: one record per method, its components its parameters.
 *
 * <p>A method knows no place and no year; which method is used where is the rulebook's.
 */
package ziping.scoring;
