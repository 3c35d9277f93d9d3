package ziping.output;

import java.util.Optional;
import java.util.Set;
import ziping.model.CannotRun;
import ziping.model.Consolidation;
import ziping.model.Consolidation.Export;

/**
 * What goes with a summary.
 *
 * @param exports how its tables are wanted once more
 * @param byDepartment whether each department gets a workbook
 * @param previous the year before, to be compared with
 * @param annexes where the files beside it go
 */
public record Extras(Set<Export> exports, boolean byDepartment, Optional<PreviousYear> previous, Annexes annexes) {
    public Extras {
        exports = Set.copyOf(exports);
    }

    /**
     * What a person wants.
     *
     * @throws CannotRun if there is no summary of the year before where it should be
     */
    public static Extras of(Consolidation wanted, Annexes annexes) throws CannotRun {
        Optional<PreviousYear> previous = wanted.previous().isPresent()
                ? Optional.of(PreviousYear.read(wanted.previous().get()))
                : Optional.empty();
        return new Extras(wanted.exports(), wanted.byDepartment(), previous, annexes);
    }
}
