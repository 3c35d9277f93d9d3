package ziping.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that ziping says about one submission.
 *
 * @param rulebook id of the rulebook that was used
 * @param rulebookName its name, in both languages
 * @param lawDay the day whose law was used
 * @param settings of the office, and what they changed in that law
 * @param findings in reading order, heaviest first within a cell
 * @param states what became of every rule in force
 * @param edits what is to be written into the copy
 * @param remembered what the next run shall know of every figure the program may write
 */
public record Evaluation(
        Submission submission,
        String rulebook,
        Bilingual rulebookName,
        LocalDate lawDay,
        Optional<OfficeSettings> settings,
        Budget budget,
        List<ScoredIndicator> indicators,
        List<Goal> goals,
        List<Reviewer> reviewers,
        List<Block> blocks,
        Total total,
        List<Finding> findings,
        List<RuleState> states,
        Control control,
        List<Edit> edits,
        List<PriorRun.Entry> remembered) {
    public Evaluation {
        indicators = List.copyOf(indicators);
        goals = List.copyOf(goals);
        reviewers = List.copyOf(reviewers);
        blocks = List.copyOf(blocks);
        findings = List.copyOf(findings);
        states = List.copyOf(states);
        edits = List.copyOf(edits);
        remembered = List.copyOf(remembered);
    }

    /** How many rules ended in a state. */
    public int count(RuleState.State state) {
        return (int) states.stream().filter(it -> it.state() == state).count();
    }

    /** How many findings have a duty. */
    public int count(Duty duty) {
        return (int) findings.stream().filter(it -> it.duty() == duty).count();
    }

    /** Every points figure: the execution row's and then each indicator's that is not a child. */
    public Stream<Award> awards() {
        return Stream.concat(
                Stream.of(budget.award()),
                indicators.stream().filter(it -> !it.indicator().child()).map(ScoredIndicator::award));
    }
}
