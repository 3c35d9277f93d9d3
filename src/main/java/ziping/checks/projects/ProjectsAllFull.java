package ziping.checks.projects;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import ziping.checks.CrossProjectCheck;
import ziping.checks.CrossProjectViolation;
import ziping.checks.ProjectSet;
import ziping.model.form.FieldNames;
import ziping.model.message.Message;
import ziping.model.run.ProjectDigest;

/**
 * Finds a department or unit all of whose projects have full points.
 *
 * @param fewestProjects how many projects it must have
 */
record ProjectsAllFull(int fewestProjects) implements CrossProjectCheck {
    @Override
    public List<CrossProjectViolation> run(ProjectSet projectSet) {
        List<CrossProjectViolation> violations = new ArrayList<>();
        Set<String> departments = new HashSet<>();
        for (List<ProjectDigest> projects :
                groups(projectSet, project -> project.identity().department())) {
            String department = projects.get(0).identity().department();
            departments.add(ProjectKey.normal(department));
            violations.add(violation("department", department, projects));
        }
        for (List<ProjectDigest> projects :
                groups(projectSet, project -> project.identity().unit())) {
            if (!projects.stream()
                    .allMatch(project -> departments.contains(
                            ProjectKey.normal(project.identity().department())))) {
                violations.add(violation("unit", projects.get(0).identity().unit(), projects));
            }
        }
        return violations;
    }

    private List<List<ProjectDigest>> groups(ProjectSet projectSet, Function<ProjectDigest, String> whose) {
        return projectSet.groups(project -> ProjectKey.normal(whose.apply(project))).stream()
                .filter(projects -> count(projects) >= fewestProjects
                        && projects.stream()
                                .allMatch(project -> project.result().full()))
                .toList();
    }

    private static CrossProjectViolation violation(String what, String whose, List<ProjectDigest> projects) {
        return CrossProjectViolation.at(
                FieldNames.TOTAL,
                projects,
                Message.of("projects-all-full." + what)
                        .with("whose", whose)
                        .with("count", BigDecimal.valueOf(count(projects))));
    }

    /** A project that came twice counts once. */
    private static long count(List<ProjectDigest> projects) {
        return projects.stream()
                .map(project -> ProjectKey.of(project).name())
                .distinct()
                .count();
    }
}
