package ziping.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import ziping.model.Brief;
import ziping.model.Names;
import ziping.model.Saying;

/**
 * Every project of a department, or of one of its units, has all the points there are.
 *
 * @param fewestProjects how many projects it has at least
 */
public record ProjectsAllFull(int fewestProjects) implements AcrossCheck {
    @Override
    public List<AcrossHit> run(Gathering gathering) {
        List<AcrossHit> hits = new ArrayList<>();
        Set<String> departments = new HashSet<>();
        for (List<Brief> projects : groups(gathering, Brief::department)) {
            String department = projects.get(0).department();
            departments.add(Designation.normal(department));
            hits.add(hit("department", department, projects));
        }
        for (List<Brief> projects : groups(gathering, Brief::unit)) {
            if (!projects.stream().allMatch(it -> departments.contains(Designation.normal(it.department())))) {
                hits.add(hit("unit", projects.get(0).unit(), projects));
            }
        }
        return hits;
    }

    private List<List<Brief>> groups(Gathering gathering, Function<Brief, String> whose) {
        return gathering.groups(it -> Designation.normal(whose.apply(it))).stream()
                .filter(it -> count(it) >= fewestProjects && it.stream().allMatch(Brief::full))
                .toList();
    }

    private static AcrossHit hit(String what, String whose, List<Brief> projects) {
        return AcrossHit.at(
                Names.TOTAL,
                projects,
                Saying.of("projects-all-full." + what)
                        .with("whose", whose)
                        .with("count", BigDecimal.valueOf(count(projects))));
    }

    /** A project that came twice counts once. */
    private static long count(List<Brief> projects) {
        return projects.stream().map(it -> Designation.of(it).name()).distinct().count();
    }
}
