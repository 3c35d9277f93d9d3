package ziping.rulebook;

import java.time.LocalDate;
import java.util.List;
import ziping.model.Saying;

/**
 * An office's settings over one rulebook.
 *
 * @param file name of the workbook they stand in
 * @param content all that the office set, in one text
 * @param period in which they hold
 * @param changes what they changed in the rulebook, one sentence each
 */
public record Settled(String file, String content, Period period, List<Saying> changes) {
    public Settled {
        changes = List.copyOf(changes);
    }

    /** The same on one day: outside their period they change nothing. */
    Settled on(LocalDate day) {
        return period.holdsOn(day) ? this : new Settled(file, content, period, List.of());
    }
}
