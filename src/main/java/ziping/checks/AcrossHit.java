package ziping.checks;

import java.util.List;
import java.util.Optional;
import ziping.model.Brief;
import ziping.model.Duty;
import ziping.model.Place;
import ziping.model.Saying;

/**
 * One thing that is wrong, or odd, over several files.
 *
 * @param duty where the situation is lighter or heavier than the rule in general
 * @param sightings the one to act on first
 */
public record AcrossHit(Optional<Duty> duty, List<Sighting> sightings, Saying saying) {
    public AcrossHit {
        sightings = List.copyOf(sightings);
    }

    /**
     * A place, and whose it is.
     *
     * @param project empty for a place in the roster
     */
    public record Sighting(Optional<Brief> project, Place place) {
        static Sighting of(Brief project, String name) {
            return new Sighting(Optional.of(project), project.place(name));
        }
    }

    /** The cell of that name in each of the projects. */
    static AcrossHit at(String name, List<Brief> projects, Saying saying) {
        return new AcrossHit(
                Optional.empty(),
                projects.stream().map(it -> Sighting.of(it, name)).toList(),
                saying);
    }

    AcrossHit as(Duty other) {
        return new AcrossHit(Optional.of(other), sightings, saying);
    }
}
