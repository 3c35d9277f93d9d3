package ziping.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.ProjectDigest;
import ziping.model.run.RosterReconciliation;

/**
 * All projects of a run: the input of checks over several files.
 *
 * @param projects in the order of their files
 * @param year 年度 that every one is expected to have, if it is known
 * @param roster the roster compared with the submissions, if there is one
 * @param quotes the beginning of each explanation that was read more than once, by its digest
 */
public record ProjectSet(
        List<ProjectDigest> projects,
        Optional<Integer> year,
        Optional<RosterReconciliation> roster,
        Map<Long, String> quotes) {
    /** The most names in one message. */
    private static final int MOST_NAMES = 10;

    public ProjectSet {
        projects = List.copyOf(projects);
        quotes = Map.copyOf(quotes);
    }

    /** The projects that share a key, where at least two do; an empty key is none. */
    public Collection<List<ProjectDigest>> groups(Function<ProjectDigest, String> key) {
        Map<String, List<ProjectDigest>> groups = new LinkedHashMap<>();
        for (ProjectDigest project : projects) {
            String shared = key.apply(project);
            if (!shared.isEmpty()) {
                groups.computeIfAbsent(shared, group -> new ArrayList<>()).add(project);
            }
        }
        groups.values().removeIf(projects -> projects.size() < 2);
        return groups.values();
    }

    /** Some names, up to {@link #MOST_NAMES}. */
    public static MessageArgument names(List<String> names) {
        List<String> different = names.stream().distinct().toList();
        if (different.size() <= MOST_NAMES) {
            return new MessageArgument.Listed(different);
        }
        return new MessageArgument.Phrase(Message.of("across.first-names")
                .with("names", new MessageArgument.Listed(different.subList(0, MOST_NAMES)))
                .with("count", count(different)));
    }

    public static BigDecimal count(Collection<?> things) {
        return BigDecimal.valueOf(things.size());
    }
}
