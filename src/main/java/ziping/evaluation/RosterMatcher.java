package ziping.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.checks.projects.ProjectKey;
import ziping.model.form.Roster;
import ziping.model.run.ProjectDigest;
import ziping.model.run.RosterReconciliation;
import ziping.model.run.RosterReconciliation.Match;
import ziping.model.run.RosterReconciliation.Received;

/**
 * Matches each submission with a line of the roster: by code and name, else by name, else by code, because a code is more
 * easily mistyped than a name. If several lines fit, the unit decides.
 */
final class RosterMatcher {
    private final List<Awaited> lines;
    private final Map<String, List<Awaited>> byCode = new HashMap<>();
    private final Map<String, List<Awaited>> byName = new HashMap<>();
    private final List<Received> unexpected = new ArrayList<>();

    /** A line of the roster, with its submissions so far. */
    private record Awaited(Roster.Expected line, ProjectKey designation, List<Received> came) {
        /** A line without a name fits every name. */
        boolean isNamed(String name) {
            return designation.name().isEmpty() || designation.name().equals(name);
        }

        RosterReconciliation.Line result() {
            RosterReconciliation.State state = switch (came.size()) {
                case 0 -> RosterReconciliation.State.MISSING;
                case 1 -> RosterReconciliation.State.RECEIVED;
                default -> RosterReconciliation.State.SEVERAL;
            };
            return new RosterReconciliation.Line(state, Optional.of(line), came);
        }
    }

    private RosterMatcher(Roster roster) {
        lines = roster.lines().stream()
                .map(it -> new Awaited(it, ProjectKey.of(it), new ArrayList<>()))
                .toList();
        for (Awaited line : lines) {
            byCode.computeIfAbsent(line.designation().code(), it -> new ArrayList<>())
                    .add(line);
            byName.computeIfAbsent(line.designation().name(), it -> new ArrayList<>())
                    .add(line);
        }
        // A blank cell identifies no project.
        byCode.remove("");
        byName.remove("");
    }

    /**
     * Compares a roster with the submissions.
     *
     * @param unread files that could not be read
     */
    static RosterReconciliation of(Roster roster, List<ProjectDigest> projects, int unread) {
        RosterMatcher attendance = new RosterMatcher(roster);
        projects.forEach(attendance::take);
        List<RosterReconciliation.Line> lines = new ArrayList<>();
        attendance.lines.forEach(line -> lines.add(line.result()));
        attendance.unexpected.forEach(received -> lines.add(new RosterReconciliation.Line(
                RosterReconciliation.State.UNEXPECTED, Optional.empty(), List.of(received))));
        return new RosterReconciliation(lines, unread);
    }

    private void take(ProjectDigest project) {
        ProjectKey designation = ProjectKey.of(project);
        List<Awaited> sameCode = byCode.getOrDefault(designation.code(), List.of());
        List<Awaited> sameName = byName.getOrDefault(designation.name(), List.of());
        Optional<Awaited> coded = one(sameCode, designation);
        Optional<Awaited> named = one(sameName, designation);
        if (coded.isPresent() && coded.get().isNamed(designation.name())) {
            coded.get().came().add(new Received(project, Match.CODE));
        } else if (named.isPresent()) {
            boolean bothHaveCodes = !designation.code().isEmpty()
                    && !named.get().designation().code().isEmpty();
            named.get().came().add(new Received(project, bothHaveCodes ? Match.NAME_ONLY : Match.NAME));
        } else if (coded.isPresent()) {
            coded.get().came().add(new Received(project, Match.CODE_ONLY));
        } else {
            boolean known = !sameCode.isEmpty() || !sameName.isEmpty();
            unexpected.add(new Received(project, known ? Match.UNDECIDED : Match.NONE));
        }
    }

    /** The only line, or the only one of the project's unit. */
    private static Optional<Awaited> one(List<Awaited> lines, ProjectKey designation) {
        List<Awaited> ofUnit = lines.size() < 2
                ? lines
                : lines.stream()
                        .filter(line -> line.designation().holder().equals(designation.holder()))
                        .toList();
        return ofUnit.size() == 1 ? Optional.of(ofUnit.get(0)) : Optional.empty();
    }
}
