package ziping.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import ziping.model.Reference;
import ziping.model.Saying;

/** Puts a rulebook's own entries over those of the rulebook it extends, and refuses what does not fit together. */
final class Extension {
    /** What every law must say on every day, by the key that says it. */
    private static final Map<String, Function<Provision, Optional<?>>> NEEDED = Map.of(
            "weights", Provision::weights,
            "rounding", Provision::rounding,
            "stricter", Provision::stricter,
            "sources", Provision::sources,
            "execution", Provision::execution,
            "grades", Provision::grades,
            "explanation", Provision::explanation);

    private final Map<String, RulebookPlan> files;
    private final YamlBinding binding;
    private final Problems problems;
    private final Set<String> underWay = new HashSet<>();

    Extension(Map<String, RulebookPlan> files, YamlBinding binding, Problems problems) {
        this.files = files;
        this.binding = binding;
        this.problems = problems;
    }

    /** The whole rulebook; empty if what it extends is missing or extends it in turn. */
    Optional<Rulebook> resolve(String id) {
        RulebookPlan file = files.get(id);
        if (!underWay.add(id)) {
            problems.add(binding.place(file, "extends"), Saying.of("law.circle").with("id", id));
            return Optional.empty();
        }
        Optional<Rulebook> base = file.extends_().filter(files::containsKey).flatMap(this::resolve);
        underWay.remove(id);
        if (file.extends_().isPresent() && base.isEmpty()) {
            problems.add(
                    binding.place(file, "extends"),
                    Saying.of("law.unknown-rulebook").with("id", file.extends_().get()));
            return Optional.empty();
        }
        Map<String, Reference> documents =
                new HashMap<>(base.map(Rulebook::documents).orElse(Map.of()));
        documents.putAll(file.documents());
        checkEntries(file, base.map(Rulebook::entries).orElse(List.of()), documents);
        Rulebook rulebook =
                new Rulebook(id, file.version(), file.name(), file.checked(), merged(file, base), documents);
        checkTime(file, rulebook);
        return Optional.of(rulebook);
    }

    /** What replaces an entry takes its place; what is new comes first, for it is the more specific. */
    private static List<Provision> merged(RulebookPlan file, Optional<Rulebook> base) {
        List<Provision> general = base.map(Rulebook::entries).orElse(List.of());
        List<Provision> merged = new ArrayList<>(
                file.entries().stream().filter(it -> !it.replaces()).toList());
        Set<String> placed = new HashSet<>();
        for (Provision entry : general) {
            List<Provision> own = file.entries().stream()
                    .filter(it -> it.replaces() && it.id().equals(entry.id()))
                    .toList();
            if (own.isEmpty()) {
                merged.add(entry);
            } else if (placed.add(entry.id())) {
                merged.addAll(own);
            }
        }
        return merged;
    }

    private void checkEntries(RulebookPlan file, List<Provision> base, Map<String, Reference> documents) {
        Set<String> inherited = new HashSet<>();
        base.forEach(it -> inherited.add(it.id()));
        for (Provision entry : file.entries()) {
            if (inherited.contains(entry.id()) != entry.replaces()) {
                String problem = entry.replaces() ? "law.replaces-nothing" : "law.must-replace";
                problems.add(binding.place(entry, "id"), Saying.of(problem).with("id", entry.id()));
            }
            entry.references().stream()
                    .filter(it -> !documents.containsKey(it))
                    .forEach(it -> problems.add(
                            binding.place(entry, "references"), YamlProblem.unknownWord(it, documents.keySet())));
        }
    }

    /** No two versions of one entry on one day, and nothing missing on any day from the first on. */
    private void checkTime(RulebookPlan file, Rulebook rulebook) {
        List<Provision> entries = rulebook.entries();
        for (int i = 0; i < entries.size(); i++) {
            Provision entry = entries.get(i);
            entries.subList(0, i).stream()
                    .filter(it -> it.id().equals(entry.id()) && it.overlaps(entry))
                    .forEach(it -> problems.add(
                            binding.place(entry, "from"), Saying.of("law.overlap").with("id", entry.id())));
        }
        for (LocalDate day : turningDays(entries)) {
            NEEDED.forEach((key, value) -> {
                long count = entries.stream()
                        .filter(it -> it.holdsOn(day) && value.apply(it).isPresent())
                        .count();
                if (count != 1) {
                    problems.add(
                            binding.place(file),
                            Saying.of(count == 0 ? "law.gap" : "law.twice")
                                    .with("key", key)
                                    .with("day", day.toString()));
                }
            });
        }
    }

    private static Set<LocalDate> turningDays(List<Provision> entries) {
        LocalDate floor =
                entries.stream().map(Provision::from).min(LocalDate::compareTo).orElse(LocalDate.MIN);
        Set<LocalDate> days = new LinkedHashSet<>();
        entries.stream()
                .flatMap(it -> Stream.concat(Stream.of(it.from()), it.until().stream()))
                .filter(it -> !it.isBefore(floor))
                .sorted()
                .forEach(days::add);
        return days;
    }
}
