/** The command line: arguments, messages, exit codes. Only this package prints and exits. */
package ziping.cli;
