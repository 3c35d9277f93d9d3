package ziping.rulebook;

import java.util.List;
import java.util.Optional;
import ziping.model.Reference;

/**
 * What an office set, as its workbook says it.
 *
 * @param file name of the workbook
 * @param document by which changed entries say where they come from
 * @param period in which it holds
 * @param rulebook that the office uses, whatever workbooks name
 * @param content all of it in one text
 */
record Office(
        String file,
        Reference document,
        Period period,
        Optional<String> rulebook,
        List<OfficeChange> changes,
        String content) {
    Office {
        changes = List.copyOf(changes);
    }
}
