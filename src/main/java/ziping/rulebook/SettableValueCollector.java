package ziping.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import ziping.model.Bilingual;
import ziping.model.message.Message;
import ziping.model.result.Rule;
import ziping.model.result.SettableValues;

/** Collects from the rulebooks what an office can set. */
final class SettableValueCollector {
    /** Keys of an entry that are not numbers to set. */
    private static final Set<String> AROUND = Set.of("id", "from", "until", "references", "replaces", "name", "duty");

    private final Collection<Rulebook> books;
    private final YamlBinding binding;

    SettableValueCollector(Collection<Rulebook> books, YamlBinding binding) {
        this.books = books;
        this.binding = binding;
    }

    SettableValues all() {
        return new SettableValues(
                rules(),
                parameters(),
                scales(),
                books.stream().map(Rulebook::name).toList());
    }

    private List<SettableValues.RuleNow> rules() {
        Map<String, Rule> rules = new TreeMap<>();
        Map<String, List<Bilingual>> having = new TreeMap<>();
        for (Rulebook book : books) {
            book.rules(book.checked()).forEach(rule -> {
                rules.putIfAbsent(rule.code(), rule);
                having.computeIfAbsent(rule.code(), code -> new ArrayList<>()).add(book.name());
            });
        }
        return rules.values().stream()
                .map(rule -> new SettableValues.RuleNow(rule, only(having.get(rule.code()))))
                .toList();
    }

    private List<Bilingual> only(List<Bilingual> having) {
        return having.size() == books.size() ? List.of() : having;
    }

    /** The numbers of scoring, then the numbers of checks. */
    private List<SettableValues.Parameter> parameters() {
        Map<ParameterId, Provision> entries = new LinkedHashMap<>();
        Map<ParameterId, Set<String>> now = new LinkedHashMap<>();
        for (Rulebook book : books) {
            book.entries().stream()
                    .filter(entry -> entry.holdsOn(book.checked()))
                    .forEach(entry -> numbers(binding.source(entry)).forEach((path, number) -> {
                        ParameterId id = new ParameterId(entry.id(), path);
                        entries.putIfAbsent(id, entry);
                        now.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(number);
                    }));
        }
        return Stream.of(false, true)
                .flatMap(checks -> entries.entrySet().stream()
                        .filter(entry -> entry.getValue().check().isPresent() == checks)
                        .map(Map.Entry::getKey)
                        .map(id -> new SettableValues.Parameter(
                                id.written(), subject(entries.get(id)), id.label(), List.copyOf(now.get(id)))))
                .toList();
    }

    private static Message subject(Provision entry) {
        return entry.content().subject(entry.id());
    }

    /** The numbers of a node, by the path of keys that leads to them. Numbers in lists are not included. */
    private static Map<List<String>, String> numbers(YamlNode.Entries outer) {
        Map<List<String>, String> numbers = new LinkedHashMap<>();
        outer.byKey().forEach((key, entry) -> {
            if (AROUND.contains(key)) {
                return;
            }
            if (entry.value() instanceof YamlNode.Scalar scalar && YamlScalars.isDecimal(scalar.text())) {
                numbers.put(List.of(key), scalar.text());
            } else if (entry.value() instanceof YamlNode.Entries inner) {
                numbers(inner)
                        .forEach((path, number) -> numbers.put(
                                Stream.concat(Stream.of(key), path.stream()).toList(), number));
            }
        });
        return numbers;
    }

    private List<SettableValues.Scale> scales() {
        Map<String, List<Bilingual>> byScale = new LinkedHashMap<>();
        for (Rulebook book : books) {
            String steps = book.on(book.checked()).points().grades().value().shown();
            byScale.computeIfAbsent(steps, key -> new ArrayList<>()).add(book.name());
        }
        return byScale.entrySet().stream()
                .map(scale -> new SettableValues.Scale(scale.getValue(), scale.getKey()))
                .toList();
    }
}
