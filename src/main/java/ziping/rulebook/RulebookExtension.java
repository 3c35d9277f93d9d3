package ziping.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziping.model.Reference;
import ziping.model.message.Message;

/** Merges a rulebook's own entries with those of the rulebook that it extends, and checks that they fit together. */
final class RulebookExtension {
    private final Map<String, Rulebook.Plan> files;
    private final YamlBinding binding;
    private final LoadProblems problems;
    private final Map<String, Optional<Rulebook>> resolved = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    RulebookExtension(Map<String, Rulebook.Plan> files, YamlBinding binding, LoadProblems problems) {
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
            Rulebook.Plan file = files.get(id);
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
    Optional<Rulebook> over(Rulebook base, Rulebook.Plan layer) {
        return whole(layer, base.entries(), base.documents());
    }

    private Optional<Rulebook> base(Rulebook.Plan file, String base) {
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

    private Optional<Rulebook> whole(Rulebook.Plan file, List<Provision> general, Map<String, Reference> known) {
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
    private static List<Provision> merged(Rulebook.Plan file, List<Provision> general) {
        List<Provision> merged = new ArrayList<>(
                file.entries().stream().filter(own -> !own.replaces()).toList());
        Set<String> placed = new HashSet<>();
        for (Provision entry : general) {
            List<Provision> own = file.entries().stream()
                    .filter(other -> other.replaces() && other.id().equals(entry.id()))
                    .toList();
            if (own.isEmpty()) {
                merged.add(entry);
            } else if (placed.add(entry.id())) {
                merged.addAll(own);
            }
        }
        return merged;
    }

    private boolean fits(Rulebook.Plan file, List<Provision> general, Map<String, Reference> documents) {
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
    private record Coverage(Rulebook.Plan file, List<Provision> entries, YamlBinding binding, LoadProblems problems) {
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

    /**
     * Checks that a rulebook has all required content exactly once on every day from its first day on. The inherited
     * entries were checked before.
     *
     * @param file the rulebook's own entries
     * @param entries all entries that are valid, with the inherited ones
     */
    record TimeCoverage(Rulebook.Plan file, List<Provision> entries, YamlBinding binding, LoadProblems problems) {
        /** Notes what is wrong. Two versions of one entry on one day come first: other problems follow from them. */
        boolean isWhole() {
            return noneOverlap() && hasAllRequired();
        }

        private boolean noneOverlap() {
            boolean none = true;
            for (int i = 0; i < entries.size(); i++) {
                Provision entry = entries.get(i);
                if (entries.subList(0, i).stream()
                        .anyMatch(other -> other.id().equals(entry.id()) && other.overlaps(entry))) {
                    problems.add(
                            binding.place(entry, "from"),
                            Message.of("law.overlap").with("id", entry.id()));
                    none = false;
                }
            }
            return none;
        }

        private boolean hasAllRequired() {
            boolean all = true;
            for (Map.Entry<String, Class<? extends Record>> kind : new TreeMap<>(Provision.Content.KINDS).entrySet()) {
                if (Provision.Required.class.isAssignableFrom(kind.getValue())) {
                    all &= hasOnce(kind.getKey(), kind.getValue());
                }
            }
            return all;
        }

        private boolean hasOnce(String key, Class<? extends Record> kind) {
            List<Provision> ofKind = entries.stream()
                    .filter(entry -> kind.isInstance(entry.content()))
                    .toList();
            for (LocalDate day : daysOfChange()) {
                List<Provision> onDay =
                        ofKind.stream().filter(entry -> entry.holdsOn(day)).toList();
                if (onDay.size() != 1) {
                    String problem = onDay.isEmpty() ? "law.gap" : "law.twice";
                    problems.add(
                            placeOfFirstOwn(onDay),
                            Message.of(problem).with("key", key).with("day", day.toString()));
                    return false;
                }
            }
            return true;
        }

        private SourcePosition placeOfFirstOwn(List<Provision> onDay) {
            for (Provision entry : onDay) {
                if (file.entries().contains(entry)) {
                    return binding.place(entry);
                }
            }
            return binding.place(file);
        }

        /** The days on which an entry begins or ends. Between them nothing changes. */
        private List<LocalDate> daysOfChange() {
            return entries.stream()
                    .flatMap(entry -> Stream.concat(Stream.of(entry.from()), entry.until().stream()))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
