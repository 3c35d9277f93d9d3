package ziping.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What ziping can be told to do. */
enum Command {
    RUN,
    CHECK,
    SUMMARY,
    FORMS,
    RULES,
    EXPLAIN;

    static Optional<Command> of(String word) {
        return Stream.of(values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
