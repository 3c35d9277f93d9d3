package ziping.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ziping.checks.CheckContext;
import ziping.checks.ScoredRow;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.Decimals;
import ziping.model.form.ControlBlock;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.Submission;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Budget;
import ziping.model.result.Evaluation;
import ziping.model.result.Explanation;
import ziping.model.result.Indicator;
import ziping.model.result.ScoredIndicator;
import ziping.model.run.Refusal;
import ziping.quantity.MoneyUnits;
import ziping.quantity.ProjectMoney;
import ziping.quantity.ValueParser;
import ziping.rulebook.Law;
import ziping.rulebook.Rulebook;
import ziping.rulebook.Rulebooks;

/** Scores and checks one submission by the law of its place and year. Thread-safe. */
public final class Evaluator {
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1990);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    private final Rulebooks rulebooks;
    private final Optional<String> chosen;
    private final String version;
    private final Messages forms = Messages.in(Language.ZH);

    /** Thousands of forms share the law of one place and year, so it is built only once. */
    private final Map<Ruling, Law> laws = new ConcurrentHashMap<>();

    private record Ruling(String rulebook, LocalDate day) {}

    /** What evaluating a submission gave. */
    public sealed interface Judgement {
        /** Scored and checked. */
        record Judged(Evaluation evaluation) implements Judgement {}

        /** The rulebook of the submission is not known. */
        record Refused(Refusal refusal) implements Judgement {}
    }

    /**
     * Judges by these rulebooks.
     *
     * @param chosen id of the rulebook to use instead of the one that the workbooks name
     * @param version of ziping, for the control block
     */
    public Evaluator(Rulebooks rulebooks, Optional<String> chosen, String version) {
        this.rulebooks = rulebooks;
        this.chosen = chosen;
        this.version = version;
    }

    /** Scores and checks a submission. The moment matters only if the form gives no year. */
    public Judgement evaluate(Submission submission, LocalDateTime now) {
        Optional<Integer> year = year(submission);
        LocalDate day = year.isPresent() ? LocalDate.of(year.get(), 12, 31) : now.toLocalDate();
        String id = rulebookOf(submission, day);
        Optional<Rulebook> rulebook = rulebooks.find(id);
        if (rulebook.isEmpty()) {
            return new Judgement.Refused(new Refusal(
                    Refusal.Reason.UNKNOWN_RULEBOOK,
                    Message.of("refusal.unknown-rulebook")
                            .with("rulebook", id)
                            .with("known", new MessageArgument.Listed(rulebooks.ids()))));
        }
        Law law = law(rulebook.get(), day);
        return new Judgement.Judged(new EvaluationSteps(submission, law, forms, version, year, now).evaluation());
    }

    private String rulebookOf(Submission submission, LocalDate day) {
        Optional<String> wanted = chosen.isPresent() ? chosen : rulebooks.chosen(day);
        if (wanted.isPresent()) {
            return wanted.get();
        }
        String inForm = submission.displayText(FieldNames.RULEBOOK);
        return inForm.isBlank() ? submission.form().plan().rulebook() : inForm;
    }

    /** What {@link #evaluate} gave with the figures that a scored copy holds; empty if no run ever scored it. */
    public Optional<Evaluation> asScored(Evaluation evaluation) {
        return ScoredCopyFigures.of(evaluation);
    }

    /** The rules over several projects that hold for a project that was judged here. */
    public List<Law.BoundAcross> across(Evaluation evaluation) {
        return law(
                        rulebooks.find(evaluation.law().rulebook()).orElseThrow(),
                        evaluation.law().day())
                .rules()
                .across();
    }

    private Law law(Rulebook rulebook, LocalDate day) {
        return laws.computeIfAbsent(new Ruling(rulebook.id(), day), law -> rulebook.on(day));
    }

    /** 年度, if the form gives one that can be meant. */
    static Optional<Integer> year(Submission submission) {
        Optional<BigDecimal> year = ValueParser.year(FormCell.valueOrBlank(submission.field(FieldNames.YEAR)));
        boolean isYear = year.isPresent()
                && year.get().compareTo(FIRST_YEAR) >= 0
                && year.get().compareTo(LAST_YEAR) <= 0
                && year.get().stripTrailingZeros().scale() <= 0;
        return isYear ? Optional.of(year.get().intValueExact()) : Optional.empty();
    }

    /** The steps from one submission to its evaluation: parse, score, sum up, check, and collect what is written. */
    static final class EvaluationSteps {
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
        private final List<Evaluation.Reviewer> reviewers;

        EvaluationSteps(
                Submission submission,
                Law law,
                Messages forms,
                String version,
                Optional<Integer> year,
                LocalDateTime now) {
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
                            totals.total(),
                            totals.points().now(),
                            totals.grade().now()),
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
                    row.indicator().orElseThrow(),
                    row.weight().number(),
                    row.completion(),
                    row.award(),
                    row.explanation());
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

        private Optional<Evaluation.OfficeSettings> settings() {
            return law.identity()
                    .settings()
                    .map(setting -> new Evaluation.OfficeSettings(
                            setting.file(), AnswerDigest.shortOf(setting.content()), setting.changes()));
        }

        private static String moneyUnit(Submission submission) {
            String own = submission.displayText(FieldNames.MONEY_UNIT);
            return MoneyUnits.isUnit(own) ? own : submission.form().plan().moneyUnit();
        }
    }
}
