package ziping.checks.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import ziping.checks.CrossProjectCheck;
import ziping.checks.CrossProjectViolation;
import ziping.checks.ProjectSet;
import ziping.model.form.FieldNames;
import ziping.model.message.Message;
import ziping.model.result.Duty;
import ziping.model.run.ProjectDigest;

/**
 * Finds a project that was submitted more than once: forms with the same answers, with the same code and name, or with
 * the same name, unit and year. Forms that one of these reports are not reported by the next. Several units that each
 * report their part of one project are only a note.
 */
record SameProject() implements CrossProjectCheck {
    private static final List<Likeness> LIKENESSES = List.of(
            new Likeness("copies", FieldNames.PROJECT, SameProject::alike),
            new Likeness(
                    "code", FieldNames.CODE, project -> ProjectKey.of(project).byCodeAndName()),
            new Likeness(
                    "name",
                    FieldNames.PROJECT,
                    project -> ProjectKey.of(project).byName()));

    /**
     * A criterion by which two forms belong to one project.
     *
     * @param cell that shows it
     * @param key equal for forms of one project; empty if it cannot be computed for a form
     */
    private record Likeness(String name, String cell, Function<ProjectDigest, String> key) {
        boolean joins(List<ProjectDigest> projects) {
            String first = key.apply(projects.get(0));
            return !first.isEmpty() && projects.stream().map(key).allMatch(first::equals);
        }
    }

    @Override
    public List<CrossProjectViolation> run(ProjectSet projectSet) {
        List<CrossProjectViolation> violations = new ArrayList<>();
        for (int i = 0; i < LIKENESSES.size(); i++) {
            List<Likeness> before = LIKENESSES.subList(0, i);
            for (List<ProjectDigest> projects :
                    projectSet.groups(LIKENESSES.get(i).key())) {
                if (before.stream().noneMatch(likeness -> likeness.joins(projects))) {
                    violations.add(violation(LIKENESSES.get(i), projects));
                }
            }
        }
        return violations;
    }

    /** Whether forms are taken to be of one project. */
    static boolean isOne(List<ProjectDigest> projects) {
        return LIKENESSES.stream().anyMatch(likeness -> likeness.joins(projects));
    }

    private static CrossProjectViolation violation(Likeness likeness, List<ProjectDigest> projects) {
        ProjectDigest first = projects.get(0);
        CrossProjectViolation violation = CrossProjectViolation.at(
                likeness.cell(),
                projects,
                Message.of("same-project." + situation(likeness, projects))
                        .with("project", first.identity().project())
                        .with("code", first.identity().code())
                        .with(
                                "unit",
                                first.identity().unit().isBlank()
                                        ? first.identity().department()
                                        : first.identity().unit())
                        .with(
                                "year",
                                first.identity().year().map(String::valueOf).orElse(""))
                        .with("count", ProjectSet.count(projects)));
        return violation.message().key().endsWith("by-units") ? violation.as(Duty.NOTE) : violation;
    }

    private static String situation(Likeness likeness, List<ProjectDigest> projects) {
        long scored = projects.stream()
                .filter(project -> project.result().scoredBefore())
                .count();
        boolean withOriginal = scored > 0 && scored < projects.size();
        if (likeness.name().equals("copies")) {
            return withOriginal ? "scored" : "copies";
        } else if (withOriginal) {
            return "scored-differs";
        }
        return likeness.name().equals("code") && haveUnitsOfTheirOwn(projects) ? "by-units" : likeness.name();
    }

    private static boolean haveUnitsOfTheirOwn(List<ProjectDigest> projects) {
        return projects.stream()
                        .map(project -> ProjectKey.normal(project.identity().unit()))
                        .filter(project -> !project.isEmpty())
                        .distinct()
                        .count()
                == projects.size();
    }

    private static String alike(ProjectDigest project) {
        return project.identity().project().isBlank()
                ? ""
                : Long.toHexString(project.content().answers());
    }
}
