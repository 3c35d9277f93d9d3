/**
 * The one entry to the program: shells such as the command line use {@link ziping.Ziping}, {@code model} and {@code
 * messages}, and nothing else.
 */
package ziping;
