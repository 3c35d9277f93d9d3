package ziping.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.checks.AcrossHit.Sighting;
import ziping.model.Brief;
import ziping.model.Duty;
import ziping.model.Names;
import ziping.model.RollCall;
import ziping.model.Roster;
import ziping.model.Saying;

/** Everything that the roster expects came, once, and nothing else. What is missing has the rule's own duty. */
public record OnRoster() implements AcrossCheck {
    @Override
    public List<AcrossHit> run(Gathering gathering) {
        List<AcrossHit> hits = new ArrayList<>();
        gathering.rollCall().ifPresent(rollCall -> {
            missing(rollCall, hits);
            unexpected(rollCall, hits);
            rollCall.in(RollCall.State.SEVERAL).stream()
                    .filter(it -> !SameProject.isOne(projects(it)))
                    .forEach(it -> hits.add(several(it)));
            rollCall.lines().forEach(it -> doubts(it, hits));
        });
        return hits;
    }

    private static void missing(RollCall rollCall, List<AcrossHit> hits) {
        List<RollCall.Line> missing = rollCall.in(RollCall.State.MISSING);
        if (!missing.isEmpty()) {
            String key = rollCall.unread() > 0 ? "on-roster.missing-or-unread" : "on-roster.missing";
            hits.add(new AcrossHit(
                    Optional.empty(),
                    missing.stream().map(OnRoster::inRoster).toList(),
                    Saying.of(key)
                            .with("count", Gathering.count(missing))
                            .with("unread", BigDecimal.valueOf(rollCall.unread()))));
        }
    }

    private static void unexpected(RollCall rollCall, List<AcrossHit> hits) {
        List<Brief> unexpected = rollCall.in(RollCall.State.UNEXPECTED).stream()
                .flatMap(it -> projects(it).stream())
                .toList();
        if (!unexpected.isEmpty()) {
            hits.add(AcrossHit.at(
                            Names.PROJECT,
                            unexpected,
                            Saying.of("on-roster.unexpected").with("count", Gathering.count(unexpected)))
                    .as(Duty.CONFIRM));
        }
    }

    private static AcrossHit several(RollCall.Line line) {
        return AcrossHit.at(
                        Names.PROJECT,
                        projects(line),
                        Saying.of("on-roster.several")
                                .with("project", line.project())
                                .with("count", Gathering.count(line.received())))
                .as(Duty.CONFIRM);
    }

    private static void doubts(RollCall.Line line, List<AcrossHit> hits) {
        for (RollCall.Received received : line.received()) {
            String key = switch (received.match()) {
                case CODE_ONLY -> "on-roster.name-differs";
                case NAME_ONLY -> "on-roster.code-differs";
                case CODE, NAME, NONE, UNDECIDED -> "";
            };
            if (!key.isEmpty()) {
                Roster.Expected expected = line.expected().orElseThrow();
                hits.add(new AcrossHit(
                        Optional.of(Duty.CONFIRM),
                        List.of(Sighting.of(received.project(), Names.PROJECT), inRoster(line)),
                        Saying.of(key)
                                .with("expected", expected.project())
                                .with("expected-code", expected.code())
                                .with("project", received.project().project())
                                .with("code", received.project().code())));
            }
        }
    }

    private static Sighting inRoster(RollCall.Line line) {
        return new Sighting(Optional.empty(), line.expected().orElseThrow().place());
    }

    private static List<Brief> projects(RollCall.Line line) {
        return line.received().stream().map(RollCall.Received::project).toList();
    }
}
