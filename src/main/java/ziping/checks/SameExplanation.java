package ziping.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.checks.AcrossHit.Sighting;
import ziping.model.Brief;
import ziping.model.Fact;
import ziping.model.Names;
import ziping.model.Saying;

/**
 * Different projects explain what they lost in the very same words.
 *
 * @param shortest how many characters such a text has at least; 无 and 见报告 are the same everywhere
 * @param fewestProjects how many different projects have it at least
 */
public record SameExplanation(int shortest, int fewestProjects) implements AcrossCheck {
    @Override
    public List<AcrossHit> run(Gathering gathering) {
        Map<Long, List<Sighting>> byText = new LinkedHashMap<>();
        for (Brief project : gathering.projects()) {
            for (Brief.Said said : project.explanations()) {
                if (gathering.quotes().containsKey(said.digest())) {
                    byText.computeIfAbsent(said.digest(), it -> new ArrayList<>())
                            .add(new Sighting(Optional.of(project), project.place(Names.EXPLANATION, said.at())));
                }
            }
        }
        List<AcrossHit> hits = new ArrayList<>();
        byText.forEach((text, sightings) -> {
            List<String> projects = projects(sightings);
            if (projects.size() >= fewestProjects) {
                hits.add(new AcrossHit(
                        Optional.empty(),
                        sightings,
                        Saying.of("same-explanation.word-for-word")
                                .with("quote", new Fact.Words(gathering.quotes().get(text)))
                                .with("count", Gathering.count(projects))
                                .with("projects", Gathering.names(projects))));
            }
        });
        return hits;
    }

    private static List<String> projects(List<Sighting> sightings) {
        return sightings.stream()
                .flatMap(it -> it.project().stream())
                .map(Brief::project)
                .distinct()
                .toList();
    }
}
