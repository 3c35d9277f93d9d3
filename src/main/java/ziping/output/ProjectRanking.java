package ziping.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ziping.messages.Messages;
import ziping.model.form.Location;
import ziping.model.run.CrossProjectFinding;

/** What the end of a run tells of each project: where its total stands among all, and what is odd about it. */
final class ProjectRanking {
    private final List<Optional<BigDecimal>> totals = new ArrayList<>();
    private final Map<BigDecimal, Integer> ranks = new HashMap<>();
    private final Map<Form, Set<String>> oddities = new HashMap<>();

    /** The form of a project: a sheet of a file. */
    private record Form(String file, String sheet) {}

    /** The next project's total. */
    void add(Optional<BigDecimal> total) {
        totals.add(total);
    }

    /** Ranks all, and notes which are odd. */
    void end(List<CrossProjectFinding> crossings, Messages messages) {
        List<BigDecimal> falling = totals.stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.reverseOrder())
                .toList();
        for (int i = 0; i < falling.size(); i++) {
            ranks.putIfAbsent(falling.get(i), i + 1);
        }
        for (CrossProjectFinding crossing : crossings) {
            for (Location place : crossing.finding().places()) {
                oddities.computeIfAbsent(new Form(place.file(), place.at().sheet()), it -> new LinkedHashSet<>())
                        .add(messages.name(crossing.finding().rule().name()));
            }
        }
    }

    /** 1 for the highest total; equal totals have one rank. */
    Optional<Integer> rank(int project) {
        return totals.get(project).map(ranks::get);
    }

    /** What rules over several projects found about one; usually nothing. */
    Set<String> oddities(KeptProject project) {
        return oddities.getOrDefault(new Form(project.file(), project.sheet()), Set.of());
    }
}
