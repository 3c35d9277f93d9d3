package ziping.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import ziping.model.run.RunRefusedException;

/** The command line in this process, for tests of other rooms. */
public final class CommandLine {
    /** Whenever the tests run: a morning in November, so that copies do not change from one minute to the next. */
    static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    private CommandLine() {}

    /** What it printed to both streams, and then the exit code. */
    public static String run(List<String> arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        ExitCode code = new Main(new Terminal(stream, stream, false), NOW).run(arguments);
        return printed.toString(StandardCharsets.UTF_8) + "exit " + code.number() + "\n";
    }

    /** Refuses arguments that the command line does not understand; nothing is run. */
    public static void understand(List<String> arguments) throws RunRefusedException {
        CommandLineArguments.of(arguments);
    }
}
