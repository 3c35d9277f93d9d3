package ziping.cli;

import java.util.Optional;
import java.util.function.Consumer;
import ziping.Ziping;
import ziping.model.CannotRun;
import ziping.model.Ending;
import ziping.model.Progress;
import ziping.model.Request;

/** {@code run} and {@code check}. */
record Processing(Ziping ziping, Arguments arguments, Terminal terminal) {
    ExitCode run() throws CannotRun {
        Verdict verdict = new Verdict(arguments.value(Flag.FAIL_ON).orElse("must-fix"));
        boolean asJson = arguments.value(Flag.FORMAT).filter("json"::equals).isPresent();
        RunText text = new RunText(ziping.words(), arguments.has(Flag.PLAIN));
        Consumer<Progress> told = asJson ? ziping.results(terminal.out()) : text;
        Request request = request();
        try (ProgressDisplay display = new ProgressDisplay(terminal, ziping.words(), arguments.has(Flag.PROGRESS))) {
            Ending ending = ziping.run(request, display.andThen(verdict).andThen(told));
            ending.remarks().forEach(it -> terminal.tell(ziping.words().say(it)));
        }
        if (!asJson) {
            text.lines().forEach(terminal::print);
        }
        return verdict.code();
    }

    private Request request() throws CannotRun {
        int cores = Runtime.getRuntime().availableProcessors();
        Optional<Integer> jobs = arguments.count(Flag.JOBS);
        return new Request(
                arguments.paths(),
                arguments.path(Flag.OUT),
                writing(),
                arguments.has(Flag.PLAIN),
                jobs.orElse(cores),
                arguments.path(Flag.ROSTER),
                arguments.year(Flag.YEAR));
    }

    private Request.Writing writing() {
        if (arguments.command().equals(Optional.of(Command.CHECK))) {
            return Request.Writing.NOTHING;
        }
        return arguments.has(Flag.IN_PLACE) ? Request.Writing.IN_PLACE : Request.Writing.COPIES;
    }
}
