package ziping.checks.projects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.checks.CrossProjectCheck;
import ziping.checks.CrossProjectViolation;
import ziping.checks.CrossProjectViolation.ProjectPlace;
import ziping.checks.ProjectSet;
import ziping.model.form.FieldNames;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.ProjectDigest;

/**
 * Finds explanations that are the same word for word in different projects.
 *
 * @param shortest characters of a text that is compared, because short texts such as 无 are often the same
 * @param fewestProjects how many projects must have the text
 */
public record SameExplanation(int shortest, int fewestProjects) implements CrossProjectCheck {
    @Override
    public List<CrossProjectViolation> run(ProjectSet projectSet) {
        Map<Long, List<ProjectPlace>> byText = new LinkedHashMap<>();
        for (ProjectDigest project : projectSet.projects()) {
            for (ProjectDigest.TextCell said : project.content().explanations()) {
                if (projectSet.quotes().containsKey(said.digest())) {
                    byText.computeIfAbsent(said.digest(), key -> new ArrayList<>())
                            .add(new ProjectPlace(
                                    Optional.of(project), project.place(FieldNames.EXPLANATION, said.at())));
                }
            }
        }
        List<CrossProjectViolation> violations = new ArrayList<>();
        byText.forEach((text, places) -> {
            List<String> projects = projects(places);
            if (projects.size() >= fewestProjects) {
                violations.add(new CrossProjectViolation(
                        Optional.empty(),
                        places,
                        Message.of("same-explanation.word-for-word")
                                .with(
                                        "quote",
                                        new MessageArgument.Text(
                                                projectSet.quotes().get(text)))
                                .with("count", ProjectSet.count(projects))
                                .with("projects", ProjectSet.names(projects))));
            }
        });
        return violations;
    }

    private static List<String> projects(List<ProjectPlace> places) {
        return places.stream()
                .flatMap(place -> place.project().stream())
                .map(project -> project.identity().project())
                .distinct()
                .toList();
    }
}
