package ziping.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ziping.checks.AcrossHit.Sighting;
import ziping.model.Brief;
import ziping.model.Names;
import ziping.model.Saying;

/** Somebody gives points to one project and leads another. Whoever gives points to one's own is seen in its own form. */
public record LeaderReviews() implements AcrossCheck {
    /** Between the names of several people. */
    private static final Pattern BETWEEN = Pattern.compile("[、,;/]");

    @Override
    public List<AcrossHit> run(Gathering gathering) {
        Map<String, List<Brief>> led = new LinkedHashMap<>();
        for (Brief project : gathering.projects()) {
            for (String name : BETWEEN.split(Designation.normal(project.leader()), -1)) {
                led.computeIfAbsent(name, it -> new ArrayList<>()).add(project);
            }
        }
        led.remove("");
        Map<String, List<Sighting>> reviewed = new LinkedHashMap<>();
        for (Brief project : gathering.projects()) {
            for (Brief.Signed reviewer : project.reviewers()) {
                String name = Designation.normal(reviewer.name());
                if (led.getOrDefault(name, List.of()).stream().anyMatch(it -> !isOne(it, project))) {
                    reviewed.computeIfAbsent(name, it -> new ArrayList<>())
                            .add(new Sighting(Optional.of(project), project.place(Names.REVIEWER_NAME, reviewer.at())));
                }
            }
        }
        List<AcrossHit> hits = new ArrayList<>();
        reviewed.forEach((name, sightings) -> hits.add(hit(name, sightings, led.get(name))));
        return hits;
    }

    private static boolean isOne(Brief project, Brief other) {
        return project.equals(other) || SameProject.isOne(List.of(project, other));
    }

    private static AcrossHit hit(String name, List<Sighting> reviewed, List<Brief> led) {
        List<Sighting> sightings = new ArrayList<>(reviewed);
        led.forEach(it -> sightings.add(Sighting.of(it, Names.LEADER)));
        return new AcrossHit(
                Optional.empty(),
                sightings,
                Saying.of("leader-reviews.leads-another")
                        .with("name", name)
                        .with(
                                "reviewed",
                                Gathering.names(reviewed.stream()
                                        .flatMap(it -> it.project().stream())
                                        .map(Brief::project)
                                        .toList()))
                        .with(
                                "led",
                                Gathering.names(led.stream().map(Brief::project).toList())));
    }
}
