/**
 * The one door to the program: shells such as the command line use {@link ziping.Ziping}, {@code model} and
 * {@code words}, and nothing else.
 */
package ziping;
