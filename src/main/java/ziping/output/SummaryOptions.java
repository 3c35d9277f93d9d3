package ziping.output;

import java.util.Optional;
import java.util.Set;
import ziping.model.run.ConsolidationOptions;
import ziping.model.run.ConsolidationOptions.Export;
import ziping.model.run.RunRefusedException;

/**
 * What goes with a summary.
 *
 * @param exports how its tables are wanted once more
 * @param byDepartment whether each department gets a workbook
 * @param previous the year before, to be compared with
 * @param annexes where the files beside it go
 */
public record SummaryOptions(
        Set<Export> exports, boolean byDepartment, Optional<PreviousYear> previous, Attachments annexes) {
    public SummaryOptions {
        exports = Set.copyOf(exports);
    }

    /**
     * What a person wants.
     *
     * @throws RunRefusedException if there is no summary of the year before where it should be
     */
    public static SummaryOptions of(ConsolidationOptions wanted, Attachments annexes) throws RunRefusedException {
        Optional<PreviousYear> previous = wanted.previous().isPresent()
                ? Optional.of(PreviousYear.read(wanted.previous().get()))
                : Optional.empty();
        return new SummaryOptions(wanted.exports(), wanted.byDepartment(), previous, annexes);
    }
}
