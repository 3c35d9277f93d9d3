package ziping.checks.projects;

import java.util.List;
import ziping.checks.CrossProjectCheck;
import ziping.checks.CrossProjectViolation;
import ziping.checks.ProjectSet;
import ziping.model.form.FieldNames;
import ziping.model.message.Message;
import ziping.model.run.ProjectDigest;

/** One code stands on forms of projects with different names. */
record CodeShared() implements CrossProjectCheck {
    @Override
    public List<CrossProjectViolation> run(ProjectSet projectSet) {
        return projectSet.groups(it -> ProjectKey.of(it).byCode()).stream()
                .filter(CodeShared::haveDifferentNames)
                .map(it -> CrossProjectViolation.at(
                        FieldNames.CODE,
                        it,
                        Message.of("code-shared.names-differ")
                                .with("code", it.get(0).identity().code())
                                .with("count", ProjectSet.count(it))
                                .with(
                                        "projects",
                                        ProjectSet.names(it.stream()
                                                .map(project ->
                                                        project.identity().project())
                                                .filter(name -> !name.isBlank())
                                                .toList()))))
                .toList();
    }

    private static boolean haveDifferentNames(List<ProjectDigest> projects) {
        return projects.stream()
                        .map(it -> ProjectKey.of(it).name())
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .count()
                > 1;
    }
}
