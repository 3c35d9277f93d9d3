package ziping.model;

import java.util.List;
import java.util.Optional;

/**
 * A finding that concerns several files.
 *
 * @param projects whose each of the finding's places is, in the same order; empty for a place in the roster
 */
public record Crossing(Finding finding, List<Optional<Brief>> projects) {
    public Crossing {
        projects = List.copyOf(projects);
    }
}
