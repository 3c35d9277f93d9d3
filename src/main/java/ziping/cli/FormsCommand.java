package ziping.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ziping.Ziping;
import ziping.messages.Messages;
import ziping.model.Reference;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.FormPlan;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.RunRefusedException;

/** {@code forms list}, {@code show}, {@code build}, {@code lint} and {@code adopt}. */
record FormsCommand(Ziping ziping, CommandLineArguments arguments, Terminal terminal) {
    ExitCode run() throws RunRefusedException {
        List<String> rest = arguments.words();
        if (rest.size() == 1 && rest.get(0).equals("list")) {
            return list();
        } else if (rest.size() != 2) {
            throw arguments.wrongWords("usage.forms");
        }
        return switch (rest.get(0)) {
            case "show" -> show(form(rest.get(1)));
            case "build" -> build(rest.get(1));
            case "lint" -> lint(rest.get(1));
            case "adopt" -> new AdoptCommand(ziping, arguments, terminal).run(rest.get(1));
            default -> throw arguments.wrongWords("usage.forms");
        };
    }

    private ExitCode list() {
        TextTable table = new TextTable(
                4,
                Stream.of("console.form", "console.title", "console.version", "console.rulebook-id")
                        .map(messages()::text)
                        .toList());
        for (Form form : ziping.forms().values()) {
            FormPlan plan = form.plan();
            table.add(List.of(plan.form(), plan.title(), plan.version(), plan.rulebook()));
        }
        table.lines(terminal.columns()).forEach(terminal::print);
        return ExitCode.CLEAN;
    }

    private ExitCode show(Form form) {
        FormPlan plan = form.plan();
        terminal.print(messages()
                .text(Message.of("console.form-about")
                        .with("id", plan.form())
                        .with("title", plan.title())
                        .with("version", plan.version())
                        .with("rulebook", plan.rulebook())
                        .with("unit", plan.moneyUnit())));
        plan.references().stream().map(Reference::text).forEach(terminal::print);
        TextTable table = new TextTable(
                3,
                Stream.of("console.label", "console.kind", "console.filled-by")
                        .map(messages()::text)
                        .toList());
        for (Form.Field field : form.fields().values()) {
            table.add(row(field));
        }
        terminal.print("");
        table.lines(terminal.columns()).forEach(terminal::print);
        return ExitCode.CLEAN;
    }

    private List<String> row(Form.Field field) {
        String by = field.output() ? "program" : field.formula().isEmpty() ? "person" : "formula";
        String kind = "kind." + field.kind().name().toLowerCase(Locale.ROOT);
        return List.of(field.label(), messages().text(kind), messages().text("filled-by." + by));
    }

    private ExitCode build(String id) throws RunRefusedException {
        byte[] workbook = ziping.drawForm(id).orElseThrow(() -> unknown(id));
        Path file = arguments.path(CommandOption.OUT).orElse(Path.of("")).resolve(id + ".xlsx");
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.write(file, workbook, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException taken) {
            throw cannot("cannot.form-exists", file);
        } catch (IOException notWritable) {
            throw cannot("cannot.form-not-writable", file);
        }
        String built = id.equals(FieldNames.SETTINGS) ? "console.settings-built" : "console.form-built";
        terminal.print(messages().text(Message.of(built).with("path", file.toString())));
        return ExitCode.CLEAN;
    }

    private ExitCode lint(String file) {
        List<Message> problems = ziping.lint(Path.of(file));
        problems.stream().map(messages()::text).forEach(terminal::print);
        if (problems.isEmpty()) {
            terminal.print(messages().text("console.lint-clean"));
        }
        return problems.isEmpty() ? ExitCode.CLEAN : ExitCode.NOT_DONE;
    }

    private Form form(String id) throws RunRefusedException {
        Form form = ziping.forms().get(id);
        if (form == null) {
            throw unknown(id);
        }
        return form;
    }

    private RunRefusedException unknown(String id) {
        return new RunRefusedException(Message.of("cannot.unknown-form")
                .with("id", id)
                .with(
                        "known",
                        new MessageArgument.Listed(List.copyOf(ziping.forms().keySet()))));
    }

    private static RunRefusedException cannot(String key, Path path) {
        return new RunRefusedException(Message.of(key).with("path", path.toString()));
    }

    private Messages messages() {
        return ziping.messages();
    }
}
