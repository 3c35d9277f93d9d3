package ziping.evaluation;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.checks.CheckContext;
import ziping.checks.ScoredRow;
import ziping.messages.Messages;
import ziping.model.Decimals;
import ziping.model.form.ControlBlock;
import ziping.model.form.FieldNames;
import ziping.model.form.Submission;
import ziping.model.result.Budget;
import ziping.model.result.Evaluation;
import ziping.model.result.Explanation;
import ziping.model.result.Indicator;
import ziping.model.result.OfficeSettings;
import ziping.model.result.Reviewer;
import ziping.model.result.ScoredIndicator;
import ziping.quantity.MoneyUnits;
import ziping.quantity.ProjectMoney;
import ziping.rulebook.Law;

/** The steps from one submission to its evaluation: parse, score, sum up, check, and collect what is written. */
final class EvaluationSteps {
    private final Submission submission;
    private final Law law;
    private final String version;
    private final boolean yearKnown;
    private final LocalDateTime now;
    private final ProjectMoney money;
    private final PriorRunLookup lookup;
    private final Optional<RowScoring.Scored> execution;
    private final List<RowScoring.Scored> indicators = new ArrayList<>();
    private final List<CheckContext.GoalRow> goals;
    private final List<Reviewer> reviewers;

    EvaluationSteps(
            Submission submission, Law law, Messages forms, String version, Optional<Integer> year, LocalDateTime now) {
        this.submission = submission;
        this.law = law;
        this.version = version;
        this.yearKnown = year.isPresent();
        this.now = now;
        this.money = ProjectMoney.of(submission, moneyUnit(submission), law.sources());
        List<Indicator> read = FormTables.indicators(submission);
        this.lookup = PriorRunLookup.of(submission.priorRun(), read);
        ExplanationDrafter explaining = new ExplanationDrafter(submission.form(), forms);
        RowScoring scoring =
                new RowScoring(law, submission, money, lookup, explaining, year, FormTables.areWeighted(read));
        this.execution = scoring.execution();
        for (Indicator indicator : read) {
            indicators.add(scoring.indicator(indicator));
        }
        this.goals = FormTables.goals(submission);
        this.reviewers = FormTables.reviewers(submission);
    }

    Evaluation evaluation() {
        List<ScoredRow> rows = rows();
        Totals totals = Totals.of(law, submission, lookup, rows);
        Evaluation.Review review = SubmissionReview.of(law, context(rows, totals));
        EditCollector writing = writing(totals);
        return new Evaluation(
                submission,
                new Evaluation.LawUsed(
                        law.identity().rulebook(),
                        law.identity().name(),
                        law.identity().day(),
                        settings()),
                new Evaluation.Figures(
                        budget(),
                        indicators.stream().map(EvaluationSteps::result).toList(),
                        goals.stream().map(CheckContext.GoalRow::goal).toList(),
                        reviewers,
                        Totals.blocks(rows),
                        totals.total()),
                review,
                new Evaluation.Writeback(writing.edits(), writing.forNextRun(), control(review, writing)));
    }

    /** Every row that has points of its own. */
    private List<ScoredRow> rows() {
        List<ScoredRow> rows = new ArrayList<>();
        if (execution.isPresent()) {
            rows.add(execution.get().row());
        }
        for (RowScoring.Scored scored : indicators) {
            if (!scored.row().indicator().orElseThrow().child()) {
                rows.add(scored.row());
            }
        }
        return List.copyOf(rows);
    }

    private CheckContext context(List<ScoredRow> rows, Totals totals) {
        return new CheckContext(
                submission,
                yearKnown,
                money,
                new CheckContext.Rows(rows, goals, reviewers),
                new CheckContext.Totals(
                        totals.total(), totals.points().now(), totals.grade().now()),
                new CheckContext.Standards(
                        law.points().fullWeight(),
                        totals.conversion(),
                        law.methods().overFulfilment().value(),
                        law.points().grades().value()::of,
                        law.points().grades().value()::own));
    }

    private EditCollector writing(Totals totals) {
        EditCollector writing = new EditCollector(submission, law);
        execution.ifPresent(writing::execution);
        indicators.forEach(writing::indicator);
        writing.totals(totals);
        return writing;
    }

    private Budget budget() {
        Optional<BigDecimal> received = money.total(FieldNames.RECEIVED);
        Optional<BigDecimal> executed = money.total(FieldNames.EXECUTED);
        Optional<BigDecimal> full = money.total(FieldNames.FULL);
        Optional<BigDecimal> base =
                money.total(law.methods().execution().value().over());
        Optional<ScoredRow> row = execution.map(RowScoring.Scored::row);
        return new Budget(
                money.total(FieldNames.INITIAL),
                full,
                received,
                executed,
                balance(received, executed),
                money.unit(),
                RowScoring.percent(executed, base),
                RowScoring.percent(received, full),
                row.flatMap(it -> it.weight().number()),
                row.isPresent() ? row.get().award() : RowScoring.noExecution(),
                row.isPresent() ? row.get().explanation() : Explanation.NONE);
    }

    /** The value in the form; without one, received less executed. */
    private Optional<BigDecimal> balance(Optional<BigDecimal> received, Optional<BigDecimal> executed) {
        Optional<BigDecimal> typed = money.total(FieldNames.BALANCE);
        if (typed.isPresent() || received.isEmpty() || executed.isEmpty()) {
            return typed;
        }
        return Optional.of(Decimals.normal(received.get().subtract(executed.get())));
    }

    private static ScoredIndicator result(RowScoring.Scored scored) {
        ScoredRow row = scored.row();
        return new ScoredIndicator(
                row.indicator().orElseThrow(), row.weight().number(), row.completion(), row.award(), row.explanation());
    }

    private ControlBlock control(Evaluation.Review review, EditCollector writing) {
        String digest = AnswerDigest.of(submission, writing.claims());
        String versions = "ziping %s · %s %s · %s %s · %s%s"
                .formatted(
                        version,
                        submission.form().id(),
                        submission.form().plan().version(),
                        law.identity().rulebook(),
                        law.identity().version(),
                        law.identity().day(),
                        settings()
                                .map(setting -> " · settings " + setting.digest())
                                .orElse(""));
        return ControlBlock.next(
                submission.priorRun().control(), digest, versions, now, SubmissionReview.fingerprints(review));
    }

    private Optional<OfficeSettings> settings() {
        return law.identity()
                .settings()
                .map(setting ->
                        new OfficeSettings(setting.file(), AnswerDigest.shortOf(setting.content()), setting.changes()));
    }

    private static String moneyUnit(Submission submission) {
        String own = submission.shown(FieldNames.MONEY_UNIT);
        return MoneyUnits.isUnit(own) ? own : submission.form().plan().moneyUnit();
    }
}
