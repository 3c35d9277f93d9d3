package ziping.model.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Bilingual;
import ziping.model.form.ControlBlock;
import ziping.model.form.PriorRun;
import ziping.model.form.Submission;

/** The result for one submission: the law it was judged by, the figures, the findings, and what is written back. */
public record Evaluation(Submission submission, LawUsed law, Figures figures, Review review, Writeback writeback) {
    /**
     * The law that the submission was judged by.
     *
     * @param rulebook its id
     * @param name of the rulebook, in both languages
     * @param day whose law was used
     * @param settings of the office, and what they changed in that law
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

        /** Every points figure: first that of the execution row, then that of each indicator that is not a child. */
        public Stream<AwardedPoints> awards() {
            return Stream.concat(
                    Stream.of(budget.award()),
                    indicators.stream()
                            .filter(scored -> !scored.indicator().child())
                            .map(ScoredIndicator::award));
        }
    }

    /**
     * What the rules found.
     *
     * @param findings in reading order, heaviest first within a cell
     * @param states the final state of every rule in force
     */
    public record Review(List<Finding> findings, List<RuleState> states) {
        public Review {
            findings = List.copyOf(findings);
            states = List.copyOf(states);
        }

        /** How many rules ended in a state. */
        public int count(RuleState.State state) {
            return (int) states.stream().filter(it -> it.state() == state).count();
        }

        /** How many findings have a duty. */
        public int count(Duty duty) {
            return (int) findings.stream().filter(it -> it.duty() == duty).count();
        }
    }

    /**
     * What is written into the scored copy.
     *
     * @param edits of the cells of the form
     * @param forNextRun what the next run needs to know of every figure that the program may write
     */
    public record Writeback(List<Edit> edits, List<PriorRun.Entry> forNextRun, ControlBlock control) {
        public Writeback {
            edits = List.copyOf(edits);
            forNextRun = List.copyOf(forNextRun);
        }
    }
}
