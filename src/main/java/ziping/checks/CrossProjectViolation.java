package ziping.checks;

import java.util.List;
import java.util.Optional;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.result.Duty;
import ziping.model.run.ProjectDigest;

/**
 * A violation of a rule over several files.
 *
 * @param duty if it differs from that of the rule
 * @param places the most important one first
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

    /** A violation at the cell with this name in each of the projects. */
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
