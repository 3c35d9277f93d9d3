package ziping.model.result;

import java.util.List;
import ziping.model.message.Message;

/**
 * The changes of the law by the settings of an office, for one submission.
 *
 * @param file name of their workbook
 * @param digest over all settings; it changes if one of them is edited
 * @param changes one sentence for each change; empty if no setting applies to this rulebook and year
 */
public record OfficeSettings(String file, String digest, List<Message> changes) {
    public OfficeSettings {
        changes = List.copyOf(changes);
    }
}
