package ziping.output;

import java.util.Optional;
import java.util.Set;
import ziping.model.run.ConsolidationOptions;
import ziping.model.run.ConsolidationOptions.Export;
import ziping.model.run.RunRefusedException;

/**
 * The options of a summary.
 *
 * @param exports the formats in which its tables are also exported
 * @param byDepartment whether each department gets a workbook
 * @param previous the summary of the year before, for the comparison
 * @param attachments receives the files that belong to the summary
 */
public record SummaryOptions(
        Set<Export> exports, boolean byDepartment, Optional<PreviousYear> previous, Attachments attachments) {
    public SummaryOptions {
        exports = Set.copyOf(exports);
    }

    /**
     * The options that a person chose.
     *
     * @throws RunRefusedException if the summary of the year before cannot be read
     */
    public static SummaryOptions of(ConsolidationOptions chosen, Attachments attachments) throws RunRefusedException {
        Optional<PreviousYear> previous = chosen.previous().isPresent()
                ? Optional.of(PreviousYear.read(chosen.previous().get()))
                : Optional.empty();
        return new SummaryOptions(chosen.exports(), chosen.byDepartment(), previous, attachments);
    }
}
