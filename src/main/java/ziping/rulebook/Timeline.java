package ziping.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import ziping.model.Saying;

/**
 * Whether a rulebook says each thing once on every day from its first on. What it inherits was looked at before.
 *
 * @param file the rulebook's own entries
 * @param entries all that hold, the inherited ones included
 */
record Timeline(RulebookPlan file, List<Provision> entries, YamlBinding binding, Problems problems) {
    /** What every law must say on every day, by the key that says it. */
    private static final Map<String, Function<Provision, Optional<?>>> NEEDED = new TreeMap<>(Map.of(
            "weights", Provision::weights,
            "rounding", Provision::rounding,
            "stricter", Provision::stricter,
            "sources", Provision::sources,
            "over-fulfilment", Provision::overFulfilment,
            "not-applicable", Provision::notApplicable,
            "execution", Provision::execution,
            "grades", Provision::grades,
            "explanation", Provision::explanation));

    /** Notes what is wrong; two versions of one entry on one day first, for all else follows from them. */
    boolean isWhole() {
        return noneOverlap() && allSaidOnce();
    }

    private boolean noneOverlap() {
        boolean none = true;
        for (int i = 0; i < entries.size(); i++) {
            Provision entry = entries.get(i);
            if (entries.subList(0, i).stream().anyMatch(it -> it.id().equals(entry.id()) && it.overlaps(entry))) {
                problems.add(
                        binding.place(entry, "from"), Saying.of("law.overlap").with("id", entry.id()));
                none = false;
            }
        }
        return none;
    }

    private boolean allSaidOnce() {
        boolean once = true;
        for (Map.Entry<String, Function<Provision, Optional<?>>> needed : NEEDED.entrySet()) {
            once &= saysOnce(needed.getKey(), needed.getValue());
        }
        return once;
    }

    private boolean saysOnce(String key, Function<Provision, Optional<?>> value) {
        List<Provision> saying =
                entries.stream().filter(it -> value.apply(it).isPresent()).toList();
        for (LocalDate day : turningDays()) {
            List<Provision> onDay =
                    saying.stream().filter(it -> it.holdsOn(day)).toList();
            if (onDay.size() != 1) {
                LawPlace place = onDay.stream()
                        .filter(file.entries()::contains)
                        .findFirst()
                        .map(binding::place)
                        .orElseGet(() -> binding.place(file));
                problems.add(
                        place,
                        Saying.of(onDay.isEmpty() ? "law.gap" : "law.twice")
                                .with("key", key)
                                .with("day", day.toString()));
                return false;
            }
        }
        return true;
    }

    /** The days on which something begins or ends; between them nothing changes. */
    private List<LocalDate> turningDays() {
        return entries.stream()
                .flatMap(it -> Stream.concat(Stream.of(it.from()), it.until().stream()))
                .distinct()
                .sorted()
                .toList();
    }
}
