/** Arguments in, sentences out, exit code. The only room that prints and exits. */
package ziping.cli;
