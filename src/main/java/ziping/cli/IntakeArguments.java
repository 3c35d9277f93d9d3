package ziping.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ziping.Ziping;
import ziping.model.message.Message;
import ziping.model.run.IntakeOptions;
import ziping.model.run.Limits;
import ziping.model.run.RunRefusedException;

/** The limits and passwords that the arguments give. */
record IntakeArguments(CommandLineArguments arguments) {
    private static final int MOST_MEGABYTES = 1000;
    private static final int MOST_CELLS = 10_000_000;
    private static final int MOST_SECONDS = 86_400;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    IntakeOptions admission() throws RunRefusedException {
        Limits limits = new Limits(
                arguments.limit(CommandOption.MAX_MB, Limits.USUAL.megabytes(), MOST_MEGABYTES),
                arguments.limit(CommandOption.MAX_CELLS, Limits.USUAL.cells(), MOST_CELLS),
                arguments.limit(CommandOption.MAX_SECONDS, Limits.USUAL.seconds(), MOST_SECONDS));
        Optional<Path> passwords = arguments.path(CommandOption.PASSWORD_FILE);
        return new IntakeOptions(limits, passwords.isEmpty() ? List.of() : passwords(passwords.get()));
    }

    /** One on each line, as it stands there: white space may belong to it. */
    private static List<String> passwords(Path file) throws RunRefusedException {
        try {
            return Ziping.officeText(file)
                    .replace(BYTE_ORDER_MARK, "")
                    .lines()
                    .filter(it -> !it.isEmpty())
                    .toList();
        } catch (IOException notReadable) {
            throw new RunRefusedException(Message.of("cannot.password-file").with("path", file.toString()));
        }
    }
}
