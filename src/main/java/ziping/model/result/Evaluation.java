package ziping.model.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Bilingual;
import ziping.model.form.ControlBlock;
import ziping.model.form.PriorRun;
import ziping.model.form.Submission;

/** The result for one submission: the applied law, the figures, the findings, and the data for the scored copy. */
public record Evaluation(Submission submission, LawUsed law, Figures figures, Review review, Writeback writeback) {
    /**
     * The law that was applied to the submission.
     *
     * @param rulebook the id of the rulebook
     * @param name of the rulebook, in both languages
     * @param day the day whose law was applied
     * @param settings the settings of the office, if there are any
     */
    public record LawUsed(String rulebook, Bilingual name, LocalDate day, Optional<OfficeSettings> settings) {}

    /** The rows of the form with their points, and the sums over them. */
    public record Figures(
            Budget budget,
            List<ScoredIndicator> indicators,
            List<Goal> goals,
            List<Reviewer> reviewers,
            List<IndicatorBlock> blocks,
            Total total) {
        public Figures {
            indicators = List.copyOf(indicators);
            goals = List.copyOf(goals);
            reviewers = List.copyOf(reviewers);
            blocks = List.copyOf(blocks);
        }

        /** All points: first of the execution row, then of each indicator that is not a child. */
        public Stream<AwardedPoints> awards() {
            return Stream.concat(
                    Stream.of(budget.award()),
                    indicators.stream()
                            .filter(scored -> !scored.indicator().child())
                            .map(ScoredIndicator::award));
        }
    }

    /**
     * The results of the rules.
     *
     * @param findings in reading order; within a cell, the heaviest duty first
     * @param states the final state of every valid rule
     */
    public record Review(List<Finding> findings, List<RuleState> states) {
        public Review {
            findings = List.copyOf(findings);
            states = List.copyOf(states);
        }

        /** The number of rules with a state. */
        public int count(RuleState.State state) {
            return (int) states.stream().filter(rule -> rule.state() == state).count();
        }

        /** The number of findings with a duty. */
        public int count(Duty duty) {
            return (int)
                    findings.stream().filter(finding -> finding.duty() == duty).count();
        }
    }

    /**
     * The data that is written into the scored copy.
     *
     * @param edits of the cells of the form
     * @param forNextRun the data for the next run: one entry for every figure that the program may write
     */
    public record Writeback(List<Edit> edits, List<PriorRun.Entry> forNextRun, ControlBlock control) {
        public Writeback {
            edits = List.copyOf(edits);
            forNextRun = List.copyOf(forNextRun);
        }
    }
}
