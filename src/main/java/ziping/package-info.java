/**
 * The entry point of the program. User interfaces, such as the command line, use only {@link ziping.Ziping}, {@code
 * model} and {@code messages}.
 */
package ziping;
