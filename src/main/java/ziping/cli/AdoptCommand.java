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

/** {@code forms adopt}: adds the defined names of a form to a copy of a workbook, and prints the cell of each name. */
record AdoptCommand(Ziping ziping, CommandLineArguments arguments, Terminal terminal) {
    ExitCode run(String file) throws RunRefusedException {
        Optional<String> form = arguments.value(CommandOption.FORM);
        if (form.isPresent() && !ziping.forms().containsKey(form.get())) {
            throw new RunRefusedException(Message.of("cannot.unknown-form")
                    .with("id", form.get())
                    .with(
                            "known",
                            new MessageArgument.Listed(
                                    List.copyOf(ziping.forms().keySet()))));
        }
        Path workbook = CommandLineArguments.path(file);
        Optional<Path> out = arguments.path(CommandOption.OUT);
        Path copy = out.isPresent() ? out.get() : ziping.adoptedCopy(workbook);
        Adoption adoption = ziping.adopt(workbook, form, copy);
        terminal.print(messages()
                .text(Message.of("console.adopt")
                        .with("title", adoption.title())
                        .with("id", adoption.form())));
        terminal.print("");
        table(adoption).lines(terminal.columns()).forEach(terminal::print);
        terminal.print("");
        terminal.print(messages().text(counted(adoption)));
        if (!adoption.missing().isEmpty()) {
            terminal.print(messages()
                    .text(Message.of("console.adopt-missing")
                            .with("labels", new MessageArgument.Listed(adoption.missing()))));
            return ExitCode.NOT_DONE;
        }
        terminal.print(messages().text(Message.of("console.adopt-written").with("path", copy.toString())));
        return ExitCode.CLEAN;
    }

    private TextTable table(Adoption adoption) {
        TextTable table = new TextTable(
                4,
                Stream.of("console.label", "console.defined-name", "console.cells", "console.certainty")
                        .map(messages()::text)
                        .toList());
        for (Adoption.Entry entry : adoption.entries()) {
            String certainty = messages().text("certainty." + key(entry.certainty()));
            table.add(List.of(entry.label(), entry.name(), entry.cells(), certainty));
        }
        return table;
    }

    private static Message counted(Adoption adoption) {
        Message counted = Message.of("console.adopt-counted");
        for (Certainty certainty : Certainty.values()) {
            counted = counted.with(key(certainty), BigDecimal.valueOf(adoption.count(certainty)));
        }
        return counted;
    }

    private static String key(Certainty certainty) {
        return certainty.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Messages messages() {
        return ziping.messages();
    }
}
