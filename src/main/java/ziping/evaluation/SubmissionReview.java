package ziping.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.form.FormPlan;
import ziping.model.form.Location;
import ziping.model.result.Duty;
import ziping.model.result.Evaluation;
import ziping.model.result.Finding;
import ziping.model.result.Rule;
import ziping.model.result.RuleState;
import ziping.rulebook.Law;

/** Runs the rules in force on a submission. What their checks report becomes findings. */
final class SubmissionReview {
    private final Law law;
    private final CheckContext context;
    private final List<Finding> found = new ArrayList<>();
    private final Set<String> fingerprints = new HashSet<>();

    private SubmissionReview(Law law, CheckContext context) {
        this.law = law;
        this.context = context;
    }

    static Evaluation.Review of(Law law, CheckContext context) {
        return new SubmissionReview(law, context).review();
    }

    /** The fingerprints of all findings. */
    static Set<String> fingerprints(Evaluation.Review review) {
        return review.findings().stream().map(Finding::fingerprint).collect(Collectors.toUnmodifiableSet());
    }

    private Evaluation.Review review() {
        List<CheckResult> results = new ArrayList<>();
        Map<Rule, CheckResult> ifNotMentioned = new LinkedHashMap<>();
        for (Law.BoundCheck bound : law.rules().within()) {
            CheckResult result =
                    bound.off().isPresent() ? CheckResult.NONE : bound.check().run(context);
            results.add(result);
            if (bound.check().isForThoseNotMentioned()) {
                ifNotMentioned.put(bound.rule(), result);
            } else {
                for (CheckResult.Violation violation : result.violations()) {
                    add(bound.rule(), violation, violation.places());
                }
            }
        }
        addIfNotMentioned(ifNotMentioned);
        List<Finding> reported = FollowOns.withoutThem(law, found);
        return new Evaluation.Review(inReadingOrder(reported), states(results, reported));
    }

    /** Of these results only the places count that no other finding is about. */
    private void addIfNotMentioned(Map<Rule, CheckResult> results) {
        Set<Location> mentioned = new HashSet<>();
        for (Finding finding : found) {
            mentioned.addAll(finding.places());
        }
        results.forEach((rule, result) -> {
            for (CheckResult.Violation violation : result.violations()) {
                List<Location> left = violation.places().stream()
                        .filter(location -> !mentioned.contains(location))
                        .toList();
                if (!left.isEmpty()) {
                    add(rule, violation, left);
                }
            }
        });
    }

    private void add(Rule rule, CheckResult.Violation violation, List<Location> locations) {
        String fingerprint = fingerprint(rule, violation, locations);
        found.add(new Finding(
                rule,
                violation.duty().orElse(rule.duty()),
                locations,
                violation.message(),
                fingerprint,
                context.submission().priorRun().answers().getOrDefault(fingerprint, "")));
    }

    private String fingerprint(Rule rule, CheckResult.Violation violation, List<Location> locations) {
        String about = locations.stream()
                .map(location -> location.label() + "|" + location.column())
                .collect(Collectors.joining(
                        ",",
                        rule.code() + "|" + FormerKeys.of(violation.message().key()) + "|",
                        ""));
        String fingerprint = AnswerDigest.shortOf(about);
        for (int i = 2; !fingerprints.add(fingerprint); i++) {
            fingerprint = AnswerDigest.shortOf(about + "|" + i);
        }
        return fingerprint;
    }

    private List<RuleState> states(List<CheckResult> results, List<Finding> reported) {
        Set<String> reporting = new HashSet<>();
        for (Finding finding : reported) {
            reporting.add(finding.code());
        }
        List<RuleState> states = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            Law.BoundCheck bound = law.rules().within().get(i);
            CheckResult result = results.get(i);
            if (bound.off().isPresent()) {
                states.add(RuleState.off(bound.rule(), bound.off().get()));
            } else if (reporting.contains(bound.rule().code())) {
                states.add(new RuleState(bound.rule(), RuleState.State.FOUND, result.unreadable()));
            } else {
                states.add(new RuleState(bound.rule(), result.stateWithoutFindings(), result.unreadable()));
            }
        }
        return states;
    }

    private List<Finding> inReadingOrder(List<Finding> findings) {
        List<String> sheets = context.submission().form().plan().sheets().stream()
                .map(FormPlan.Sheet::title)
                .toList();
        // A sheet that the form does not know comes last.
        Comparator<Location> order = Comparator.<Location, Integer>comparing(
                        location -> Math.floorMod(sheets.indexOf(location.at().sheet()), sheets.size() + 1))
                .thenComparing(Comparator.naturalOrder());
        return findings.stream()
                .sorted(Comparator.comparing(
                                (Finding finding) -> finding.places().get(0), order)
                        .thenComparing(Finding::duty)
                        .thenComparing(Finding::code))
                .toList();
    }

    /**
     * Findings that only follow from others, as the rulebook defines with {@code covers}. They are left out, and their
     * cause takes the heaviest duty among them, so that a must-fix is never hidden behind a note.
     */
    private static final class FollowOns {
        private final IdentityHashMap<Finding, List<Finding>> byCause = new IdentityHashMap<>();
        private final Set<Finding> heldBack = Collections.newSetFromMap(new IdentityHashMap<>());

        /** The findings that are reported, in the order given. */
        static List<Finding> withoutThem(Law law, List<Finding> found) {
            FollowOns followOns = new FollowOns();
            for (Law.BoundCheck bound : law.rules().within()) {
                if (!bound.covers().isEmpty()) {
                    followOns.note(bound, found);
                }
            }
            return followOns.heldBack.isEmpty() ? found : followOns.reported(found);
        }

        /** A finding that is left out can itself be the cause of others. */
        private void note(Law.BoundCheck bound, List<Finding> found) {
            for (Finding cause : found) {
                if (!cause.code().equals(bound.rule().code())) {
                    continue;
                }
                List<Finding> following = new ArrayList<>();
                for (Finding other : found) {
                    if (bound.covers().contains(other.code())
                            && cause.places().contains(other.places().get(0))) {
                        following.add(other);
                    }
                }
                byCause.put(cause, following);
                heldBack.addAll(following);
            }
        }

        private List<Finding> reported(List<Finding> found) {
            List<Finding> reported = new ArrayList<>();
            for (Finding finding : found) {
                if (!heldBack.contains(finding)) {
                    reported.add(finding.with(heaviest(finding)));
                }
            }
            return reported;
        }

        private Duty heaviest(Finding finding) {
            Duty heaviest = finding.duty();
            for (Finding following : byCause.getOrDefault(finding, List.of())) {
                Duty other = heaviest(following);
                heaviest = other.reaches(heaviest) ? other : heaviest;
            }
            return heaviest;
        }
    }
}
