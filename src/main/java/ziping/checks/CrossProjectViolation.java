package ziping.checks;

import java.util.List;
import java.util.Optional;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.result.Duty;
import ziping.model.run.ProjectDigest;

/**
 * One thing that is wrong, or odd, over several files.
 *
 * @param duty where the situation is lighter or heavier than the rule in general
 * @param places the one to act on first
 */
public record CrossProjectViolation(Optional<Duty> duty, List<ProjectPlace> places, Message message) {
    public CrossProjectViolation {
        places = List.copyOf(places);
    }

    /**
     * A place, and the project that it belongs to.
     *
     * @param project empty for a place in the roster
     */
    public record ProjectPlace(Optional<ProjectDigest> project, Location place) {
        public static ProjectPlace of(ProjectDigest project, String name) {
            return new ProjectPlace(Optional.of(project), project.place(name));
        }
    }

    /** The cell of that name in each of the projects. */
    public static CrossProjectViolation at(String name, List<ProjectDigest> projects, Message message) {
        return new CrossProjectViolation(
                Optional.empty(),
                projects.stream().map(project -> ProjectPlace.of(project, name)).toList(),
                message);
    }

    public CrossProjectViolation as(Duty other) {
        return new CrossProjectViolation(Optional.of(other), places, message);
    }
}
