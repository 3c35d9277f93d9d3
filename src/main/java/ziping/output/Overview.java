package ziping.output;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ziping.model.Bilingual;
import ziping.model.result.Evaluation;
import ziping.model.result.Finding;

/** The figures of 总览, gathered project by project; what it holds does not grow with their number. */
final class Overview {
    private final ProjectTotals all = new ProjectTotals();
    private final Map<String, ProjectTotals> departments = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Grade> grades = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Rule> rules = new TreeMap<>();
    private final TreeSet<String> years = new TreeSet<>();
    private Optional<BigDecimal> highest = Optional.empty();
    private Optional<BigDecimal> lowest = Optional.empty();
    private int ungraded;
    private int answered;

    /**
     * A grade that some projects have.
     *
     * @param best the highest total among them; grades are in its order
     */
    record Grade(String name, int projects, BigDecimal best) {
        private Grade and(Grade more) {
            return new Grade(name, projects + more.projects, best.max(more.best));
        }
    }

    /** A rule that found something. */
    record Rule(String code, Bilingual name, int findings, int projects) {
        private Rule and(Rule more) {
            return new Rule(code, name, findings + more.findings, projects + more.projects);
        }
    }

    void add(Evaluation evaluation) {
        all.add(evaluation);
        departments
                .computeIfAbsent(Department.of(evaluation), it -> new ProjectTotals())
                .add(evaluation);
        years.add(Integer.toString(evaluation.law().day().getYear()));
        evaluation.figures().total().points().ifPresent(this::place);
        evaluation
                .figures()
                .total()
                .grade()
                .ifPresentOrElse(
                        it -> grades.merge(
                                it,
                                new Grade(
                                        it,
                                        1,
                                        evaluation.figures().total().points().orElse(BigDecimal.ZERO)),
                                Grade::and),
                        () -> ungraded++);
        evaluation.review().findings().stream()
                .collect(Collectors.groupingBy(Finding::code))
                .forEach((code, found) ->
                        rules.merge(code, new Rule(code, found.get(0).rule().name(), found.size(), 1), Rule::and));
        answered += (int) evaluation.review().findings().stream()
                .filter(Finding::isAnswered)
                .count();
    }

    private void place(BigDecimal total) {
        highest = Optional.of(highest.map(total::max).orElse(total));
        lowest = Optional.of(lowest.map(total::min).orElse(total));
    }

    ProjectTotals all() {
        return all;
    }

    /** By name, those with the most money first. */
    List<Map.Entry<String, ProjectTotals>> departments() {
        return departments.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<String, ProjectTotals> it) -> it.getValue().sum(ProjectTotals.Money.FULL),
                        Comparator.reverseOrder()))
                .toList();
    }

    /** The best first. */
    List<Grade> grades() {
        return grades.values().stream()
                .sorted(Comparator.comparing(Grade::best, Comparator.reverseOrder())
                        .thenComparing(Grade::name))
                .toList();
    }

    /** Projects without a grade. */
    BigDecimal ungraded() {
        return BigDecimal.valueOf(ungraded);
    }

    /** What was found most often. */
    List<Rule> mostFrequent(int most) {
        return rules.values().stream()
                .sorted(Comparator.comparing(Rule::findings, Comparator.reverseOrder())
                        .thenComparing(Rule::code))
                .limit(most)
                .toList();
    }

    /** Findings that a person answered. */
    BigDecimal answered() {
        return BigDecimal.valueOf(answered);
    }

    Optional<BigDecimal> highest() {
        return highest;
    }

    Optional<BigDecimal> lowest() {
        return lowest;
    }

    /** The years by whose law projects were judged, the earliest first. */
    List<String> years() {
        return List.copyOf(years);
    }
}
