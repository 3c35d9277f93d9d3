package ziping.checks;

import java.util.List;
import java.util.Optional;
import ziping.model.Duty;
import ziping.model.Place;
import ziping.model.ProjectDigest;
import ziping.model.Saying;

/**
 * One thing that is wrong, or odd, over several files.
 *
 * @param duty where the situation is lighter or heavier than the rule in general
 * @param places the one to act on first
 */
public record CrossProjectViolation(Optional<Duty> duty, List<ProjectPlace> places, Saying saying) {
    public CrossProjectViolation {
        places = List.copyOf(places);
    }

    /**
     * A place, and the project that it belongs to.
     *
     * @param project empty for a place in the roster
     */
    public record ProjectPlace(Optional<ProjectDigest> project, Place place) {
        static ProjectPlace of(ProjectDigest project, String name) {
            return new ProjectPlace(Optional.of(project), project.place(name));
        }
    }

    /** The cell of that name in each of the projects. */
    static CrossProjectViolation at(String name, List<ProjectDigest> projects, Saying saying) {
        return new CrossProjectViolation(
                Optional.empty(),
                projects.stream().map(it -> ProjectPlace.of(it, name)).toList(),
                saying);
    }

    CrossProjectViolation as(Duty other) {
        return new CrossProjectViolation(Optional.of(other), places, saying);
    }
}
