package ziping.cli;

import java.util.List;
import java.util.Locale;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

/** The manual page, in the format of {@code man}. */
record ManualPage(Messages messages) {
    private static final List<String> VARIABLES = List.of("COLUMNS", "NO_COLOR", "TERM");

    String text() {
        StringBuilder page = new StringBuilder();
        // No date and no version: the page is part of the sources, and changes only with the options.
        page.append(".TH ZIPING 1\n.nh\n.ad l\n");
        section(page, "name")
                .append("ziping \\- ")
                .append(escaped("manual.title"))
                .append('\n');
        section(page, "synopsis");
        for (Command command : Command.values()) {
            page.append(".B ziping ").append(command.word()).append("\n.br\n");
        }
        section(page, "commands");
        for (Command command : Command.values()) {
            for (String key : command.helpKeys()) {
                entry(page, "ziping " + messages.text(key))
                        .append(escaped(key + ".purpose"))
                        .append('\n');
            }
        }
        section(page, "options");
        HelpText help = new HelpText(messages, Appearance.NO_LIMIT);
        for (CommandOption option : CommandOption.values()) {
            entry(page, help.withValue(option))
                    .append(escaped("option." + option.word()))
                    .append('\n');
            List<String> commands = option.commands();
            if (commands.size() < Command.values().length) {
                page.append(".br\n")
                        .append(escape(messages.text(
                                Message.of("manual.taken-by").with("commands", new MessageArgument.Listed(commands)))))
                        .append('\n');
            }
        }
        section(page, "exit-codes");
        for (ExitCode code : ExitCode.values()) {
            entry(page, Integer.toString(code.number()))
                    .append(escaped("exit-code." + code.number()))
                    .append('\n');
        }
        section(page, "environment");
        for (String variable : VARIABLES) {
            String key = "environment." + variable.toLowerCase(Locale.ROOT).replace('_', '-');
            entry(page, variable).append(escaped(key)).append('\n');
        }
        return page.toString().stripTrailing();
    }

    private StringBuilder section(StringBuilder page, String name) {
        return page.append(".SH ").append(escaped("manual." + name)).append('\n');
    }

    private static StringBuilder entry(StringBuilder page, String term) {
        return page.append(".TP\n.B ").append(escape(term)).append('\n');
    }

    private String escaped(String key) {
        return escape(messages.text(key));
    }

    /**
     * A hyphen would become a dash, and a full stop or an apostrophe at the beginning of a line a request. Chinese
     * sentences have no blanks: a line may be broken after punctuation.
     */
    private static String escape(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-").replaceAll("[，、；：。）]", "$0\\\\:");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
