package ziping.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziping.Ziping;
import ziping.model.message.Message;
import ziping.model.run.ConsolidationOptions;
import ziping.model.run.Progress;
import ziping.model.run.Request;
import ziping.model.run.RunRefusedException;
import ziping.model.run.RunResult;

/** {@code run} and {@code check}. */
record RunCommand(Ziping ziping, CommandLineArguments arguments, Terminal terminal) {
    ExitCode run() throws RunRefusedException {
        ExitCodeListener verdict =
                new ExitCodeListener(arguments.value(CommandOption.FAIL_ON).orElse("must-fix"));
        RunText text = new RunText(ziping.messages(), kind());
        Optional<Ziping.Format> format = arguments.format();
        Consumer<Progress> told = format.isPresent() ? ziping.report(format.get(), terminal.out()) : text;
        Request request = request();
        try (ProgressDisplay display =
                new ProgressDisplay(terminal, ziping.messages(), arguments.has(CommandOption.PROGRESS))) {
            RunResult ending = ziping.run(request, display.andThen(verdict).andThen(told));
            ending.remarks().forEach(it -> terminal.tell(ziping.messages().text(it)));
        }
        if (format.isEmpty()) {
            text.lines().forEach(terminal::print);
            arguments
                    .value(CommandOption.REPORT)
                    .ifPresent(it -> terminal.print(
                            ziping.messages().text(Message.of("report.written").with("path", it))));
        }
        return verdict.code();
    }

    private RunText.Kind kind() {
        if (writing() == Request.Writing.NOTHING) {
            return RunText.Kind.CHECKED;
        }
        return arguments.has(CommandOption.PLAIN) ? RunText.Kind.PLAIN : RunText.Kind.COPIED;
    }

    private Request request() throws RunRefusedException {
        if (arguments.has(CommandOption.PLAIN) && arguments.has(CommandOption.MARKS)) {
            throw new RunRefusedException(Message.of("usage.plain-marks"));
        }
        int cores = Runtime.getRuntime().availableProcessors();
        Optional<Integer> jobs = arguments.count(CommandOption.JOBS);
        return new Request(
                arguments.paths(),
                arguments.path(CommandOption.OUT),
                writing(),
                arguments.has(CommandOption.PLAIN),
                arguments.has(CommandOption.MARKS),
                arguments.path(CommandOption.REPORT),
                jobs.orElse(cores),
                arguments.path(CommandOption.ROSTER),
                arguments.year(CommandOption.YEAR),
                arguments.has(CommandOption.RESUME),
                consolidation());
    }

    private ConsolidationOptions consolidation() throws RunRefusedException {
        Set<ConsolidationOptions.Export> exports = arguments.value(CommandOption.EXPORT).stream()
                .flatMap(it -> Stream.of(it.split(",")))
                .map(it -> ConsolidationOptions.Export.valueOf(it.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return new ConsolidationOptions(
                exports, arguments.has(CommandOption.BY_DEPARTMENT), arguments.path(CommandOption.PREVIOUS));
    }

    private Request.Writing writing() {
        if (arguments.command().equals(Optional.of(Command.CHECK))) {
            return Request.Writing.NOTHING;
        }
        if (arguments.command().equals(Optional.of(Command.SUMMARY))) {
            return Request.Writing.SUMMARY;
        }
        return arguments.has(CommandOption.IN_PLACE) ? Request.Writing.IN_PLACE : Request.Writing.COPIES;
    }
}
