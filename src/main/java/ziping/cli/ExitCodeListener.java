package ziping.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import ziping.model.result.Duty;
import ziping.model.result.Finding;
import ziping.model.run.Outcome;
import ziping.model.run.Progress;
import ziping.model.run.Refusal;

/** Determines the exit code from the events of a run. */
final class ExitCodeListener implements Consumer<Progress> {
    private final Set<Duty> failing = EnumSet.noneOf(Duty.class);
    private ExitCode code = ExitCode.CLEAN;

    /**
     * Creates a listener before the first event.
     *
     * @param failOn value of the option: the least duty that fails the run, or {@code never}
     */
    ExitCodeListener(String failOn) {
        if (failOn.equals("never")) {
            return;
        }
        Duty least = failOn.equals("confirm") ? Duty.CONFIRM : Duty.MUST_FIX;
        for (Duty duty : Duty.values()) {
            if (duty.reaches(least)) {
                failing.add(duty);
            }
        }
    }

    ExitCode code() {
        return code;
    }

    @Override
    public void accept(Progress event) {
        if (event instanceof Progress.Ended ended) {
            for (Outcome outcome : ended.outcomes()) {
                code = code.worse(of(outcome));
            }
        } else if (event instanceof Progress.Closed closed) {
            code = code.worse(of(closed.result().findings()));
        }
    }

    private ExitCode of(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            boolean isInternal = refused.refusal().reason() == Refusal.Reason.INTERNAL;
            return isInternal ? ExitCode.INTERNAL_ERROR : ExitCode.NOT_DONE;
        }
        return outcome instanceof Outcome.Evaluated evaluated
                ? of(evaluated.evaluation().review().findings())
                : ExitCode.CLEAN;
    }

    private ExitCode of(List<Finding> findings) {
        for (Finding finding : findings) {
            if (failing.contains(finding.duty())) {
                return ExitCode.FOUND;
            }
        }
        return ExitCode.CLEAN;
    }
}
