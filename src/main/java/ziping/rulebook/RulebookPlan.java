package ziping.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.model.Bilingual;
import ziping.model.Reference;

/**
 * A rulebook as its file describes it.
 *
 * @param rulebook its id, such as {@code shanxi}
 * @param extends_ the rulebook whose entries are valid unless an entry here replaces them
 * @param checked the day on which a person last compared it with its sources
 * @param documents that its entries refer to, by a short name
 */
record RulebookPlan(
        String rulebook,
        String version,
        Bilingual name,
        Optional<String> extends_,
        LocalDate checked,
        Map<String, Reference> documents,
        List<Provision> entries) {}
