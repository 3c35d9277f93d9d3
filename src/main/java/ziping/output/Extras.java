package ziping.output;

import ziping.model.run.ConsolidationOptions;
import ziping.model.run.ConsolidationOptions.Export;
import ziping.model.run.RunRefusedException;

import java.util.Optional;
import java.util.Set;

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
     * @throws RunRefusedException if there is no summary of the year before where it should be
     */
    public static Extras of(ConsolidationOptions wanted, Annexes annexes) throws RunRefusedException {
        Optional<PreviousYear> previous = wanted.previous().isPresent()
                ? Optional.of(PreviousYear.read(wanted.previous().get()))
                : Optional.empty();
        return new Extras(wanted.exports(), wanted.byDepartment(), previous, annexes);
    }
}
