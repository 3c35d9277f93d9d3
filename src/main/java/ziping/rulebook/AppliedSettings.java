package ziping.rulebook;

import java.time.LocalDate;
import java.util.List;
import ziping.model.message.Message;

/**
 * An office's settings, applied to one rulebook.
 *
 * @param file name of their workbook
 * @param content all settings in one text
 * @param period in which they apply
 * @param changes of the rulebook, one sentence each
 */
public record AppliedSettings(String file, String content, Period period, List<Message> changes) {
    public AppliedSettings {
        changes = List.copyOf(changes);
    }

    /** These settings on one day. Outside their period they change nothing. */
    AppliedSettings on(LocalDate day) {
        return period.holdsOn(day) ? this : new AppliedSettings(file, content, period, List.of());
    }
}
