package ziping.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An option of the command line. */
enum CommandOption {
    OUT(true),
    IN_PLACE(false),
    PLAIN(false),
    FORMAT(true),
    FAIL_ON(true),
    JOBS(true),
    PROGRESS(false),
    RULEBOOK(true),
    SETTINGS(true),
    LAW(true),
    FORM(true),
    LANG(true),
    VERBOSE(false),
    HELP(false),
    VERSION(false),
    REPORT(true),
    MARKS(false),
    ROSTER(true),
    YEAR(true),
    EXPORT(true),
    BY_DEPARTMENT(false),
    PREVIOUS(true),
    RESUME(false),
    PASSWORD_FILE(true),
    MAX_MB(true),
    MAX_CELLS(true),
    MAX_SECONDS(true);

    private static final Set<CommandOption> COMMON = EnumSet.of(LAW, LANG, VERBOSE, HELP, VERSION);
    private static final Set<CommandOption> CHECKING =
            EnumSet.of(FORMAT, FAIL_ON, JOBS, PROGRESS, RULEBOOK, REPORT, SETTINGS, ROSTER, YEAR);
    private static final Set<CommandOption> INTAKE = EnumSet.of(PASSWORD_FILE, MAX_MB, MAX_CELLS, MAX_SECONDS);

    private final boolean takesValue;

    CommandOption(boolean takesValue) {
        this.takesValue = takesValue;
    }

    boolean takesValue() {
        return takesValue;
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

    /** The options of a command; without a command, those that all commands have. */
    static Set<CommandOption> of(Optional<Command> command) {
        Set<CommandOption> options = EnumSet.copyOf(COMMON);
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
            }
        }
        return options;
    }
}
