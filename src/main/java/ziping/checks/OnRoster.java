package ziping.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.checks.CrossProjectViolation.ProjectPlace;
import ziping.model.Duty;
import ziping.model.Names;
import ziping.model.ProjectDigest;
import ziping.model.RollCall;
import ziping.model.Roster;
import ziping.model.Saying;

/** Everything that the roster expects came, once, and nothing else. What is missing has the rule's own duty. */
public record OnRoster() implements AcrossCheck {
    @Override
    public List<CrossProjectViolation> run(Gathering gathering) {
        List<CrossProjectViolation> violations = new ArrayList<>();
        gathering.rollCall().ifPresent(rollCall -> {
            missing(rollCall, violations);
            unexpected(rollCall, violations);
            rollCall.in(RollCall.State.SEVERAL).stream()
                    .filter(it -> !SameProject.isOne(projects(it)))
                    .forEach(it -> violations.add(several(it)));
            rollCall.lines().forEach(it -> doubts(it, violations));
        });
        return violations;
    }

    private static void missing(RollCall rollCall, List<CrossProjectViolation> violations) {
        List<RollCall.Line> missing = rollCall.in(RollCall.State.MISSING);
        if (!missing.isEmpty()) {
            String key = rollCall.unread() > 0 ? "on-roster.missing-or-unread" : "on-roster.missing";
            violations.add(new CrossProjectViolation(
                    Optional.empty(),
                    missing.stream().map(OnRoster::inRoster).toList(),
                    Saying.of(key)
                            .with("count", Gathering.count(missing))
                            .with("unread", BigDecimal.valueOf(rollCall.unread()))));
        }
    }

    private static void unexpected(RollCall rollCall, List<CrossProjectViolation> violations) {
        List<ProjectDigest> unexpected = rollCall.in(RollCall.State.UNEXPECTED).stream()
                .flatMap(it -> projects(it).stream())
                .toList();
        if (!unexpected.isEmpty()) {
            violations.add(CrossProjectViolation.at(
                            Names.PROJECT,
                            unexpected,
                            Saying.of("on-roster.unexpected").with("count", Gathering.count(unexpected)))
                    .as(Duty.CONFIRM));
        }
    }

    private static CrossProjectViolation several(RollCall.Line line) {
        return CrossProjectViolation.at(
                        Names.PROJECT,
                        projects(line),
                        Saying.of("on-roster.several")
                                .with("project", line.project())
                                .with("count", Gathering.count(line.received())))
                .as(Duty.CONFIRM);
    }

    private static void doubts(RollCall.Line line, List<CrossProjectViolation> violations) {
        for (RollCall.Received received : line.received()) {
            String key = switch (received.match()) {
                case CODE_ONLY -> "on-roster.name-differs";
                case NAME_ONLY -> "on-roster.code-differs";
                case CODE, NAME, NONE, UNDECIDED -> "";
            };
            if (!key.isEmpty()) {
                Roster.Expected expected = line.expected().orElseThrow();
                violations.add(new CrossProjectViolation(
                        Optional.of(Duty.CONFIRM),
                        List.of(ProjectPlace.of(received.project(), Names.PROJECT), inRoster(line)),
                        Saying.of(key)
                                .with("expected", expected.project())
                                .with("expected-code", expected.code())
                                .with("project", received.project().identity().project())
                                .with("code", received.project().identity().code())));
            }
        }
    }

    private static ProjectPlace inRoster(RollCall.Line line) {
        return new ProjectPlace(Optional.empty(), line.expected().orElseThrow().place());
    }

    private static List<ProjectDigest> projects(RollCall.Line line) {
        return line.received().stream().map(RollCall.Received::project).toList();
    }
}
