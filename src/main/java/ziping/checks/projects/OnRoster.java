package ziping.checks.projects;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.checks.CrossProjectCheck;
import ziping.checks.CrossProjectViolation;
import ziping.checks.CrossProjectViolation.ProjectPlace;
import ziping.checks.ProjectSet;
import ziping.model.form.FieldNames;
import ziping.model.form.Roster;
import ziping.model.message.Message;
import ziping.model.result.Duty;
import ziping.model.run.ProjectDigest;
import ziping.model.run.RosterReconciliation;

/**
 * Finds differences between the roster and the submitted forms: missing forms, unexpected forms, and projects that were
 * submitted several times. Missing forms have the duty of the rule, all others are to be confirmed.
 */
record OnRoster() implements CrossProjectCheck {
    @Override
    public List<CrossProjectViolation> run(ProjectSet projectSet) {
        List<CrossProjectViolation> violations = new ArrayList<>();
        projectSet.roster().ifPresent(rollCall -> {
            missing(rollCall, violations);
            unexpected(rollCall, violations);
            rollCall.in(RosterReconciliation.State.SEVERAL).stream()
                    .filter(line -> !SameProject.isOne(projects(line)))
                    .forEach(line -> violations.add(several(line)));
            rollCall.lines().forEach(line -> doubts(line, violations));
        });
        return violations;
    }

    private static void missing(RosterReconciliation rollCall, List<CrossProjectViolation> violations) {
        List<RosterReconciliation.Line> missing = rollCall.in(RosterReconciliation.State.MISSING);
        if (!missing.isEmpty()) {
            String key = rollCall.unread() > 0 ? "on-roster.missing-or-unread" : "on-roster.missing";
            violations.add(new CrossProjectViolation(
                    Optional.empty(),
                    missing.stream().map(OnRoster::inRoster).toList(),
                    Message.of(key)
                            .with("count", ProjectSet.count(missing))
                            .with("unread", BigDecimal.valueOf(rollCall.unread()))));
        }
    }

    private static void unexpected(RosterReconciliation rollCall, List<CrossProjectViolation> violations) {
        List<ProjectDigest> unexpected = rollCall.in(RosterReconciliation.State.UNEXPECTED).stream()
                .flatMap(line -> projects(line).stream())
                .toList();
        if (!unexpected.isEmpty()) {
            violations.add(CrossProjectViolation.at(
                            FieldNames.PROJECT,
                            unexpected,
                            Message.of("on-roster.unexpected").with("count", ProjectSet.count(unexpected)))
                    .as(Duty.CONFIRM));
        }
    }

    private static CrossProjectViolation several(RosterReconciliation.Line line) {
        return CrossProjectViolation.at(
                        FieldNames.PROJECT,
                        projects(line),
                        Message.of("on-roster.several")
                                .with("project", line.project())
                                .with("count", ProjectSet.count(line.received())))
                .as(Duty.CONFIRM);
    }

    private static void doubts(RosterReconciliation.Line line, List<CrossProjectViolation> violations) {
        for (RosterReconciliation.Received received : line.received()) {
            String key = switch (received.match()) {
                case CODE_ONLY -> "on-roster.name-differs";
                case NAME_ONLY -> "on-roster.code-differs";
                case CODE, NAME, NONE, UNDECIDED -> "";
            };
            if (!key.isEmpty()) {
                Roster.Expected expected = line.expected().orElseThrow();
                violations.add(new CrossProjectViolation(
                        Optional.of(Duty.CONFIRM),
                        List.of(ProjectPlace.of(received.project(), FieldNames.PROJECT), inRoster(line)),
                        Message.of(key)
                                .with("expected", expected.project())
                                .with("expected-code", expected.code())
                                .with("project", received.project().identity().project())
                                .with("code", received.project().identity().code())));
            }
        }
    }

    private static ProjectPlace inRoster(RosterReconciliation.Line line) {
        return new ProjectPlace(Optional.empty(), line.expected().orElseThrow().place());
    }

    private static List<ProjectDigest> projects(RosterReconciliation.Line line) {
        return line.received().stream()
                .map(RosterReconciliation.Received::project)
                .toList();
    }
}
