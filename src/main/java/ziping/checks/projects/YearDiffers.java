package ziping.checks.projects;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ziping.checks.CrossProjectCheck;
import ziping.checks.CrossProjectViolation;
import ziping.checks.ProjectSet;
import ziping.model.form.FieldNames;
import ziping.model.message.Message;
import ziping.model.result.Duty;
import ziping.model.run.ProjectDigest;

/**
 * Finds a form of another year than the others. The year is given for the run, or it is the year of nearly all forms. A
 * difference from a given year must be fixed.
 *
 * @param share of the forms that is nearly all, 0 to 1
 * @param fewestProjects how many forms must have the year
 */
record YearDiffers(BigDecimal share, int fewestProjects) implements CrossProjectCheck {
    @Override
    public List<CrossProjectViolation> run(ProjectSet projectSet) {
        Map<Integer, List<ProjectDigest>> byYear = new TreeMap<>();
        projectSet
                .projects()
                .forEach(project -> project.identity()
                        .year()
                        .ifPresent(year -> byYear.computeIfAbsent(year, key -> new ArrayList<>())
                                .add(project)));
        Optional<Integer> expected = projectSet.year().or(() -> common(byYear));
        if (expected.isEmpty()) {
            return List.of();
        }
        List<CrossProjectViolation> violations = new ArrayList<>();
        byYear.forEach((year, projects) -> {
            if (!year.equals(expected.get())) {
                int agreeing = byYear.getOrDefault(expected.get(), List.of()).size();
                CrossProjectViolation violation = CrossProjectViolation.at(
                        FieldNames.YEAR,
                        projects,
                        Message.of(projectSet.year().isPresent() ? "year-differs.told" : "year-differs.most")
                                .with("year", year.toString())
                                .with("count", ProjectSet.count(projects))
                                .with("expected", expected.get().toString())
                                .with("agreeing", BigDecimal.valueOf(agreeing)));
                violations.add(projectSet.year().isPresent() ? violation.as(Duty.MUST_FIX) : violation);
            }
        });
        return violations;
    }

    /** The year of nearly all forms. */
    private Optional<Integer> common(Map<Integer, List<ProjectDigest>> byYear) {
        int all = 0;
        int most = 0;
        Optional<Integer> common = Optional.empty();
        for (Map.Entry<Integer, List<ProjectDigest>> year : byYear.entrySet()) {
            int count = year.getValue().size();
            all += count;
            if (count > most) {
                most = count;
                common = Optional.of(year.getKey());
            }
        }
        boolean nearlyAll = share.multiply(BigDecimal.valueOf(all)).compareTo(BigDecimal.valueOf(most)) <= 0;
        return most >= fewestProjects && nearlyAll ? common : Optional.empty();
    }
}
