package ziping.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A command of the command line. */
enum Command {
    RUN,
    CHECK,
    SUMMARY,
    FORMS("list", "show", "build", "build-settings", "build-roster", "lint", "adopt"),
    RULES("list", "show"),
    EXPLAIN,
    HELP,
    COMPLETION,
    MAN;

    /** The values of {@code completion}. */
    static final List<String> SHELLS = List.of("bash", "zsh");

    private final List<String> forms;

    /**
     * Creates a command.
     *
     * @param forms the forms of the command that the help lists on lines of their own; none if there is only one form
     */
    Command(String... forms) {
        this.forms = List.of(forms);
    }

    /** The name on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words that may follow the command; empty if it takes files, a code or nothing. */
    List<String> subcommands() {
        return switch (this) {
            case FORMS -> List.of("list", "show", "build", "lint", "adopt");
            case RULES -> forms;
            case COMPLETION -> SHELLS;
            case HELP -> words();
            default -> List.of();
        };
    }

    /** Whether files or folders follow the command. */
    boolean takesFiles() {
        return this == RUN || this == CHECK || this == SUMMARY || this == FORMS;
    }

    /** The key of each line of the help: synopsis, and with {@code .purpose} the purpose. */
    List<String> helpKeys() {
        List<String> keys = new ArrayList<>();
        if (forms.isEmpty()) {
            keys.add("command." + word());
        }
        if (this == RUN) {
            keys.add("command.run-without-word");
        }
        for (String form : forms) {
            keys.add("command." + word() + "." + form);
        }
        return keys;
    }

    static List<String> words() {
        List<String> words = new ArrayList<>();
        for (Command command : values()) {
            words.add(command.word());
        }
        return words;
    }

    static Optional<Command> of(String word) {
        for (Command command : values()) {
            if (command.word().equals(word)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }
}
