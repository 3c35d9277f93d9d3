package ziping.rulebook;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ziping.model.Saying;

/** Whether what rules say they cover are other rules, and none of them in the end covers itself. */
record Coverage(RulebookPlan file, List<Provision> entries, YamlBinding binding, Problems problems) {
    boolean holds() {
        Map<String, Set<String>> covered = new TreeMap<>();
        entries.forEach(entry -> entry.check()
                .ifPresent(it -> covered.computeIfAbsent(entry.id(), id -> new HashSet<>())
                        .addAll(it.covers())));
        boolean holds = true;
        for (Provision entry : file.entries()) {
            if (entry.check().isPresent()) {
                holds &= holds(entry.id(), entry.check().get(), covered);
            }
        }
        return holds;
    }

    private boolean holds(String id, CheckRule rule, Map<String, Set<String>> covered) {
        boolean known = true;
        for (String code : rule.covers()) {
            if (!covered.containsKey(code)) {
                problems.add(
                        binding.place(rule, "covers"),
                        Saying.of("law.covers-nothing").with("code", code));
                known = false;
            }
        }
        if (known && !rule.covers().isEmpty() && reaches(id, covered)) {
            problems.add(
                    binding.place(rule, "covers"),
                    Saying.of("law.covers-itself").with("id", id));
            return false;
        }
        return known;
    }

    private static boolean reaches(String id, Map<String, Set<String>> covered) {
        Set<String> reached = new HashSet<>();
        Set<String> next = new HashSet<>(covered.get(id));
        while (reached.addAll(next)) {
            Set<String> further = new HashSet<>();
            next.forEach(it -> further.addAll(covered.getOrDefault(it, Set.of())));
            next = further;
        }
        return reached.contains(id);
    }
}
