package ziping.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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
        List<Finding> findings = new ArrayList<>();
        List<RuleState> states = new ArrayList<>();
        Set<String> fingerprints = new HashSet<>();
        for (Law.BoundCheck bound : law.rules()) {
            if (bound.off().isPresent()) {
                states.add(RuleState.off(bound.rule(), bound.off().get()));
                continue;
            }
            Verdict verdict = bound.check().run(filing);
            states.add(new RuleState(bound.rule(), verdict.state(), verdict.unreadable()));
            for (Hit hit : verdict.hits()) {
                findings.add(finding(bound.rule(), hit, filing, fingerprints));
            }
        }
        return new Review(inReadingOrder(findings, filing), states);
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
