package ziping.model.run;

import ziping.model.result.Finding;

import java.util.List;
import java.util.Optional;

/**
 * A finding that concerns several files.
 *
 * @param projects the project of each place of the finding, in the same order; empty for a place in the roster
 */
public record CrossProjectFinding(Finding finding, List<Optional<ProjectDigest>> projects) {
    public CrossProjectFinding {
        projects = List.copyOf(projects);
    }
}
