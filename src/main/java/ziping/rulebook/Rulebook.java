package ziping.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.model.Bilingual;
import ziping.model.Reference;
import ziping.model.Rule;

/**
 * All that holds in one place, on whatever day: its own entries and those of the rulebook it extends.
 *
 * @param checked the day a person last held it against its sources
 * @param entries the more specific before the general
 * @param documents that entries refer to
 * @param settings of an office that stand over it
 */
public record Rulebook(
        String id,
        String version,
        Bilingual name,
        LocalDate checked,
        List<Provision> entries,
        Map<String, Reference> documents,
        Optional<Settled> settings) {
    public Rulebook {
        entries = List.copyOf(entries);
        documents = Map.copyOf(documents);
    }

    /** The first day whose law is known. */
    public LocalDate floor() {
        return entries.stream().map(Provision::from).min(LocalDate::compareTo).orElse(LocalDate.MIN);
    }

    /** The law of a day; of the first day whose law is known, if the day is earlier. */
    public Law on(LocalDate day) {
        InForce known = inForce(day);
        return Law.of(this, known.day(), known.entries());
    }

    /** Every rule of consistency of a day by code, whether it is to be checked or not. */
    List<Rule> rules(LocalDate day) {
        return inForce(day).everyRule();
    }

    private InForce inForce(LocalDate day) {
        LocalDate known = day.isBefore(floor()) ? floor() : day;
        return new InForce(
                this, known, entries.stream().filter(it -> it.holdsOn(known)).toList());
    }

    /** The same as an office's settings made it. */
    Rulebook under(Settled settled) {
        return new Rulebook(id, version, name, checked, entries, documents, Optional.of(settled));
    }

    /** The documents that an entry refers to. */
    List<Reference> references(Provision entry) {
        return entry.references().stream().map(documents::get).toList();
    }
}
