package ziping.output;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import ziping.model.Bilingual;
import ziping.model.result.Evaluation;
import ziping.model.result.Finding;
import ziping.model.result.Total;

/** The figures of 总览, collected project by project. Its memory does not grow with the number of projects. */
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
     * The projects with one grade.
     *
     * @param best the highest total among them; the grades are ordered by it
     */
    record Grade(String name, int projects, BigDecimal best) {
        private Grade plus(Grade more) {
            return new Grade(name, projects + more.projects, best.max(more.best));
        }
    }

    /** A rule that has findings. */
    record Rule(String code, Bilingual name, int findings, int projects) {
        private Rule plus(Rule more) {
            return new Rule(code, name, findings + more.findings, projects + more.projects);
        }
    }

    void add(Evaluation evaluation) {
        all.add(evaluation);
        departments
                .computeIfAbsent(ProjectTable.department(evaluation), name -> new ProjectTotals())
                .add(evaluation);
        years.add(Integer.toString(evaluation.law().day().getYear()));
        add(evaluation.figures().total());
        add(evaluation.review().findings());
    }

    private void add(Total total) {
        if (total.points().isPresent()) {
            addPoints(total.points().get());
        }
        if (total.grade().isPresent()) {
            String name = total.grade().get();
            Grade grade = new Grade(name, 1, total.points().orElse(BigDecimal.ZERO));
            grades.merge(name, grade, Grade::plus);
        } else {
            ungraded++;
        }
    }

    private void add(List<Finding> findings) {
        Map<String, Rule> found = new HashMap<>();
        for (Finding finding : findings) {
            Rule rule = new Rule(finding.code(), finding.rule().name(), 1, 0);
            found.merge(finding.code(), rule, Rule::plus);
            answered += finding.isAnswered() ? 1 : 0;
        }
        for (Rule rule : found.values()) {
            Rule ofProject = new Rule(rule.code(), rule.name(), rule.findings(), 1);
            rules.merge(rule.code(), ofProject, Rule::plus);
        }
    }

    private void addPoints(BigDecimal total) {
        highest = Optional.of(highest.map(total::max).orElse(total));
        lowest = Optional.of(lowest.map(total::min).orElse(total));
    }

    ProjectTotals all() {
        return all;
    }

    /** The departments by name, ordered by their money, the highest first. */
    List<Map.Entry<String, ProjectTotals>> departments() {
        return departments.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<String, ProjectTotals> department) ->
                                department.getValue().sum(ProjectTotals.Money.FULL),
                        Comparator.reverseOrder()))
                .toList();
    }

    /** The grades, the best first. */
    List<Grade> grades() {
        return grades.values().stream()
                .sorted(Comparator.comparing(Grade::best, Comparator.reverseOrder())
                        .thenComparing(Grade::name))
                .toList();
    }

    /** The number of projects without a grade. */
    BigDecimal ungraded() {
        return BigDecimal.valueOf(ungraded);
    }

    /** The rules with the most findings. */
    List<Rule> mostFrequent(int count) {
        return rules.values().stream()
                .sorted(Comparator.comparing(Rule::findings, Comparator.reverseOrder())
                        .thenComparing(Rule::code))
                .limit(count)
                .toList();
    }

    /** The number of findings that a person answered. */
    BigDecimal answered() {
        return BigDecimal.valueOf(answered);
    }

    Optional<BigDecimal> highest() {
        return highest;
    }

    Optional<BigDecimal> lowest() {
        return lowest;
    }

    /** The years whose law was used, the earliest first. */
    List<String> years() {
        return List.copyOf(years);
    }
}
