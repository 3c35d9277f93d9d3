package ziping.cli;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import ziping.Ziping;
import ziping.model.message.Message;
import ziping.model.run.ConsolidationOptions;
import ziping.model.run.Progress;
import ziping.model.run.Request;
import ziping.model.run.RunRefusedException;
import ziping.model.run.RunResult;

/** {@code run}, {@code check} and {@code summary}. */
record RunCommand(Ziping ziping, CommandLineArguments arguments, Terminal terminal) {
    ExitCode run() throws RunRefusedException {
        ExitCodeListener exitCode =
                new ExitCodeListener(arguments.value(CommandOption.FAIL_ON).orElse("must-fix"));
        RunText text = new RunText(ziping.messages(), kind());
        Optional<Ziping.Format> format = arguments.format();
        Consumer<Progress> output = format.isPresent() ? ziping.report(format.get(), terminal.out()) : text;
        Request request = request();
        try (ProgressDisplay display =
                new ProgressDisplay(terminal, ziping.messages(), arguments.has(CommandOption.PROGRESS))) {
            RunResult result = ziping.run(request, display.andThen(exitCode).andThen(output));
            for (Message remark : result.remarks()) {
                terminal.tell(ziping.messages().text(remark));
            }
        }
        if (format.isEmpty()) {
            Colours colours = new Colours(ziping.messages());
            for (String line : text.lines(terminal.columns())) {
                terminal.print(line, colours);
            }
            Optional<String> report = arguments.value(CommandOption.REPORT);
            if (report.isPresent()) {
                terminal.print(
                        ziping.messages().text(Message.of("report.written").with("path", report.get())));
            }
        }
        return exitCode.code();
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
        Set<ConsolidationOptions.Export> exports = EnumSet.noneOf(ConsolidationOptions.Export.class);
        if (arguments.has(CommandOption.EXPORT)) {
            for (String format : arguments.value(CommandOption.EXPORT).get().split(",", 0)) {
                exports.add(ConsolidationOptions.Export.valueOf(format.toUpperCase(Locale.ROOT)));
            }
        }
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
