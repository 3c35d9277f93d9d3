package ziping.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import ziping.model.run.RunRefusedException;

/**
 * The command line, understood.
 *
 * @param words what is neither command nor option
 * @param flags the options given, with their value; one that takes none has an empty one
 */
record CommandLineArguments(Optional<Command> command, List<String> words, Map<CommandOption, String> flags) {
    private static final String OPTION = "--";

    CommandLineArguments {
        words = List.copyOf(words);
        flags = Map.copyOf(flags);
    }

    /**
     * Understands the arguments; options may also stand before the command. A path without a command means {@code run},
     * so that a folder can be dropped on the launcher.
     *
     * @throws RunRefusedException if they are not what the command takes
     */
    static CommandLineArguments of(List<String> arguments) throws RunRefusedException {
        int first = firstWord(arguments);
        Optional<String> word = first < arguments.size() ? Optional.of(arguments.get(first)) : Optional.empty();
        Optional<Command> named = word.flatMap(Command::of);
        boolean isPath =
                named.isEmpty() && word.filter(CommandLineArguments::exists).isPresent();
        Optional<Command> command = isPath ? Optional.of(Command.RUN) : named;
        List<String> rest = new ArrayList<>(arguments);
        if (named.isPresent()) {
            rest.remove(first);
        }
        CommandLine line = parse(command, rest);
        Map<CommandOption, String> flags = new EnumMap<>(CommandOption.class);
        for (CommandOption flag : CommandOption.of(command)) {
            if (line.hasOption(flag.word())) {
                flags.put(flag, allowed(flag, line.getOptionValue(flag.word(), "")));
            }
        }
        CommandLineArguments understood = new CommandLineArguments(command, line.getArgList(), flags);
        if (command.isEmpty() && !understood.asksForText()) {
            throw understood.noCommand();
        }
        return understood;
    }

    /** Whether only the help or the version is wanted. */
    boolean asksForText() {
        return has(CommandOption.HELP) || has(CommandOption.VERSION);
    }

    boolean has(CommandOption flag) {
        return flags.containsKey(flag);
    }

    Optional<String> value(CommandOption flag) {
        return Optional.ofNullable(flags.get(flag));
    }

    Optional<Path> path(CommandOption flag) throws RunRefusedException {
        return has(flag) ? Optional.of(path(flags.get(flag))) : Optional.empty();
    }

    /** What another program shall read; empty if a person reads. */
    Optional<Ziping.Format> format() {
        return value(CommandOption.FORMAT)
                .filter(it -> !it.equals("text"))
                .map(it -> Ziping.Format.valueOf(it.toUpperCase(Locale.ROOT)));
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
    Optional<Integer> count(CommandOption flag) throws RunRefusedException {
        if (!has(flag)) {
            return Optional.empty();
        }
        return Optional.of(limit(flag, 1, 999));
    }

    /** A whole number up to some other; without the option, the usual one. */
    int limit(CommandOption flag, int usual, int most) throws RunRefusedException {
        String value = value(flag).orElse(String.valueOf(usual));
        if (!value.matches("[1-9][0-9]{0,8}") || Integer.parseInt(value) > most) {
            throw badValue(flag, value, MessageArgument.of("1–" + most));
        }
        return Integer.parseInt(value);
    }

    /** A year of four digits. */
    Optional<Integer> year(CommandOption flag) throws RunRefusedException {
        if (!has(flag)) {
            return Optional.empty();
        }
        String value = flags.get(flag);
        if (!value.matches("20[0-9]{2}")) {
            throw badValue(flag, value, MessageArgument.of("2000–2099"));
        }
        return Optional.of(Integer.valueOf(value));
    }

    /** Where the first word stands that is neither an option nor the value of one. */
    private static int firstWord(List<String> arguments) {
        int at = 0;
        while (at < arguments.size() && arguments.get(at).startsWith(OPTION)) {
            String option = arguments.get(at).substring(OPTION.length());
            boolean valueFollows = Stream.of(CommandOption.values())
                    .anyMatch(it -> it.takesValue() && it.word().equals(option));
            at += valueFollows ? 2 : 1;
        }
        return Math.min(at, arguments.size());
    }

    private RunRefusedException noCommand() {
        return new RunRefusedException(
                words.isEmpty()
                        ? Message.of("usage.no-command")
                        : Message.of("usage.unknown-command").with("word", words.get(0)));
    }

    private static CommandLine parse(Optional<Command> command, List<String> arguments) throws RunRefusedException {
        Options options = new Options();
        for (CommandOption flag : CommandOption.of(command)) {
            options.addOption(Option.builder()
                    .longOpt(flag.word())
                    .hasArg(flag.takesValue())
                    .get());
        }
        try {
            return DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .get()
                    .parse(options, arguments.toArray(String[]::new));
        } catch (UnrecognizedOptionException unknown) {
            throw wrongOption("usage.unknown-option", unknown.getOption());
        } catch (MissingArgumentException noValue) {
            throw wrongOption("usage.no-value", "--" + noValue.getOption().getLongOpt());
        } catch (ParseException notUnderstood) {
            throw wrongOption("usage.unknown-option", String.join(" ", arguments));
        }
    }

    private static String allowed(CommandOption flag, String value) throws RunRefusedException {
        if (!flag.allowed().isEmpty() && !flag.allowed().contains(value)) {
            throw badValue(flag, value, new MessageArgument.Listed(flag.allowed()));
        }
        return value;
    }

    private static RunRefusedException wrongOption(String key, String option) {
        return new RunRefusedException(Message.of(key).with("option", option));
    }

    private static RunRefusedException badValue(CommandOption flag, String value, MessageArgument allowed) {
        return new RunRefusedException(Message.of("usage.bad-value")
                .with("option", "--" + flag.word())
                .with("value", value)
                .with("allowed", allowed));
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
