package ziping.cli;

import java.util.Locale;
import java.util.Optional;

/** A command of the command line. */
enum Command {
    RUN,
    CHECK,
    SUMMARY,
    FORMS,
    RULES,
    EXPLAIN;

    static Optional<Command> of(String word) {
        for (Command command : values()) {
            if (command.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }
}
