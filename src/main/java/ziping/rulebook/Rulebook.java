package ziping.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CrossProjectCheck;
import ziping.model.Bilingual;
import ziping.model.Reference;
import ziping.model.message.Message;
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

    /** The entries of a rulebook that are valid on one day. */
    record EntriesInForce(Rulebook rulebook, LocalDate day, List<Provision> entries) {
        /** The one content of a kind that every rulebook must have, with its references. */
        <T extends Provision.Required> Law.Sourced<T> one(Class<T> kind) {
            List<Law.Sourced<T>> contents = all(kind);
            if (contents.isEmpty()) {
                throw new IllegalStateException(
                        "rulebook " + rulebook.id() + " has no " + kind.getSimpleName() + " on " + day);
            }
            return contents.get(0);
        }

        /** Every content of a kind in the order of the entries, with its references. */
        <T extends Provision.Content> List<Law.Sourced<T>> all(Class<T> kind) {
            List<Law.Sourced<T>> contents = new ArrayList<>();
            for (Provision entry : entries) {
                if (kind.isInstance(entry.content())) {
                    contents.add(new Law.Sourced<>(kind.cast(entry.content()), rulebook.references(entry)));
                }
            }
            return contents;
        }

        /** The rules of consistency over one workbook, by code. */
        List<Law.BoundCheck> rules() {
            List<Law.BoundCheck> rules = new ArrayList<>();
            for (Ruled ruled : ruled()) {
                Provision.CheckRule content = ruled.content();
                if (content.by() instanceof Check check) {
                    rules.add(new Law.BoundCheck(ruled.rule(), content.covers(), check, content.off()));
                }
            }
            return List.copyOf(rules);
        }

        /** The rules over several projects that are checked, by code. */
        List<Law.BoundAcross> across() {
            List<Law.BoundAcross> rules = new ArrayList<>();
            for (Ruled ruled : ruled()) {
                if (ruled.content().by() instanceof CrossProjectCheck check
                        && ruled.content().off().isEmpty()) {
                    rules.add(new Law.BoundAcross(ruled.rule(), check));
                }
            }
            return List.copyOf(rules);
        }

        /** Every rule of consistency by code, whether it is checked or not. */
        List<Rule> everyRule() {
            return ruled().stream().map(Ruled::rule).toList();
        }

        private record Ruled(Rule rule, Provision.CheckRule content) {}

        private List<Ruled> ruled() {
            List<Ruled> ruled = new ArrayList<>();
            for (Provision entry : entries) {
                if (entry.content() instanceof Provision.CheckRule content) {
                    ruled.add(new Ruled(rule(entry, content), content));
                }
            }
            ruled.sort(Comparator.comparing(each -> each.rule().code()));
            return ruled;
        }

        private Rule rule(Provision entry, Provision.CheckRule content) {
            List<Reference> references = rulebook.references(entry);
            return new Rule(entry.id(), Optional.of(entry.from()), content.name(), content.duty(), references);
        }
    }

    /**
     * A rulebook as its file describes it.
     *
     * @param rulebook its id, such as {@code shanxi}
     * @param extends_ the rulebook whose entries are valid unless an entry here replaces them
     * @param checked the day on which a person last compared it with its sources
     * @param documents that its entries refer to, by a short name
     */
    record Plan(
            String rulebook,
            String version,
            Bilingual name,
            Optional<String> extends_,
            LocalDate checked,
            Map<String, Reference> documents,
            List<Provision> entries) {}
}
