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
import ziping.model.message.Message;

/** Merges a rulebook's own entries with those of the rulebook that it extends, and checks that they fit together. */
final class RulebookExtension {
    private final Map<String, RulebookPlan> files;
    private final YamlBinding binding;
    private final LoadProblems problems;
    private final Map<String, Optional<Rulebook>> resolved = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    RulebookExtension(Map<String, RulebookPlan> files, YamlBinding binding, LoadProblems problems) {
        this.files = files;
        this.binding = binding;
        this.problems = problems;
    }

    YamlBinding binding() {
        return binding;
    }

    LoadProblems problems() {
        return problems;
    }

    /** The whole rulebook; empty if something is wrong with it or with one that it extends, which is noted once. */
    Optional<Rulebook> resolve(String id) {
        if (!resolved.containsKey(id)) {
            RulebookPlan file = files.get(id);
            underWay.add(id);
            Optional<Rulebook> rulebook = file.extends_().isEmpty()
                    ? whole(file, List.of(), Map.of())
                    : base(file, file.extends_().get()).flatMap(base -> over(base, file));
            underWay.remove(id);
            resolved.put(id, rulebook);
        }
        return resolved.get(id);
    }

    /** The rulebook with one more layer of entries; empty if something is wrong with the layer, which is noted. */
    Optional<Rulebook> over(Rulebook base, RulebookPlan layer) {
        return whole(layer, base.entries(), base.documents());
    }

    private Optional<Rulebook> base(RulebookPlan file, String base) {
        if (!files.containsKey(base)) {
            problems.add(
                    binding.place(file, "extends"),
                    Message.of("law.unknown-rulebook").with("id", base));
            return Optional.empty();
        } else if (underWay.contains(base)) {
            problems.add(
                    binding.place(file, "extends"), Message.of("law.circle").with("id", file.rulebook()));
            return Optional.empty();
        }
        return resolve(base);
    }

    private Optional<Rulebook> whole(RulebookPlan file, List<Provision> general, Map<String, Reference> known) {
        Map<String, Reference> documents = new TreeMap<>(known);
        documents.putAll(file.documents());
        List<Provision> entries = merged(file, general);
        boolean fits = fits(file, general, documents)
                && new TimeCoverage(file, entries, binding, problems).isWhole()
                && new Coverage(file, entries, binding, problems).holds();
        return fits
                ? Optional.of(new Rulebook(
                        file.rulebook(),
                        file.version(),
                        file.name(),
                        file.checked(),
                        entries,
                        documents,
                        Optional.empty()))
                : Optional.empty();
    }

    /** An entry that replaces another takes its position. New entries come first, because they are more specific. */
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
                problems.add(binding.place(entry, "id"), Message.of(problem).with("id", entry.id()));
                fits = false;
            }
            for (String reference : entry.references()) {
                if (!documents.containsKey(reference)) {
                    problems.add(
                            binding.place(entry, "references"), YamlKeys.unknownWord(reference, documents.keySet()));
                    fits = false;
                }
            }
        }
        return fits;
    }

    /** Checks that rules cover only other rules of the rulebook, and that no rule covers itself by way of others. */
    private record Coverage(RulebookPlan file, List<Provision> entries, YamlBinding binding, LoadProblems problems) {
        boolean holds() {
            Map<String, Set<String>> covered = new TreeMap<>();
            for (Provision entry : entries) {
                if (entry.content() instanceof Provision.CheckRule rule) {
                    covered.computeIfAbsent(entry.id(), id -> new HashSet<>()).addAll(rule.covers());
                }
            }
            boolean holds = true;
            for (Provision entry : file.entries()) {
                if (entry.content() instanceof Provision.CheckRule rule) {
                    holds &= holds(entry.id(), rule, covered);
                }
            }
            return holds;
        }

        private boolean holds(String id, Provision.CheckRule rule, Map<String, Set<String>> covered) {
            boolean known = true;
            for (String code : rule.covers()) {
                if (!covered.containsKey(code)) {
                    problems.add(
                            binding.place(rule, "covers"),
                            Message.of("law.covers-nothing").with("code", code));
                    known = false;
                }
            }
            if (known && !rule.covers().isEmpty() && reaches(id, covered)) {
                problems.add(
                        binding.place(rule, "covers"),
                        Message.of("law.covers-itself").with("id", id));
                return false;
            }
            return known;
        }

        private static boolean reaches(String id, Map<String, Set<String>> covered) {
            Set<String> reached = new HashSet<>();
            Set<String> next = new HashSet<>(covered.get(id));
            while (reached.addAll(next)) {
                Set<String> further = new HashSet<>();
                next.forEach(code -> further.addAll(covered.getOrDefault(code, Set.of())));
                next = further;
            }
            return reached.contains(id);
        }
    }
}
