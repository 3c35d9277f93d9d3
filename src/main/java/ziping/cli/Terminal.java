package ziping.cli;

import java.io.PrintStream;
import java.util.regex.Pattern;

/**
 * Where we speak to.
 *
 * @param out takes results
 * @param err takes messages about them
 * @param interactive whether a person watches
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {
    /** What steers a terminal or turns the direction of writing: strangers name files and projects so. */
    private static final Pattern STEERING =
            Pattern.compile("[^\\P{Cc}\\n]|[\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    /** Prints a line of results. */
    void print(String line) {
        out.print(shown(line) + "\n");
    }

    /** Prints a message. */
    void tell(String line) {
        err.print(shown(line) + "\n");
    }

    private static String shown(String line) {
        return STEERING.matcher(line).replaceAll("\uFFFD");
    }
}
