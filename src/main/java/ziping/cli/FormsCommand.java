package ziping.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.Ziping;
import ziping.model.CannotRun;
import ziping.model.Fact;
import ziping.model.Form;
import ziping.model.FormPlan;
import ziping.model.Reference;
import ziping.model.Saying;
import ziping.words.Words;

/** {@code forms list}, {@code show}, {@code build}, {@code lint} and {@code adopt}. */
record FormsCommand(Ziping ziping, Arguments arguments, Terminal terminal) {
    ExitCode run() throws CannotRun {
        List<String> rest = arguments.words();
        if (rest.size() == 1 && rest.get(0).equals("list")) {
            return list();
        } else if (rest.size() != 2) {
            throw new CannotRun(Saying.of("usage.forms"));
        }
        return switch (rest.get(0)) {
            case "show" -> show(form(rest.get(1)));
            case "build" -> build(rest.get(1));
            case "lint" -> lint(rest.get(1));
            case "adopt" -> new AdoptCommand(ziping, arguments, terminal).run(rest.get(1));
            default -> throw new CannotRun(Saying.of("usage.forms"));
        };
    }

    private ExitCode list() {
        TextTable table = new TextTable(
                4,
                Stream.of("console.form", "console.title", "console.version", "console.rulebook-id")
                        .map(words()::say)
                        .toList());
        ziping.forms().values().stream()
                .map(Form::plan)
                .map(it -> List.of(it.form(), it.title(), it.version(), it.rulebook()))
                .forEach(table::add);
        table.lines().forEach(terminal::print);
        return ExitCode.CLEAN;
    }

    private ExitCode show(Form form) {
        FormPlan plan = form.plan();
        terminal.print(words().say(Saying.of("console.form-about")
                .with("id", plan.form())
                .with("title", plan.title())
                .with("version", plan.version())
                .with("rulebook", plan.rulebook())
                .with("unit", plan.moneyUnit())));
        plan.references().stream().map(Reference::shown).forEach(terminal::print);
        TextTable table = new TextTable(
                3,
                Stream.of("console.label", "console.kind", "console.filled-by")
                        .map(words()::say)
                        .toList());
        form.fields().values().stream().map(this::row).forEach(table::add);
        terminal.print("");
        table.lines().forEach(terminal::print);
        return ExitCode.CLEAN;
    }

    private List<String> row(Form.Field field) {
        String by = field.output() ? "program" : field.formula().isEmpty() ? "person" : "formula";
        String kind = "kind." + field.kind().name().toLowerCase(Locale.ROOT);
        return List.of(field.label(), words().say(kind), words().say("filled-by." + by));
    }

    private ExitCode build(String id) throws CannotRun {
        byte[] drawn = ziping.drawForm(id).orElseThrow(() -> unknown(id));
        Path file = arguments.path(Flag.OUT).orElse(Path.of("")).resolve(id + ".xlsx");
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.write(file, drawn, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException taken) {
            throw about("cannot.form-exists", file);
        } catch (IOException notWritable) {
            throw about("cannot.form-not-writable", file);
        }
        terminal.print(words().say(Saying.of("console.form-built").with("path", file.toString())));
        return ExitCode.CLEAN;
    }

    private ExitCode lint(String file) {
        List<Saying> problems = ziping.lint(Path.of(file));
        problems.stream().map(words()::say).forEach(terminal::print);
        if (problems.isEmpty()) {
            terminal.print(words().say("console.lint-clean"));
        }
        return problems.isEmpty() ? ExitCode.CLEAN : ExitCode.NOT_DONE;
    }

    private Form form(String id) throws CannotRun {
        return Optional.ofNullable(ziping.forms().get(id)).orElseThrow(() -> unknown(id));
    }

    private CannotRun unknown(String id) {
        return new CannotRun(Saying.of("cannot.unknown-form")
                .with("id", id)
                .with("known", new Fact.Listed(List.copyOf(ziping.forms().keySet()))));
    }

    private static CannotRun about(String key, Path path) {
        return new CannotRun(Saying.of(key).with("path", path.toString()));
    }

    private Words words() {
        return ziping.words();
    }
}
