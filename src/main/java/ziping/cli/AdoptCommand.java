package ziping.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.Ziping;
import ziping.model.Adoption;
import ziping.model.Adoption.Certainty;
import ziping.model.CannotRun;
import ziping.model.Fact;
import ziping.model.Saying;
import ziping.words.Words;

/** {@code forms adopt}: a copy of an office's own workbook with the names of a form, and where each was found. */
record AdoptCommand(Ziping ziping, Arguments arguments, Terminal terminal) {
    ExitCode run(String file) throws CannotRun {
        Optional<String> form = arguments.value(Flag.FORM);
        if (form.filter(it -> !ziping.forms().containsKey(it)).isPresent()) {
            throw new CannotRun(Saying.of("cannot.unknown-form")
                    .with("id", form.get())
                    .with("known", new Fact.Listed(List.copyOf(ziping.forms().keySet()))));
        }
        Path workbook = Arguments.path(file);
        Path copy = arguments.path(Flag.OUT).orElseGet(() -> ziping.adoptedCopy(workbook));
        Adoption adoption = ziping.adopt(workbook, form, copy);
        terminal.print(words().say(Saying.of("console.adopt")
                .with("title", adoption.title())
                .with("id", adoption.form())));
        terminal.print("");
        table(adoption).lines().forEach(terminal::print);
        terminal.print("");
        terminal.print(words().say(counted(adoption)));
        if (!adoption.missing().isEmpty()) {
            terminal.print(words().say(
                            Saying.of("console.adopt-missing").with("labels", new Fact.Listed(adoption.missing()))));
            return ExitCode.NOT_DONE;
        }
        terminal.print(words().say(Saying.of("console.adopt-written").with("path", copy.toString())));
        return ExitCode.CLEAN;
    }

    private TextTable table(Adoption adoption) {
        TextTable table = new TextTable(
                4,
                Stream.of("console.label", "console.defined-name", "console.cells", "console.certainty")
                        .map(words()::say)
                        .toList());
        adoption.entries().stream()
                .map(it -> List.of(it.label(), it.name(), it.cells(), words().say(key(it.certainty()))))
                .forEach(table::add);
        return table;
    }

    private static Saying counted(Adoption adoption) {
        Saying counted = Saying.of("console.adopt-counted");
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

    private Words words() {
        return ziping.words();
    }
}
