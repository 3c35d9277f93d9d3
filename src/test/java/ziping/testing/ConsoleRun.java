package ziping.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ziping.cli.CommandLine;

/** Runs the command line as a user does, with the output folder {@code out} in a working folder. */
public final class ConsoleRun {
    private ConsoleRun() {}

    /** The scored copy of one workbook. */
    public static byte[] copy(Path work, Path input, String... more) throws IOException {
        run(work, "run", input, more);
        return Files.readAllBytes(work.resolve("out").resolve(input.getFileName()));
    }

    /** The printed text, without the path of the working folder, and the exit code. */
    public static String run(Path work, String command, Path input, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of(command, input.toString(), "--out", work.resolve("out").toString()));
        arguments.addAll(List.of(more));
        return CommandLine.run(arguments).replace(work.toString(), "…");
    }
}
