package ziping.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import ziping.Ziping;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.IntakeOptions;
import ziping.model.run.Limits;
import ziping.model.run.RunRefusedException;

/**
 * The parsed command line.
 *
 * @param words arguments that are neither the command nor options
 * @param options the given options with their values; an option without a value has an empty one
 */
record CommandLineArguments(Optional<Command> command, List<String> words, Map<CommandOption, String> options) {
    private static final String DASHES = "--";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int MOST_MEGABYTES = 1000;
    private static final int MOST_CELLS = 10_000_000;
    private static final int MOST_SECONDS = 86_400;

    CommandLineArguments {
        words = List.copyOf(words);
        options = Map.copyOf(options);
    }

    /**
     * Parses the arguments. Options may be before the command. A path without a command means {@code run}, so that a
     * folder can be dropped on the launcher.
     *
     * @throws RunRefusedException if the command does not allow them
     */
    static CommandLineArguments of(List<String> arguments) throws RunRefusedException {
        int first = firstWord(arguments);
        Optional<Command> command = Optional.empty();
        List<String> rest = new ArrayList<>(arguments);
        if (first < arguments.size()) {
            String word = arguments.get(first);
            command = Command.of(word);
            if (command.isPresent()) {
                rest.remove(first);
            } else if (exists(word)) {
                command = Optional.of(Command.RUN);
            } else if (Misspelling.isOption(word)) {
                throw unknownOption(word, command);
            } else {
                throw unknownCommand(word);
            }
        }
        CommandLine line = parse(command, rest);
        for (String word : line.getArgList()) {
            if (Misspelling.isOption(word) && !exists(word)) {
                throw unknownOption(word, command);
            }
        }
        Map<CommandOption, String> options = new EnumMap<>(CommandOption.class);
        for (CommandOption option : CommandOption.of(command)) {
            if (line.hasOption(option.word())) {
                options.put(option, requireAllowed(option, line.getOptionValue(option.word(), "")));
            }
        }
        CommandLineArguments parsed = new CommandLineArguments(command, line.getArgList(), options);
        if (command.isEmpty() && !parsed.asksForText()) {
            throw new RunRefusedException(Message.of("usage.no-command"));
        }
        return parsed;
    }

    /** Whether only the help or the version is wanted. */
    boolean asksForText() {
        return has(CommandOption.HELP) || has(CommandOption.VERSION);
    }

    /**
     * The command that help is wanted for; empty for the help about all commands.
     *
     * @throws RunRefusedException if there is no such command
     */
    Optional<Command> commandOfHelp() throws RunRefusedException {
        if (!command.equals(Optional.of(Command.HELP))) {
            return command;
        } else if (words.isEmpty()) {
            return Optional.empty();
        }
        String word = words.get(0);
        Optional<Command> named = Command.of(word);
        if (named.isEmpty()) {
            throw new RunRefusedException(Misspelling.message("usage.help-unknown", word, Command.words())
                    .with("word", word));
        }
        return named;
    }

    /** The shell that completion is wanted for. */
    String shell() throws RunRefusedException {
        if (words.size() != 1 || !Command.SHELLS.contains(words.get(0))) {
            throw wrongWords("usage.completion");
        }
        return words.get(0);
    }

    /** The message with this key, or one about the misspelt word after the command. */
    RunRefusedException wrongWords(String key) {
        Command given = command.orElseThrow();
        if (!words.isEmpty() && !given.subcommands().contains(words.get(0))) {
            Optional<String> near = Misspelling.nearest(words.get(0), given.subcommands());
            if (near.isPresent()) {
                return new RunRefusedException(Message.of("usage.unknown-subcommand-near")
                        .with("command", given.word())
                        .with("word", words.get(0))
                        .with("near", near.get()));
            }
        }
        return new RunRefusedException(Message.of(key));
    }

    boolean has(CommandOption option) {
        return options.containsKey(option);
    }

    Optional<String> value(CommandOption option) {
        return Optional.ofNullable(options.get(option));
    }

    Optional<Path> path(CommandOption option) throws RunRefusedException {
        return has(option) ? Optional.of(path(options.get(option))) : Optional.empty();
    }

    /** The output format for other programs; empty if the output is text for a person. */
    Optional<Ziping.Format> format() {
        String format = value(CommandOption.FORMAT).orElse("text");
        return format.equals("text")
                ? Optional.empty()
                : Optional.of(Ziping.Format.valueOf(format.toUpperCase(Locale.ROOT)));
    }

    /** The words as paths; at least one. */
    List<Path> paths() throws RunRefusedException {
        if (words.isEmpty()) {
            throw new RunRefusedException(Message.of("usage.no-input"));
        }
        List<Path> paths = new ArrayList<>();
        for (String word : words) {
            paths.add(path(word));
        }
        return paths;
    }

    /** A count of at least one. */
    Optional<Integer> count(CommandOption option) throws RunRefusedException {
        if (!has(option)) {
            return Optional.empty();
        }
        return Optional.of(limit(option, 1, 999));
    }

