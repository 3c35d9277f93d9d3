package ziping.cli;

import java.io.PrintStream;
import java.util.regex.Pattern;

/**
 * The streams for output.
 *
 * @param out for results
 * @param err for messages
 * @param interactive whether a person uses the terminal
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {
    /**
     * Control characters, and characters that change the text direction. Names of files and projects may contain them.
     */
    private static final Pattern CONTROL =
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
        return CONTROL.matcher(line).replaceAll("\uFFFD");
    }
}
