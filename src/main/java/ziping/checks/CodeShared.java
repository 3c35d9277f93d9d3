package ziping.checks;

import ziping.model.form.FieldNames;
import ziping.model.message.Message;
import ziping.model.run.ProjectDigest;

import java.util.List;

/** One code stands on forms of projects with different names. */
public record CodeShared() implements AcrossCheck {
    @Override
    public List<CrossProjectViolation> run(Gathering gathering) {
        return gathering.groups(it -> Designation.of(it).byCode()).stream()
                .filter(CodeShared::haveDifferentNames)
                .map(it -> CrossProjectViolation.at(
                        FieldNames.CODE,
                        it,
                        Message.of("code-shared.names-differ")
                                .with("code", it.get(0).identity().code())
                                .with("count", Gathering.count(it))
                                .with(
                                        "projects",
                                        Gathering.names(it.stream()
                                                .map(project -> project.identity().project())
                                                .filter(name -> !name.isBlank())
                                                .toList()))))
                .toList();
    }

    private static boolean haveDifferentNames(List<ProjectDigest> projects) {
        return projects.stream()
                        .map(it -> Designation.of(it).name())
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .count()
                > 1;
    }
}
