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
import ziping.checks.AcrossHit;
import ziping.checks.AcrossHit.Sighting;
import ziping.checks.Gathering;
import ziping.checks.SameExplanation;
import ziping.model.Brief;
import ziping.model.Crossing;
import ziping.model.Duty;
import ziping.model.Evaluation;
import ziping.model.Finding;
import ziping.model.Outcome;
import ziping.model.Place;
import ziping.model.RollCall;
import ziping.model.Roster;
import ziping.model.Rule;
import ziping.model.Saying;
import ziping.rulebook.Law;

/** Holds the projects of a run against each other when the last has been read; of each it keeps a few words only. */
public final class Across {
    /** Of a finding over very many files these places are enough to see what it is about; its words say how many there are. */
    private static final int MOST_PLACES = 50;

    private final Function<Evaluation, List<Law.BoundAcross>> rules;
    private final Optional<Integer> year;
    private final Optional<Roster> roster;
    private final Quotes quotes = new Quotes();
    private final Briefing briefing = new Briefing(quotes);
    private final List<Brief> projects = new ArrayList<>();
    private final List<List<Law.BoundAcross>> rulesOf = new ArrayList<>();
    private int unread;

    /**
     * Nothing held yet.
     *
     * @param rules that hold for a project
     * @param year 年度 that every form is expected to have
     * @param roster the projects that are expected
     */
    public Across(Function<Evaluation, List<Law.BoundAcross>> rules, Optional<Integer> year, Optional<Roster> roster) {
        this.rules = rules;
        this.year = year;
        this.roster = roster;
    }

    /** What came of it all. */
    public record Result(List<Crossing> crossings, Optional<RollCall> rollCall) {
        /** The findings alone. */
        public List<Finding> findings() {
            return crossings.stream().map(Crossing::finding).toList();
        }
    }

    /** Takes down what came of one file. */
    public void add(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Evaluated evaluated) {
                List<Law.BoundAcross> inForce = rules.apply(evaluated.evaluation());
                projects.add(briefing.brief(evaluated, shortest(inForce)));
                rulesOf.add(inForce);
            }
        }
        boolean evaluated = outcomes.stream().anyMatch(Outcome.Evaluated.class::isInstance);
        if (!evaluated && outcomes.stream().anyMatch(Outcome.Refused.class::isInstance)) {
            unread++;
        }
    }

    /** Everything that the rules find; each rule sees the projects that it holds for. */
    public Result end() {
        Optional<RollCall> rollCall = roster.map(it -> Attendance.of(it, projects, unread));
        Set<Hit> hits = new LinkedHashSet<>();
        projectsByRule()
                .forEach((bound, ruled) -> bound.check()
                        .run(new Gathering(ruled, year, rollCall, quotes.repeated()))
                        .forEach(it -> hits.add(Hit.of(bound.rule(), it))));
        Set<String> fingerprints = new HashSet<>();
        List<Crossing> sorted = hits.stream()
                .map(it -> it.crossing(fingerprints))
                .sorted(Comparator.comparing((Crossing it) -> it.finding().code())
                        .thenComparing(it -> it.finding().duty()))
                .toList();
        return new Result(sorted, rollCall);
    }

    private Map<Law.BoundAcross, List<Brief>> projectsByRule() {
        Map<Law.BoundAcross, List<Brief>> byRule = new LinkedHashMap<>();
        for (int i = 0; i < projects.size(); i++) {
            for (Law.BoundAcross rule : rulesOf.get(i)) {
                byRule.computeIfAbsent(rule, it -> new ArrayList<>()).add(projects.get(i));
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
     * What a rule found; what concerns the whole run is found by the rule of every place, and is one.
     *
     * @param about the same for the same finding of another run
     * @param shown as many places as are enough
     */
    private record Hit(Rule rule, Duty duty, Saying saying, String about, List<Sighting> shown) {
        static Hit of(Rule rule, AcrossHit found) {
            List<Sighting> all = found.sightings();
            return new Hit(
                    rule,
                    found.duty().orElse(rule.duty()),
                    found.saying(),
                    about(rule, found),
                    List.copyOf(all.subList(0, Math.min(MOST_PLACES, all.size()))));
        }

        private static String about(Rule rule, AcrossHit found) {
            StringBuilder about = new StringBuilder();
            about.append(rule.code())
                    .append('|')
                    .append(FormerKeys.of(found.saying().key()));
            for (Sighting it : found.sightings()) {
                Place place = it.place();
                about.append('|')
                        .append(place.file())
                        .append('|')
                        .append(place.at().sheet());
                about.append('|').append(place.label()).append('|').append(place.column());
            }
            return Digest.shortOf(about.toString());
        }

        Crossing crossing(Set<String> taken) {
            List<Place> places = shown.stream().map(Sighting::place).toList();
            return new Crossing(
                    new Finding(rule, duty, places, saying, fingerprint(taken), ""),
                    shown.stream().map(Sighting::project).toList());
        }

        private String fingerprint(Set<String> taken) {
            String fingerprint = about;
            for (int i = 2; !taken.add(fingerprint); i++) {
                fingerprint = Digest.shortOf(about + "|" + i);
            }
            return fingerprint;
        }
    }
}
