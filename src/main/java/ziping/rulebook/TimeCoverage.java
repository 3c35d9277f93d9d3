package ziping.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import ziping.model.message.Message;

/**
 * Checks that a rulebook has all required content exactly once on every day from its first day on. The inherited
 * entries were checked before.
 *
 * @param file the rulebook's own entries
 * @param entries all entries that are valid, with the inherited ones
 */
record TimeCoverage(RulebookPlan file, List<Provision> entries, YamlBinding binding, LoadProblems problems) {
    /** Notes what is wrong. Two versions of one entry on one day come first: other problems follow from them. */
    boolean isWhole() {
        return noneOverlap() && hasAllRequired();
    }

    private boolean noneOverlap() {
        boolean none = true;
        for (int i = 0; i < entries.size(); i++) {
            Provision entry = entries.get(i);
            if (entries.subList(0, i).stream().anyMatch(it -> it.id().equals(entry.id()) && it.overlaps(entry))) {
                problems.add(
                        binding.place(entry, "from"), Message.of("law.overlap").with("id", entry.id()));
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
