package ziping.model.run;

import java.util.List;
import java.util.Optional;
import ziping.model.result.Finding;

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
