package ziping.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * How output is shown. Pipes and files get plain lines: other programs read them line by line, and a line of text must
 * not depend on the width of somebody's window.
 *
 * @param interactive whether the output is on a terminal that can show progress
 * @param columns the width for text; {@link #NO_LIMIT} if lines are not wrapped
 * @param colour whether words are coloured
 * @param messages whether messages are on the terminal, too
 */
record Appearance(boolean interactive, int columns, boolean colour, boolean messages) {
    static final int NO_LIMIT = Integer.MAX_VALUE;

    /** The appearance of output that is not on a terminal. */
    static final Appearance PLAIN = new Appearance(false, NO_LIMIT, false, false);

    private static final int USUAL_COLUMNS = 80;

    /** In less, hardly a sentence is readable. The terminal breaks the lines itself. */
    private static final int FEWEST_COLUMNS = 40;

    private static final Path MESSAGES = Path.of("/proc/self/fd/2");

    /** The appearance on a terminal with these environment variables. */
    static Appearance onTerminal(Map<String, String> environment, boolean noColour) {
        String type = environment.getOrDefault("TERM", "");
        boolean dumb = type.equals("dumb");
        // The old console of Windows sets neither variable, and prints the codes of colours.
        boolean showsColours = !dumb && (!type.isEmpty() || environment.containsKey("WT_SESSION"));
        boolean wanted = !noColour && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Appearance(
                !dumb, columns(environment.getOrDefault("COLUMNS", "")), showsColours && wanted, messagesAreShown());
    }

    private static int columns(String value) {
        int columns = value.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(value) : USUAL_COLUMNS;
        return Math.max(columns, FEWEST_COLUMNS);
    }

    /** On Linux, whether messages go to a device. Elsewhere they are where the results are. */
    private static boolean messagesAreShown() {
        try {
            return Files.notExists(MESSAGES) || MESSAGES.toRealPath().startsWith("/dev");
        } catch (IOException pipe) {
            return false;
        }
    }
}
