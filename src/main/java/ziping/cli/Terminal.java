package ziping.cli;

import java.io.PrintStream;

/**
 * Where we speak to.
 *
 * @param out takes results
 * @param err takes messages about them
 * @param interactive whether a person watches
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {
    /** Prints a line of results. */
    void print(String line) {
        out.print(line + "\n");
    }

    /** Prints a message. */
    void tell(String line) {
        err.print(line + "\n");
    }
}
