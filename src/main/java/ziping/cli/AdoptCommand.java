package ziping.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.Ziping;
import ziping.messages.Messages;
import ziping.model.form.Adoption;
import ziping.model.form.Adoption.Certainty;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.RunRefusedException;

/** {@code forms adopt}: a copy of an office's own workbook with the names of a form, and where each was found. */
record AdoptCommand(Ziping ziping, CommandLineArguments arguments, Terminal terminal) {
    ExitCode run(String file) throws RunRefusedException {
        Optional<String> form = arguments.value(CommandOption.FORM);
        if (form.filter(it -> !ziping.forms().containsKey(it)).isPresent()) {
            throw new RunRefusedException(Message.of("cannot.unknown-form")
                    .with("id", form.get())
                    .with(
                            "known",
                            new MessageArgument.Listed(
                                    List.copyOf(ziping.forms().keySet()))));
        }
        Path workbook = CommandLineArguments.path(file);
        Path copy = arguments.path(CommandOption.OUT).orElseGet(() -> ziping.adoptedCopy(workbook));
        Adoption adoption = ziping.adopt(workbook, form, copy);
        terminal.print(words().text(Message.of("console.adopt")
                .with("title", adoption.title())
                .with("id", adoption.form())));
        terminal.print("");
        table(adoption).lines().forEach(terminal::print);
        terminal.print("");
        terminal.print(words().text(counted(adoption)));
        if (!adoption.missing().isEmpty()) {
            terminal.print(words().text(Message.of("console.adopt-missing")
                    .with("labels", new MessageArgument.Listed(adoption.missing()))));
            return ExitCode.NOT_DONE;
        }
        terminal.print(words().text(Message.of("console.adopt-written").with("path", copy.toString())));
        return ExitCode.CLEAN;
    }

    private TextTable table(Adoption adoption) {
        TextTable table = new TextTable(
                4,
                Stream.of("console.label", "console.defined-name", "console.cells", "console.certainty")
                        .map(words()::text)
                        .toList());
        adoption.entries().stream()
                .map(it -> List.of(it.label(), it.name(), it.cells(), words().text(key(it.certainty()))))
                .forEach(table::add);
        return table;
    }

    private static Message counted(Adoption adoption) {
        Message counted = Message.of("console.adopt-counted");
        for (Certainty certainty : Certainty.values()) {
            counted = counted.with(
                    certainty.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    BigDecimal.valueOf(adoption.count(certainty)));
        }
        return counted;
    }

    private static String key(Certainty certainty) {
        return "certainty." + certainty.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Messages words() {
        return ziping.messages();
    }
}
