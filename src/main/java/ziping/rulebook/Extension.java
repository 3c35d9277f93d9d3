package ziping.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ziping.model.Reference;
import ziping.model.Saying;

/** Puts a rulebook's own entries over those of the rulebook it extends, and refuses what does not fit together. */
final class Extension {
    private final Map<String, RulebookPlan> files;
    private final YamlBinding binding;
    private final Problems problems;
    private final Map<String, Optional<Rulebook>> resolved = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    Extension(Map<String, RulebookPlan> files, YamlBinding binding, Problems problems) {
        this.files = files;
        this.binding = binding;
        this.problems = problems;
    }

    /** The whole rulebook; empty if something is wrong with it, or with one it rests on, which is then noted once. */
    Optional<Rulebook> resolve(String id) {
        if (!resolved.containsKey(id)) {
            RulebookPlan file = files.get(id);
            underWay.add(id);
            Optional<Rulebook> rulebook = file.extends_().isEmpty()
                    ? whole(file, List.of(), Map.of())
                    : base(file, file.extends_().get()).flatMap(it -> whole(file, it.entries(), it.documents()));
            underWay.remove(id);
            resolved.put(id, rulebook);
        }
        return resolved.get(id);
    }

    private Optional<Rulebook> base(RulebookPlan file, String base) {
        if (!files.containsKey(base)) {
            problems.add(
                    binding.place(file, "extends"),
                    Saying.of("law.unknown-rulebook").with("id", base));
            return Optional.empty();
        } else if (underWay.contains(base)) {
            problems.add(binding.place(file, "extends"), Saying.of("law.circle").with("id", file.rulebook()));
            return Optional.empty();
        }
        return resolve(base);
    }

    private Optional<Rulebook> whole(RulebookPlan file, List<Provision> general, Map<String, Reference> known) {
        Map<String, Reference> documents = new TreeMap<>(known);
        documents.putAll(file.documents());
        List<Provision> entries = merged(file, general);
        boolean fits = fits(file, general, documents)
                && new Timeline(file, entries, binding, problems).isWhole()
                && new Coverage(file, entries, binding, problems).holds();
        return fits
                ? Optional.of(
                        new Rulebook(file.rulebook(), file.version(), file.name(), file.checked(), entries, documents))
                : Optional.empty();
    }

    /** What replaces an entry takes its place; what is new comes first, for it is the more specific. */
    private static List<Provision> merged(RulebookPlan file, List<Provision> general) {
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

    private boolean fits(RulebookPlan file, List<Provision> general, Map<String, Reference> documents) {
        Set<String> inherited = general.stream().map(Provision::id).collect(Collectors.toSet());
        boolean fits = true;
        for (Provision entry : file.entries()) {
            if (inherited.contains(entry.id()) != entry.replaces()) {
                String problem = entry.replaces() ? "law.replaces-nothing" : "law.must-replace";
                problems.add(binding.place(entry, "id"), Saying.of(problem).with("id", entry.id()));
                fits = false;
            }
            for (String reference : entry.references()) {
                if (!documents.containsKey(reference)) {
                    problems.add(
                            binding.place(entry, "references"), YamlProblem.unknownWord(reference, documents.keySet()));
                    fits = false;
                }
            }
        }
        return fits;
    }
}
