package ziping.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziping.Ziping;
import ziping.model.CannotRun;
import ziping.model.Consolidation;
import ziping.model.Ending;
import ziping.model.Progress;
import ziping.model.Request;
import ziping.model.Saying;

/** {@code run} and {@code check}. */
record Processing(Ziping ziping, Arguments arguments, Terminal terminal) {
    ExitCode run() throws CannotRun {
        Verdict verdict = new Verdict(arguments.value(Flag.FAIL_ON).orElse("must-fix"));
        RunText text = new RunText(ziping.words(), kind());
        Optional<Ziping.Format> format = arguments.format();
        Consumer<Progress> told = format.isPresent() ? ziping.report(format.get(), terminal.out()) : text;
        Request request = request();
        try (ProgressDisplay display = new ProgressDisplay(terminal, ziping.words(), arguments.has(Flag.PROGRESS))) {
            Ending ending = ziping.run(request, display.andThen(verdict).andThen(told));
            ending.remarks().forEach(it -> terminal.tell(ziping.words().say(it)));
        }
        if (format.isEmpty()) {
            text.lines().forEach(terminal::print);
            arguments
                    .value(Flag.REPORT)
                    .ifPresent(it -> terminal.print(
                            ziping.words().say(Saying.of("report.written").with("path", it))));
        }
        return verdict.code();
    }

    private RunText.Kind kind() {
        if (writing() == Request.Writing.NOTHING) {
            return RunText.Kind.CHECKED;
        }
        return arguments.has(Flag.PLAIN) ? RunText.Kind.PLAIN : RunText.Kind.COPIED;
    }

    private Request request() throws CannotRun {
        if (arguments.has(Flag.PLAIN) && arguments.has(Flag.MARKS)) {
            throw new CannotRun(Saying.of("usage.plain-marks"));
        }
        int cores = Runtime.getRuntime().availableProcessors();
        Optional<Integer> jobs = arguments.count(Flag.JOBS);
        return new Request(
                arguments.paths(),
                arguments.path(Flag.OUT),
                writing(),
                arguments.has(Flag.PLAIN),
                arguments.has(Flag.MARKS),
                arguments.path(Flag.REPORT),
                jobs.orElse(cores),
                arguments.path(Flag.ROSTER),
                arguments.year(Flag.YEAR),
                arguments.has(Flag.RESUME),
                consolidation());
    }

    private Consolidation consolidation() throws CannotRun {
        Set<Consolidation.Export> exports = arguments.value(Flag.EXPORT).stream()
                .flatMap(it -> Stream.of(it.split(",")))
                .map(it -> Consolidation.Export.valueOf(it.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return new Consolidation(exports, arguments.has(Flag.BY_DEPARTMENT), arguments.path(Flag.PREVIOUS));
    }

    private Request.Writing writing() {
        if (arguments.command().equals(Optional.of(Command.CHECK))) {
            return Request.Writing.NOTHING;
        }
        if (arguments.command().equals(Optional.of(Command.SUMMARY))) {
            return Request.Writing.SUMMARY;
        }
        return arguments.has(Flag.IN_PLACE) ? Request.Writing.IN_PLACE : Request.Writing.COPIES;
    }
}
