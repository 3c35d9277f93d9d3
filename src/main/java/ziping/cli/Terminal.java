package ziping.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import ziping.messages.TextWidth;

/** The streams for output. On an interactive terminal, long lines are wrapped and words may be coloured. */
final class Terminal {
    /**
     * Control characters, and characters that change the text direction. Names of files and projects may contain them.
     */
    private static final Pattern CONTROL =
            Pattern.compile("[^\\P{Cc}\\n]|[\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    /** The lines after the first one are indented by this number of columns more. */
    private static final int HANGING = 2;

    private final OutputWatch watch;
    private final PrintStream out;
    private final PrintStream err;
    private final Appearance appearance;

    /**
     * A terminal, or the files and pipes that are in its place. Both streams use UTF-8, whatever the encoding of the
     * system is.
     *
     * @param out for results
     * @param err for messages
     */
    Terminal(OutputStream out, OutputStream err, Appearance appearance) {
        this.watch = new OutputWatch(out);
        this.out = new PrintStream(watch, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.appearance = appearance;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** Whether a person uses the terminal, and it can show progress. */
    boolean interactive() {
        return appearance.interactive();
    }

    /** The width for text; without a limit if lines are not wrapped. */
    int columns() {
        return appearance.columns();
    }

    /** Prints a line of results. */
    void print(String line) {
        out.print(wrapped(line) + "\n");
    }

    /** Prints a line of results. Some of its words are coloured if the terminal shows colours. */
    void print(String line, Colours colours) {
        String shown = wrapped(line);
        out.print((appearance.colour() ? colours.paint(shown(line), shown) : shown) + "\n");
    }

    /** Prints a message. */
    void tell(String line) {
        err.print((appearance.messages() ? wrapped(line) : shown(line)) + "\n");
    }

    /** Whether output was lost although its reader still wanted it. */
    boolean hasLostOutput() {
        return out.checkError() && !watch.readerIsGone;
    }

    private String wrapped(String text) {
        StringBuilder wrapped = new StringBuilder();
        for (String line : shown(text).split("\n", -1)) {
            wrapped.append(wrapped(line, line.length() - line.stripLeading().length()))
                    .append('\n');
        }
        return wrapped.substring(0, wrapped.length() - 1);
    }

    private String wrapped(String line, int indent) {
        if (TextWidth.of(line) <= columns()) {
            return line;
        }
        return " ".repeat(indent)
                + String.join(
                        "\n" + " ".repeat(indent + HANGING),
                        TextWidth.lines(line.substring(indent), columns() - indent, HANGING));
    }

    private static String shown(String line) {
        return CONTROL.matcher(line).replaceAll("\uFFFD");
    }

    /** Notices that the program that reads the output has ended, as {@code head} does. A PrintStream hides this. */
    private static final class OutputWatch extends FilterOutputStream {
        private boolean readerIsGone;

        private OutputWatch(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException failed) {
                // Java passes on the message of the system: Broken pipe, 断开的管道.
                String message = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
                readerIsGone = message.contains("pipe") || message.contains("管道");
                throw failed;
            }
        }
    }
}
