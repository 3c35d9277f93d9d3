package ziping.rulebook;

import java.util.List;
import java.util.Optional;
import ziping.model.Reference;
import ziping.model.message.Message;

/**
 * The settings of an office, as read from its workbook.
 *
 * @param file name of the workbook
 * @param document that changed entries refer to
 * @param period in which the settings apply
 * @param rulebook that the office uses instead of the one that a workbook names
 * @param rules that the office has added to those of its rulebook
 * @param content all settings in one text
 */
record OfficeSettingsFile(
        String file,
        Reference document,
        Period period,
        Optional<String> rulebook,
        List<OfficeChange> changes,
        List<OwnRule> rules,
        String content) {
    OfficeSettingsFile {
        changes = List.copyOf(changes);
        rules = List.copyOf(rules);
    }

    /** Whether an entry is a rule that the office has added. */
    boolean hasAdded(Provision entry) {
        return rules.stream().anyMatch(rule -> rule.code().equals(entry.id()));
    }

    /**
     * A rule that an office has added to those of its rulebook.
     *
     * @param entry as in a rulebook, without its days
     * @param document that requires the rule; the entry refers to it by the code
     * @param content all columns in one text, without their place
     * @param told the sentence about the rule
     */
    record OwnRule(String code, YamlNode.Entries entry, Optional<Reference> document, String content, Message told) {}
}
