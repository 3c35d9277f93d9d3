package ziping.cli;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ziping.model.result.Duty;
import ziping.model.result.Finding;
import ziping.model.run.Outcome;
import ziping.model.run.Progress;
import ziping.model.run.Refusal;

/** Hears a run and knows its exit code. */
final class ExitCodeListener implements Consumer<Progress> {
    private final List<Duty> failing;
    private ExitCode code = ExitCode.CLEAN;

    /**
     * Nothing heard yet.
     *
     * @param failOn value of the option: the lightest duty that matters, or {@code never}
     */
    ExitCodeListener(String failOn) {
        this.failing = Stream.of(Duty.values())
                .filter(it -> switch (failOn) {
                    case "never" -> false;
                    case "confirm" -> it.reaches(Duty.CONFIRM);
                    default -> it.reaches(Duty.MUST_FIX);
                })
                .toList();
    }

    ExitCode code() {
        return code;
    }

    @Override
    public void accept(Progress event) {
        if (event instanceof Progress.Ended ended) {
            ended.outcomes().forEach(it -> code = code.worse(of(it)));
        } else if (event instanceof Progress.Closed closed) {
            code = code.worse(of(closed.ending().findings()));
        }
    }

    private ExitCode of(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            boolean isOurs = refused.refusal().reason() == Refusal.Reason.INTERNAL;
            return isOurs ? ExitCode.OUR_FAULT : ExitCode.NOT_DONE;
        }
        return outcome instanceof Outcome.Evaluated evaluated
                ? of(evaluated.evaluation().review().findings())
                : ExitCode.CLEAN;
    }

    private ExitCode of(List<Finding> findings) {
        return findings.stream().anyMatch(it -> failing.contains(it.duty())) ? ExitCode.FOUND : ExitCode.CLEAN;
    }
}
