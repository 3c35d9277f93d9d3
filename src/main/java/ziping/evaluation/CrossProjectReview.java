package ziping.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ziping.checks.CrossProjectViolation;
import ziping.checks.CrossProjectViolation.ProjectPlace;
import ziping.checks.ProjectSet;
import ziping.checks.projects.SameExplanation;
import ziping.model.form.Location;
import ziping.model.form.Roster;
import ziping.model.message.Message;
import ziping.model.result.Duty;
import ziping.model.result.Evaluation;
import ziping.model.result.Finding;
import ziping.model.result.Rule;
import ziping.model.run.CrossProjectFinding;
import ziping.model.run.Outcome;
import ziping.model.run.ProjectDigest;
import ziping.model.run.RosterReconciliation;
import ziping.rulebook.Law;

/**
 * Checks the projects of a run against each other, after the last was read. Of each project it keeps a small digest.
 */
public final class CrossProjectReview {
    /** The most places that a finding shows. Its message says how many there are. */
    private static final int MOST_PLACES = 50;

    private final Function<Evaluation, List<Law.BoundAcross>> rules;
    private final Optional<Integer> year;
    private final Optional<Roster> roster;
    private final DigestBuilder briefing = new DigestBuilder();
    private final List<ProjectDigest> projects = new ArrayList<>();
    private final List<List<Law.BoundAcross>> rulesOf = new ArrayList<>();
    private int unread;

    /**
     * A run whose files are still to come.
     *
     * @param rules that hold for a project
     * @param year 年度 that every form is expected to have
     * @param roster the projects that are expected
     */
    public CrossProjectReview(
            Function<Evaluation, List<Law.BoundAcross>> rules, Optional<Integer> year, Optional<Roster> roster) {
        this.rules = rules;
        this.year = year;
        this.roster = roster;
    }

    /** What the rules found, and the roster compared with the submissions. */
    public record Result(List<CrossProjectFinding> crossings, Optional<RosterReconciliation> rollCall) {
        /** The findings alone. */
        public List<Finding> findings() {
            return crossings.stream().map(CrossProjectFinding::finding).toList();
        }
    }

    /** Adds the outcomes of one file. */
    public void add(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Evaluated evaluated) {
                List<Law.BoundAcross> inForce = rules.apply(evaluated.evaluation());
                projects.add(briefing.digest(evaluated, shortest(inForce)));
                rulesOf.add(inForce);
            }
        }
        boolean evaluated = outcomes.stream().anyMatch(Outcome.Evaluated.class::isInstance);
        if (!evaluated && outcomes.stream().anyMatch(Outcome.Refused.class::isInstance)) {
            unread++;
        }
    }

    /** Runs the rules. Each rule sees the projects that it applies to. */
    public Result end() {
        Optional<RosterReconciliation> rollCall = roster.map(roster -> RosterMatcher.of(roster, projects, unread));
        Map<Long, String> quotes = briefing.repeated();
        // What concerns the whole run is found by the rule of every place, and counts once.
        Set<Found> all = new LinkedHashSet<>();
        projectsByRule().forEach((bound, ruled) -> {
            for (CrossProjectViolation violation : bound.check().run(new ProjectSet(ruled, year, rollCall, quotes))) {
                all.add(Found.of(bound.rule(), violation));
            }
        });
        Set<String> fingerprints = new HashSet<>();
        List<CrossProjectFinding> findings = new ArrayList<>();
        for (Found found : all) {
            findings.add(found.finding(fingerprints));
        }
        findings.sort(Comparator.comparing(
                        (CrossProjectFinding found) -> found.finding().code())
                .thenComparing(found -> found.finding().duty()));
        return new Result(List.copyOf(findings), rollCall);
    }

    private Map<Law.BoundAcross, List<ProjectDigest>> projectsByRule() {
        Map<Law.BoundAcross, List<ProjectDigest>> byRule = new LinkedHashMap<>();
        for (int i = 0; i < projects.size(); i++) {
            for (Law.BoundAcross rule : rulesOf.get(i)) {
                byRule.computeIfAbsent(rule, key -> new ArrayList<>()).add(projects.get(i));
            }
        }
        return byRule;
    }

    private static Optional<Integer> shortest(List<Law.BoundAcross> rules) {
        for (Law.BoundAcross rule : rules) {
            if (rule.check() instanceof SameExplanation same) {
                return Optional.of(same.shortest());
            }
        }
        return Optional.empty();
    }

    /**
     * What a rule found.
     *
     * @param about the same for the same finding of another run
     * @param shown as many places as are enough
     */
    private record Found(Rule rule, Duty duty, Message message, String about, List<ProjectPlace> shown) {
        static Found of(Rule rule, CrossProjectViolation violation) {
            List<ProjectPlace> all = violation.places();
            return new Found(
                    rule,
                    violation.duty().orElse(rule.duty()),
                    violation.message(),
                    about(rule, violation),
                    List.copyOf(all.subList(0, Math.min(MOST_PLACES, all.size()))));
        }

        private static String about(Rule rule, CrossProjectViolation violation) {
            StringBuilder about = new StringBuilder();
            about.append(rule.code())
                    .append('|')
                    .append(FormerKeys.of(violation.message().key()));
            for (ProjectPlace concerned : violation.places()) {
                Location location = concerned.place();
                about.append('|')
                        .append(location.file())
                        .append('|')
                        .append(location.at().sheet());
                about.append('|').append(location.label()).append('|').append(location.column());
            }
            return AnswerDigest.shortOf(about.toString());
        }

        CrossProjectFinding finding(Set<String> taken) {
            List<Location> locations = shown.stream().map(ProjectPlace::place).toList();
            return new CrossProjectFinding(
                    new Finding(rule, duty, locations, message, fingerprint(taken), ""),
                    shown.stream().map(ProjectPlace::project).toList());
        }

        private String fingerprint(Set<String> taken) {
            String fingerprint = about;
            for (int i = 2; !taken.add(fingerprint); i++) {
                fingerprint = AnswerDigest.shortOf(about + "|" + i);
            }
            return fingerprint;
        }
    }
}
