package ziping.model.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Bilingual;
import ziping.model.form.ControlBlock;
import ziping.model.form.Location;
import ziping.model.form.PriorRun;
import ziping.model.form.Submission;
import ziping.model.message.Message;

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

    /**
     * One row of the goal table.
     *
     * @param target the typed text
     * @param actual the typed text; empty if there is none
     * @param band 优, 良, 中 or 差, if the standards of the goal determine it
     */
    public record Goal(String name, String target, String actual, Optional<String> band, Location place) {}

    /**
     * The points of one 一级指标.
     *
     * @param points empty if one of its rows has no points
     */
    public record IndicatorBlock(String level1, BigDecimal weight, Optional<BigDecimal> points) {}

    /**
     * The changes of the law by the settings of an office, for one submission.
     *
     * @param file name of their workbook
     * @param digest over all settings; it changes if one of them is edited
     * @param changes one sentence for each change; empty if no setting applies to this rulebook and year
     */
    public record OfficeSettings(String file, String digest, List<Message> changes) {
        public OfficeSettings {
            changes = List.copyOf(changes);
        }
    }

    /**
     * 评价人: a person who gave points to the project.
     *
     * @param points empty if the cell is blank or not a number
     */
    public record Reviewer(String name, String post, String unit, Optional<BigDecimal> points) {}
}
