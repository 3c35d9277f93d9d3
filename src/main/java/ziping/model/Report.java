package ziping.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a run over many files found, in file order.
 *
 * @param version of ziping
 * @param outcomes every file that was found is here at least once
 * @param findings those that concern several files
 */
public record Report(String version, List<Outcome> outcomes, List<Finding> findings) {
    public Report {
        outcomes = List.copyOf(outcomes);
        findings = List.copyOf(findings);
    }

    /** The evaluated projects. */
    public Stream<Outcome.Evaluated> evaluated() {
        return of(Outcome.Evaluated.class);
    }

    /** The refused files. */
    public Stream<Outcome.Refused> refused() {
        return of(Outcome.Refused.class);
    }

    /** The skipped files. */
    public Stream<Outcome.Skipped> skipped() {
        return of(Outcome.Skipped.class);
    }

    /** How many different files were found. */
    public int files() {
        return (int) outcomes.stream().map(Outcome::file).distinct().count();
    }

    private <T extends Outcome> Stream<T> of(Class<T> kind) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast);
    }
}
