package ziping.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.model.Bilingual;
import ziping.model.Reference;
import ziping.model.result.Rule;

/**
 * The rules of one place on all days: its own entries and those of the rulebook that it extends.
 *
 * @param checked the day on which a person last compared it with its sources
 * @param entries the more specific before the more general
 * @param documents that entries refer to
 * @param settings of an office that are applied to it
 */
public record Rulebook(
        String id,
        String version,
        Bilingual name,
        LocalDate checked,
        List<Provision> entries,
        Map<String, Reference> documents,
        Optional<AppliedSettings> settings) {
    public Rulebook {
        entries = List.copyOf(entries);
        documents = Map.copyOf(documents);
    }

    /** The first day with known law. */
    LocalDate floor() {
        return entries.stream().map(Provision::from).min(LocalDate::compareTo).orElse(LocalDate.MIN);
    }

    /** The law of a day. Earlier days have the law of the first known day. */
    public Law on(LocalDate day) {
        EntriesInForce known = inForce(day);
        return Law.of(this, known.day(), known.entries());
    }

    /** Every rule of consistency of a day by code, whether it is checked or not. */
    List<Rule> rules(LocalDate day) {
        return inForce(day).everyRule();
    }

    private EntriesInForce inForce(LocalDate day) {
        LocalDate known = day.isBefore(floor()) ? floor() : day;
        List<Provision> valid = new ArrayList<>();
        for (Provision entry : entries) {
            if (entry.holdsOn(known)) {
                valid.add(entry);
            }
        }
        return new EntriesInForce(this, known, valid);
    }

    /** This rulebook with an office's settings. */
    Rulebook under(AppliedSettings settled) {
        return new Rulebook(id, version, name, checked, entries, documents, Optional.of(settled));
    }

    /** The documents that an entry refers to. */
    List<Reference> references(Provision entry) {
        return entry.references().stream().map(documents::get).toList();
    }
}
