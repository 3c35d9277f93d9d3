package ziping.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import ziping.model.run.RunRefusedException;

/** Runs the command line in this process, for tests of other packages. */
public final class CommandLine {
    /** A fixed time, so that copies are the same in every test run. */
    static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    private CommandLine() {}

    /** Runs, and returns the output of both streams with the exit code at the end. */
    public static String run(List<String> arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ExitCode code = new Main(new Terminal(printed, printed, Appearance.PLAIN), NOW).run(arguments);
        return printed.toString(StandardCharsets.UTF_8) + "exit " + code.number() + "\n";
    }

    /** Parses arguments without running them. */
    public static void parse(List<String> arguments) throws RunRefusedException {
        CommandLineArguments.of(arguments);
    }
}
