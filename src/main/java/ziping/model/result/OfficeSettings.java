package ziping.model.result;

import java.util.List;
import ziping.model.message.Message;

/**
 * The changes that the settings of an office made to the law of a submission.
 *
 * @param file name of their workbook
 * @param digest of their text; it differs as soon as a setting is edited
 * @param changes one sentence each; none if they do not concern this rulebook and year
 */
public record OfficeSettings(String file, String digest, List<Message> changes) {
    public OfficeSettings {
        changes = List.copyOf(changes);
    }
}