    /** A whole number up to a limit; without the option, the default. */
    int limit(CommandOption option, int byDefault, int most) throws RunRefusedException {
        String value = value(option).orElse(String.valueOf(byDefault));
        if (!value.matches("[1-9][0-9]{0,8}") || Integer.parseInt(value) > most) {
            throw badValue(option, value, MessageArgument.of("1–" + most));
        }
        return Integer.parseInt(value);
    }

    /** A year of four digits. */
    Optional<Integer> year(CommandOption option) throws RunRefusedException {
        if (!has(option)) {
            return Optional.empty();
        }
        String value = options.get(option);
        if (!value.matches("20[0-9]{2}")) {
            throw badValue(option, value, MessageArgument.of("2000–2099"));
        }
        return Optional.of(Integer.valueOf(value));
    }

    /** The index of the first argument that is neither an option nor the value of one. */
    private static int firstWord(List<String> arguments) {
        int index = 0;
        while (index < arguments.size() && arguments.get(index).startsWith(DASHES)) {
            index += takesValue(arguments.get(index).substring(DASHES.length())) ? 2 : 1;
        }
        return Math.min(index, arguments.size());
    }

    private static boolean takesValue(String word) {
        for (CommandOption option : CommandOption.values()) {
            if (option.takesValue() && option.word().equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static RunRefusedException unknownCommand(String word) {
        return new RunRefusedException(Misspelling.message("usage.unknown-command", word, Command.words())
                .with("word", word));
    }

    /** An option that does not exist, or one of other commands. */
    private static RunRefusedException unknownOption(String given, Optional<Command> command) {
        String word = given.replaceFirst("=.*", "");
        Optional<CommandOption> other = CommandOption.of(word);
        if (other.isEmpty()) {
            Set<CommandOption> known =
                    command.isPresent() ? CommandOption.of(command) : EnumSet.allOf(CommandOption.class);
            List<String> names = known.stream().map(CommandOption::dashed).toList();
            return new RunRefusedException(
                    Misspelling.message("usage.unknown-option", word, names).with("option", word));
        }
        String key = command.isPresent() ? "usage.option-of-others" : "usage.option-without-command";
        return new RunRefusedException(Message.of(key)
                .with("option", word)
                .with("command", command.map(Command::word).orElse(""))
                .with("commands", new MessageArgument.Listed(other.get().commands())));
    }

    private static CommandLine parse(Optional<Command> command, List<String> arguments) throws RunRefusedException {
        Options options = new Options();
        for (CommandOption option : CommandOption.of(command)) {
            options.addOption(Option.builder()
                    .longOpt(option.word())
                    .hasArg(option.takesValue())
                    .get());
        }
        try {
            return DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .get()
                    .parse(options, arguments.toArray(String[]::new));
        } catch (UnrecognizedOptionException unknown) {
            throw unknownOption(unknown.getOption(), command);
        } catch (MissingArgumentException noValue) {
            throw new RunRefusedException(Message.of("usage.no-value")
                    .with("option", DASHES + noValue.getOption().getLongOpt()));
        } catch (ParseException notParsed) {
            throw unknownOption(String.join(" ", arguments), command);
        }
    }

    private static String requireAllowed(CommandOption option, String value) throws RunRefusedException {
        if (!option.allowed().isEmpty() && !option.allowed().contains(value)) {
            throw badValue(option, value, new MessageArgument.Listed(option.allowed()));
        }
        return value;
    }

    private static RunRefusedException badValue(CommandOption option, String value, MessageArgument allowed) {
        return new RunRefusedException(Message.of("usage.bad-value")
                .with("option", DASHES + option.word())
                .with("value", value)
                .with("allowed", allowed));
    }

    /** The limits and passwords for input files. */
    IntakeOptions intake() throws RunRefusedException {
        Limits limits = new Limits(
                limit(CommandOption.MAX_MB, Limits.USUAL.megabytes(), MOST_MEGABYTES),
                limit(CommandOption.MAX_CELLS, Limits.USUAL.cells(), MOST_CELLS),
                limit(CommandOption.MAX_SECONDS, Limits.USUAL.seconds(), MOST_SECONDS));
        Optional<Path> passwordFile = path(CommandOption.PASSWORD_FILE);
        return new IntakeOptions(limits, passwordFile.isPresent() ? passwords(passwordFile.get()) : List.of());
    }

    /** One password on each line. It is not trimmed, because white space may be part of it. */
    private static List<String> passwords(Path file) throws RunRefusedException {
        try {
            List<String> passwords = new ArrayList<>();
            for (String line :
                    Ziping.officeText(file).replace(BYTE_ORDER_MARK, "").lines().toList()) {
                if (!line.isEmpty()) {
                    passwords.add(line);
                }
            }
            return passwords;
        } catch (IOException notReadable) {
            throw new RunRefusedException(Message.of("cannot.password-file").with("path", file.toString()));
        }
    }

    private static boolean exists(String word) {
        try {
            return Files.exists(Path.of(word));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    /** A word as a path. */
    static Path path(String word) throws RunRefusedException {
        try {
            return Path.of(word);
        } catch (InvalidPathException notAPath) {
            throw new RunRefusedException(Message.of("cannot.no-such-path").with("path", word));
        }
    }
}
