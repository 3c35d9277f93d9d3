package ziping.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An option of the command line. */
enum CommandOption {
    OUT(Takes.PATH),
    IN_PLACE(Takes.NOTHING),
    RESUME(Takes.NOTHING),
    PLAIN(Takes.NOTHING),
    MARKS(Takes.NOTHING),
    FORMAT(Takes.TEXT),
    REPORT(Takes.PATH),
    EXPORT(Takes.TEXT),
    BY_DEPARTMENT(Takes.NOTHING),
    PREVIOUS(Takes.PATH),
    FAIL_ON(Takes.TEXT),
    RULEBOOK(Takes.TEXT),
    SETTINGS(Takes.PATH),
    ROSTER(Takes.PATH),
    YEAR(Takes.TEXT),
    LAW(Takes.PATH),
    FORM(Takes.TEXT),
    PASSWORD_FILE(Takes.PATH),
    MAX_MB(Takes.TEXT),
    MAX_CELLS(Takes.TEXT),
    MAX_SECONDS(Takes.TEXT),
    JOBS(Takes.TEXT),
    PROGRESS(Takes.NOTHING),
    LANG(Takes.TEXT),
    NO_COLOR(Takes.NOTHING),
    VERBOSE(Takes.NOTHING),
    HELP(Takes.NOTHING),
    VERSION(Takes.NOTHING);

    private static final Set<CommandOption> ALWAYS = EnumSet.of(LANG, NO_COLOR, VERBOSE, HELP, VERSION);
    private static final Set<CommandOption> CHECKING =
            EnumSet.of(FORMAT, FAIL_ON, JOBS, PROGRESS, RULEBOOK, REPORT, SETTINGS, ROSTER, YEAR);
    private static final Set<CommandOption> INTAKE = EnumSet.of(PASSWORD_FILE, MAX_MB, MAX_CELLS, MAX_SECONDS);

    private final Takes takes;

    /** What follows an option. */
    private enum Takes {
        NOTHING,
        TEXT,
        PATH
    }

    CommandOption(Takes takes) {
        this.takes = takes;
    }

    boolean takesValue() {
        return takes != Takes.NOTHING;
    }

    /** Whether the value is a file or a folder. */
    boolean takesPath() {
        return takes == Takes.PATH;
    }

    /** The allowed values; empty if every value is allowed. */
    List<String> allowed() {
        return switch (this) {
            case FORMAT -> List.of("text", "json", "sarif", "junit");
            case FAIL_ON -> List.of("must-fix", "confirm", "never");
            case EXPORT -> List.of("csv", "jsonl", "csv,jsonl");
            case LANG -> List.of("zh", "en");
            default -> List.of();
        };
    }

    /** The name on the command line, without dashes. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name on the command line, with dashes. */
    String dashed() {
        return "--" + word();
    }

    /** The option with this name, with dashes. */
    static Optional<CommandOption> of(String dashed) {
        for (CommandOption option : values()) {
            if (option.dashed().equals(dashed)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /** The commands that take this option. */
    List<String> commands() {
        List<String> commands = new ArrayList<>();
        for (Command command : Command.values()) {
            if (of(Optional.of(command)).contains(this)) {
                commands.add(command.word());
            }
        }
        return commands;
    }

    /** The options of a command; without a command, those that all commands have. */
    static Set<CommandOption> of(Optional<Command> command) {
        Set<CommandOption> options = EnumSet.copyOf(ALWAYS);
        options.add(LAW);
        if (command.isPresent()) {
            switch (command.get()) {
                case RUN -> {
                    options.addAll(CHECKING);
                    options.addAll(INTAKE);
                    options.addAll(EnumSet.of(OUT, IN_PLACE, PLAIN, MARKS, EXPORT, BY_DEPARTMENT, PREVIOUS, RESUME));
                }
                case SUMMARY -> {
                    options.addAll(CHECKING);
                    options.addAll(INTAKE);
                    options.addAll(EnumSet.of(OUT, EXPORT, BY_DEPARTMENT, PREVIOUS));
                }
                case CHECK -> {
                    options.addAll(CHECKING);
                    options.addAll(INTAKE);
                }
                case FORMS -> {
                    options.addAll(EnumSet.of(OUT, FORM));
                    options.addAll(INTAKE);
                }
                case RULES, EXPLAIN -> options.add(SETTINGS);
                case HELP, COMPLETION, MAN -> options.remove(LAW);
            }
        }
        return options;
    }
}
