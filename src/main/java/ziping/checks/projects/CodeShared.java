package ziping.checks.projects;

import java.util.List;
import ziping.checks.CrossProjectCheck;
import ziping.checks.CrossProjectViolation;
import ziping.checks.ProjectSet;
import ziping.model.form.FieldNames;
import ziping.model.message.Message;
import ziping.model.run.ProjectDigest;

/** Finds projects with different names that have the same code. */
record CodeShared() implements CrossProjectCheck {
    @Override
    public List<CrossProjectViolation> run(ProjectSet projectSet) {
        return projectSet.groups(project -> ProjectKey.of(project).byCode()).stream()
                .filter(CodeShared::haveDifferentNames)
                .map(projects -> CrossProjectViolation.at(
                        FieldNames.CODE,
                        projects,
                        Message.of("code-shared.names-differ")
                                .with("code", projects.get(0).identity().code())
                                .with("count", ProjectSet.count(projects))
                                .with(
                                        "projects",
                                        ProjectSet.names(projects.stream()
                                                .map(project ->
                                                        project.identity().project())
                                                .filter(name -> !name.isBlank())
                                                .toList()))))
                .toList();
    }

    private static boolean haveDifferentNames(List<ProjectDigest> projects) {
        return projects.stream()
                        .map(project -> ProjectKey.of(project).name())
                        .filter(project -> !project.isEmpty())
                        .distinct()
                        .count()
                > 1;
    }
}
