/** Arguments in, text out, exit code. The only package that prints and exits. */
package ziping.cli;
