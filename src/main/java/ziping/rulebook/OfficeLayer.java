package ziping.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ziping.model.Reference;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

/** The settings of an office as a rulebook that extends another. */
record OfficeLayer(OfficeSettingsFile office, RulebookExtension extension) {
    static final String DOCUMENT = "office-settings";

    /** A rulebook with the office's settings; empty if they do not fit it, which is noted as a problem. */
    Optional<Rulebook> over(Rulebook base) {
        Set<Message> told = new LinkedHashSet<>();
        if (office.rulebook().equals(Optional.of(base.id()))) {
            told.add(Message.of("settings.rulebook").with("name", new MessageArgument.Translated(base.name())));
        }
        Set<String> changed = new HashSet<>();
        for (OfficeChange change : office.changes()) {
            for (Provision entry : base.entries()) {
                if (concerns(change, entry)) {
                    changed.add(entry.id());
                    told.add(change.told(entry, source(entry)));
                }
            }
        }
        List<YamlNode.Entries> added = added(base);
        if (!added.isEmpty()) {
            office.rules().forEach(rule -> told.add(rule.told()));
        }
        List<YamlNode.Entries> nodes = new ArrayList<>();
        for (Provision entry : base.entries()) {
            if (changed.contains(entry.id())) {
                nodes.addAll(pieces(entry));
            }
        }
        nodes.addAll(added);
        List<Provision> entries = new ArrayList<>();
        for (YamlNode.Entries node : nodes) {
            extension.binding().bind(node, Provision.class).ifPresent(entries::add);
        }
        Rulebook.Plan layer = new Rulebook.Plan(
                base.id(), base.version(), base.name(), Optional.of(base.id()), base.checked(), documents(), entries);
        Rulebook.AppliedSettings settled =
                new Rulebook.AppliedSettings(office.file(), office.content(), office.period(), List.copyOf(told));
        return extension.over(base, layer).map(book -> book.under(settled));
    }

    /** The office's own rules, for the days on which the settings apply and the rulebook's law is known. */
    private List<YamlNode.Entries> added(Rulebook base) {
        Optional<Period> days = new Period(Optional.of(base.floor()), Optional.empty()).within(office.period());
        if (days.isEmpty()) {
            return List.of();
        }
        return office.rules().stream()
                .map(rule -> during(rule.entry(), days.get()))
                .toList();
    }

    private Map<String, Reference> documents() {
        Map<String, Reference> documents = new LinkedHashMap<>();
        documents.put(DOCUMENT, office.document());
        office.rules().forEach(rule -> rule.document().ifPresent(document -> documents.put(rule.code(), document)));
        return documents;
    }

    private boolean concerns(OfficeChange change, Provision entry) {
        return office.period().within(Period.of(entry)).isPresent() && change.changes(entry, source(entry));
    }

    /** The entry in three versions: before the period of the settings, during it, and after it. */
    private List<YamlNode.Entries> pieces(Provision entry) {
        Period whole = Period.of(entry);
        YamlNode.Entries asItWas = source(entry);
        List<YamlNode.Entries> pieces = new ArrayList<>();
        whole.before(office.period()).ifPresent(days -> pieces.add(piece(asItWas, days)));
        whole.within(office.period()).ifPresent(days -> pieces.add(piece(set(entry, asItWas), days)));
        whole.after(office.period()).ifPresent(days -> pieces.add(piece(asItWas, days)));
        return pieces;
    }

    private YamlNode.Entries set(Provision entry, YamlNode.Entries asItWas) {
        YamlNode.Entries set = asItWas;
        for (OfficeChange change : office.changes()) {
            if (change.changes(entry, asItWas)) {
                set = change.in(set);
            }
        }
        return set.equals(asItWas) ? asItWas : withDocument(set);
    }

    private static YamlNode.Entries withDocument(YamlNode.Entries entry) {
        List<YamlNode> references = new ArrayList<>();
        if (entry.value("references").orElseThrow() instanceof YamlNode.Items items) {
            references.addAll(items.nodes());
        }
        references.add(new YamlNode.Scalar(entry.at(), DOCUMENT));
        return with(entry, "references", new YamlNode.Items(entry.at(), references));
    }

    private static YamlNode.Entries piece(YamlNode.Entries entry, Period period) {
        Map<String, YamlNode.Entry> byKey = new LinkedHashMap<>(entry.byKey());
        byKey.remove("until");
        YamlNode.Entries piece = new YamlNode.Entries(entry.at(), byKey);
        return during(with(piece, "replaces", new YamlNode.Scalar(entry.at(), "true")), period);
    }

    private static YamlNode.Entries during(YamlNode.Entries entry, Period period) {
        YamlNode.Entries piece = entry;
        Map<String, Optional<LocalDate>> around = Map.of("from", period.from(), "until", period.until());
        for (Map.Entry<String, Optional<LocalDate>> key : around.entrySet()) {
            if (key.getValue().isPresent()) {
                String word = key.getValue().get().toString();
                piece = with(piece, key.getKey(), new YamlNode.Scalar(entry.at(), word));
            }
        }
        return piece;
    }

    private static YamlNode.Entries with(YamlNode.Entries entry, String key, YamlNode value) {
        Map<String, YamlNode.Entry> byKey = new LinkedHashMap<>(entry.byKey());
        byKey.put(key, new YamlNode.Entry(entry.at(), value));
        return new YamlNode.Entries(entry.at(), byKey);
    }

    private YamlNode.Entries source(Provision entry) {
        return extension.binding().source(entry);
    }
}
