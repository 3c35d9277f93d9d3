package ziping.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ziping.messages.Messages;
import ziping.messages.TextWidth;

/**
 * The help: all commands and options, or those of one command.
 *
 * @param columns the width of the terminal
 */
record HelpText(Messages messages, int columns) {
    private static final String INDENT = "  ";

    /** The columns in which the descriptions begin. */
    private static final int AFTER_COMMAND = 40;

    private static final int AFTER_OPTION = 24;
    private static final int AFTER_EXIT_CODE = 6;

    List<String> lines(Optional<Command> command) {
        return command.isPresent() ? ofCommand(command.get()) : ofAll();
    }

    private List<String> ofAll() {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("help.title"));
        lines.add("");
        lines.add(messages.text("help.usage"));
        for (Command command : Command.values()) {
            usage(lines, command);
        }
        lines.add("");
        lines.add(messages.text("help.options"));
        options(lines, EnumSet.allOf(CommandOption.class));
        lines.add("");
        lines.add(messages.text("help.exit-codes"));
        for (ExitCode code : ExitCode.values()) {
            add(lines, INDENT + code.number(), AFTER_EXIT_CODE, messages.text("exit-code." + code.number()));
        }
        lines.add("");
        lines.add(messages.text("help.more"));
        return lines;
    }

    private List<String> ofCommand(Command command) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("help.usage"));
        usage(lines, command);
        lines.add("");
        lines.add(messages.text("help.options"));
        options(lines, CommandOption.of(Optional.of(command)));
        return lines;
    }

    private void usage(List<String> lines, Command command) {
        for (String key : command.helpKeys()) {
            String synopsis = INDENT + "ziping " + messages.text(key);
            add(lines, synopsis, AFTER_COMMAND, messages.text(key + ".purpose"));
        }
    }

    private void options(List<String> lines, Set<CommandOption> options) {
        for (CommandOption option : options) {
            add(lines, INDENT + withValue(option), AFTER_OPTION, messages.text("option." + option.word()));
        }
    }

    /** The description begins in a column of its own. After a long term it begins on the next line. */
    private void add(List<String> lines, String term, int column, String description) {
        int start = Math.min(column, columns / 2);
        boolean fits = TextWidth.of(term) + INDENT.length() <= start;
        String before = term + " ".repeat(fits ? start - TextWidth.of(term) : 0);
        if (!fits) {
            lines.add(term);
            before = " ".repeat(start);
        }
        for (String line : TextWidth.lines(description, columns - start)) {
            lines.add(before + line);
            before = " ".repeat(start);
        }
    }

    /** The option, and what its value is called. */
    String withValue(CommandOption option) {
        return option.takesValue()
                ? option.dashed() + " " + messages.text("option." + option.word() + ".value")
                : option.dashed();
    }
}
