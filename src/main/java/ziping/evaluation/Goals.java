package ziping.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.checks.GoalLine;
import ziping.model.Entry;
import ziping.model.Goal;
import ziping.model.Names;
import ziping.model.Submission;
import ziping.model.Table;
import ziping.quantity.Bands;
import ziping.quantity.Meaning;
import ziping.quantity.Meanings;

/** The rows of the goal table, each with the band that its actual value lies in. */
final class Goals {
    private Goals() {}

    static List<GoalLine> of(Submission submission) {
        return Optional.ofNullable(submission.tables().get(Names.GOALS)).stream()
                .flatMap(it -> it.rows().stream())
                .flatMap(row -> line(row).stream())
                .toList();
    }

    private static Optional<GoalLine> line(Map<String, Entry> row) {
        String name = Table.shown(row, Names.GOAL_NAME);
        Optional<Entry> target = Table.cell(row, Names.GOAL_TARGET);
        boolean filler = Indicators.isDots(name) || target.map(Entry::isBlank).orElse(true);
        if (filler) {
            return Optional.empty();
        }
        Optional<Bands> bands =
                Bands.of(Stream.of(Names.GOAL_EXCELLENT, Names.GOAL_GOOD, Names.GOAL_FAIR, Names.GOAL_POOR)
                        .map(it -> new Bands.Standard(it.substring(Names.GOALS.length() + 1), Table.shown(row, it)))
                        .toList());
        Meaning actual = Meanings.ofText(Table.shown(row, Names.GOAL_ACTUAL));
        Optional<String> band = bands.flatMap(
                it -> actual instanceof Meaning.Amount amount ? it.gradeOf(amount.value()) : Optional.empty());
        Goal goal = new Goal(
                name,
                target.get().shown(),
                Table.shown(row, Names.GOAL_ACTUAL),
                band,
                target.get().place());
        return Optional.of(new GoalLine(
                goal,
                target.get(),
                Table.cell(row, Names.GOAL_EXCELLENT),
                Meanings.of(target.get().answer()),
                bands));
    }
}
