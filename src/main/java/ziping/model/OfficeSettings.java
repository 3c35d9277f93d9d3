package ziping.model;

import java.util.List;

/**
 * What an office's settings changed in the law that a submission was judged by.
 *
 * @param file name of the workbook they stand in
 * @param digest of what they say; another one as soon as a setting is edited
 * @param changes one sentence each; none if they say nothing about this rulebook and year
 */
public record OfficeSettings(String file, String digest, List<Saying> changes) {
    public OfficeSettings {
        changes = List.copyOf(changes);
    }
}
