package ziping.checks;

import java.util.List;
import ziping.model.Brief;
import ziping.model.Names;
import ziping.model.Saying;

/** One code stands on forms of projects with different names. */
public record CodeShared() implements AcrossCheck {
    @Override
    public List<AcrossHit> run(Gathering gathering) {
        return gathering.groups(it -> Designation.of(it).byCode()).stream()
                .filter(CodeShared::haveDifferentNames)
                .map(it -> AcrossHit.at(
                        Names.CODE,
                        it,
                        Saying.of("code-shared.names-differ")
                                .with("code", it.get(0).code())
                                .with("count", Gathering.count(it))
                                .with(
                                        "projects",
                                        Gathering.names(it.stream()
                                                .map(Brief::project)
                                                .filter(name -> !name.isBlank())
                                                .toList()))))
                .toList();
    }

    private static boolean haveDifferentNames(List<Brief> projects) {
        return projects.stream()
                        .map(it -> Designation.of(it).name())
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .count()
                > 1;
    }
}
