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
import ziping.checks.Filing;
import ziping.checks.Hit;
import ziping.checks.Verdict;
import ziping.model.Finding;
import ziping.model.FormPlan;
import ziping.model.Place;
import ziping.model.Rule;
import ziping.model.RuleState;
import ziping.rulebook.Law;

/** What the rules in force say about a filing. */
record Review(List<Finding> findings, List<RuleState> states) {
    static Review of(Law law, Filing filing) {
        List<Finding> found = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        Set<String> fingerprints = new HashSet<>();
        Map<Rule, List<Hit>> ifNotMentioned = new LinkedHashMap<>();
        for (Law.BoundCheck bound : law.rules().within()) {
            Verdict verdict =
                    bound.off().isPresent() ? Verdict.NONE : bound.check().run(filing);
            verdicts.add(verdict);
            if (!bound.check().isForThoseNotMentioned()) {
                verdict.hits().forEach(it -> found.add(finding(bound.rule(), it, filing, fingerprints)));
            } else if (!verdict.hits().isEmpty()) {
                ifNotMentioned.put(bound.rule(), verdict.hits());
            }
        }
        if (!ifNotMentioned.isEmpty()) {
            Set<Place> mentioned =
                    found.stream().flatMap(it -> it.places().stream()).collect(Collectors.toSet());
            ifNotMentioned.forEach((rule, hits) -> hits.stream()
                    .flatMap(it -> without(it, mentioned).stream())
                    .forEach(it -> found.add(finding(rule, it, filing, fingerprints))));
        }
        List<Finding> told = FollowOns.told(law, found);
        return new Review(inReadingOrder(told, filing), states(law.rules().within(), verdicts, told));
    }

    private static List<RuleState> states(List<Law.BoundCheck> rules, List<Verdict> verdicts, List<Finding> told) {
        Set<String> telling = new HashSet<>();
        for (Finding finding : told) {
            telling.add(finding.code());
        }
        List<RuleState> states = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i).rule();
            Verdict verdict = verdicts.get(i);
            RuleState.State state = telling.contains(rule.code()) ? RuleState.State.FOUND : verdict.stateUntold();
            states.add(rules.get(i)
                    .off()
                    .map(why -> RuleState.off(rule, why))
                    .orElse(new RuleState(rule, state, verdict.unreadable())));
        }
        return states;
    }

    /** A hit without some of its places; nothing if none is left. */
    private static Optional<Hit> without(Hit hit, Set<Place> mentioned) {
        List<Place> left =
                hit.places().stream().filter(it -> !mentioned.contains(it)).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Hit(hit.duty(), left, hit.saying()));
    }

    /** The fingerprints of all findings. */
    Set<String> fingerprints() {
        return findings.stream().map(Finding::fingerprint).collect(Collectors.toUnmodifiableSet());
    }

    private static Finding finding(Rule rule, Hit hit, Filing filing, Set<String> taken) {
        String about = hit.places().stream()
                .map(place -> place.label() + "|" + place.column())
                .collect(
                        Collectors.joining(",", rule.code() + "|" + hit.saying().key() + "|", ""));
        String fingerprint = Digest.shortOf(about);
        for (int i = 2; !taken.add(fingerprint); i++) {
            fingerprint = Digest.shortOf(about + "|" + i);
        }
        return new Finding(
                rule,
                hit.duty().orElse(rule.duty()),
                hit.places(),
                hit.saying(),
                fingerprint,
                filing.submission().memory().answers().getOrDefault(fingerprint, ""));
    }

    private static List<Finding> inReadingOrder(List<Finding> findings, Filing filing) {
        List<String> sheets = filing.submission().form().plan().sheets().stream()
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
