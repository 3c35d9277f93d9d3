package ziping.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.Finding;
import ziping.model.FormPlan;
import ziping.model.Place;
import ziping.model.Rule;
import ziping.model.RuleState;
import ziping.rulebook.Law;

/** What the rules in force say about a context. */
record Review(List<Finding> findings, List<RuleState> states) {
    static Review of(Law law, CheckContext context) {
        List<Finding> found = new ArrayList<>();
        List<CheckResult> results = new ArrayList<>();
        Set<String> fingerprints = new HashSet<>();
        Map<Rule, List<CheckResult.Violation>> ifNotMentioned = new LinkedHashMap<>();
        for (Law.BoundCheck bound : law.rules()) {
            CheckResult result =
                    bound.off().isPresent() ? CheckResult.NONE : bound.check().run(context);
            results.add(result);
            if (!bound.check().isForThoseNotMentioned()) {
                result.violations().forEach(it -> found.add(finding(bound.rule(), it, context, fingerprints)));
            } else if (!result.violations().isEmpty()) {
                ifNotMentioned.put(bound.rule(), result.violations());
            }
        }
        if (!ifNotMentioned.isEmpty()) {
            Set<Place> mentioned =
                    found.stream().flatMap(it -> it.places().stream()).collect(Collectors.toSet());
            ifNotMentioned.forEach((rule, hits) -> hits.stream()
                    .flatMap(it -> without(it, mentioned).stream())
                    .forEach(it -> found.add(finding(rule, it, context, fingerprints))));
        }
        List<Finding> told = FollowOns.told(law, found);
        return new Review(inReadingOrder(told, context), states(law.rules(), results, told));
    }

    private static List<RuleState> states(List<Law.BoundCheck> rules, List<CheckResult> results, List<Finding> told) {
        Set<String> telling = new HashSet<>();
        for (Finding finding : told) {
            telling.add(finding.code());
        }
        List<RuleState> states = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i).rule();
            CheckResult result = results.get(i);
            RuleState.State state = telling.contains(rule.code()) ? RuleState.State.FOUND : result.stateWithoutFindings();
            states.add(rules.get(i)
                    .off()
                    .map(why -> RuleState.off(rule, why))
                    .orElse(new RuleState(rule, state, result.unreadable())));
        }
        return states;
    }

    /** A hit without some of its places; nothing if none is left. */
    private static Optional<CheckResult.Violation> without(CheckResult.Violation violation, Set<Place> mentioned) {
        List<Place> left =
                violation.places().stream().filter(it -> !mentioned.contains(it)).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new CheckResult.Violation(violation.duty(), left, violation.saying()));
    }

    /** The fingerprints of all findings. */
    Set<String> fingerprints() {
        return findings.stream().map(Finding::fingerprint).collect(Collectors.toUnmodifiableSet());
    }

    private static Finding finding(Rule rule, CheckResult.Violation violation, CheckContext context, Set<String> taken) {
        String about = violation.places().stream()
                .map(place -> place.label() + "|" + place.column())
                .collect(
                        Collectors.joining(",", rule.code() + "|" + violation.saying().key() + "|", ""));
        String fingerprint = Digest.shortOf(about);
        for (int i = 2; !taken.add(fingerprint); i++) {
            fingerprint = Digest.shortOf(about + "|" + i);
        }
        return new Finding(
                rule,
                violation.duty().orElse(rule.duty()),
                violation.places(),
                violation.saying(),
                fingerprint,
                context.submission().priorRun().answers().getOrDefault(fingerprint, ""));
    }

    private static List<Finding> inReadingOrder(List<Finding> findings, CheckContext context) {
        List<String> sheets = context.submission().form().plan().sheets().stream()
                .map(FormPlan.Sheet::title)
                .toList();
        Comparator<Place> order = Comparator.<Place, Integer>comparing(
                        place -> Math.floorMod(sheets.indexOf(place.at().sheet()), sheets.size() + 1))
                .thenComparing(Comparator.naturalOrder());
        return findings.stream()
                .sorted(Comparator.comparing((Finding it) -> it.places().get(0), order)
                        .thenComparing(Finding::duty)
                        .thenComparing(Finding::code))
                .toList();
    }
}
