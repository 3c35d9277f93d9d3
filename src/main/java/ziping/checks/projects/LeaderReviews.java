package ziping.checks.projects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ziping.checks.CrossProjectCheck;
import ziping.checks.CrossProjectViolation;
import ziping.checks.CrossProjectViolation.ProjectPlace;
import ziping.checks.ProjectSet;
import ziping.model.form.FieldNames;
import ziping.model.message.Message;
import ziping.model.run.ProjectDigest;

/**
 * Finds a person who reviews one project and leads another. A person who reviews the own project is found in its form.
 */
record LeaderReviews() implements CrossProjectCheck {
    /** Between the names of several people. */
    private static final Pattern BETWEEN = Pattern.compile("[、,;/]");

    @Override
    public List<CrossProjectViolation> run(ProjectSet projectSet) {
        Map<String, List<ProjectDigest>> led = new LinkedHashMap<>();
        for (ProjectDigest project : projectSet.projects()) {
            for (String name : BETWEEN.split(ProjectKey.normal(project.content().leader()), -1)) {
                led.computeIfAbsent(name, key -> new ArrayList<>()).add(project);
            }
        }
        led.remove("");
        Map<String, List<ProjectPlace>> reviewed = new LinkedHashMap<>();
        for (ProjectDigest project : projectSet.projects()) {
            for (ProjectDigest.PersonCell reviewer : project.content().reviewers()) {
                String name = ProjectKey.normal(reviewer.name());
                if (led.getOrDefault(name, List.of()).stream().anyMatch(own -> !isOne(own, project))) {
                    reviewed.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(new ProjectPlace(
                                    Optional.of(project), project.place(FieldNames.REVIEWER_NAME, reviewer.at())));
                }
            }
        }
        List<CrossProjectViolation> violations = new ArrayList<>();
        reviewed.forEach((name, places) -> violations.add(violation(name, places, led.get(name))));
        return violations;
    }

    private static boolean isOne(ProjectDigest project, ProjectDigest other) {
        return project.equals(other) || SameProject.isOne(List.of(project, other));
    }

    private static CrossProjectViolation violation(String name, List<ProjectPlace> reviewed, List<ProjectDigest> led) {
        List<ProjectPlace> places = new ArrayList<>(reviewed);
        led.forEach(project -> places.add(ProjectPlace.of(project, FieldNames.LEADER)));
        return new CrossProjectViolation(
                Optional.empty(),
                places,
                Message.of("leader-reviews.leads-another")
                        .with("name", name)
                        .with(
                                "reviewed",
                                ProjectSet.names(reviewed.stream()
                                        .flatMap(place -> place.project().stream())
                                        .map(project -> project.identity().project())
                                        .toList()))
                        .with(
                                "led",
                                ProjectSet.names(led.stream()
                                        .map(project -> project.identity().project())
                                        .toList())));
    }
}
