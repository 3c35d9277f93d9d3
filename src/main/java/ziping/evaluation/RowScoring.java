package ziping.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import ziping.checks.ScoredRow;
import ziping.model.Decimals;
import ziping.model.form.FieldNames;
import ziping.model.form.Submission;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.AwardedPoints;
import ziping.model.result.Explanation;
import ziping.model.result.Indicator;
import ziping.quantity.ParsedValue;
import ziping.quantity.PlainNumber;
import ziping.quantity.ProjectMoney;
import ziping.quantity.UnitPair;
import ziping.rulebook.Law;
import ziping.rulebook.Provision;
import ziping.scoring.Score;
import ziping.scoring.ScoringInput;
import ziping.scoring.ScoringMethod;
import ziping.scoring.ScoringMethods;

/**
 * Gives every row its points.
 *
 * @param year that the form is about; empty if it cannot be read
 * @param weightsGiven whether any indicator has a weight; if none has, none of the weights is known
 */
record RowScoring(
        Law law,
        Submission submission,
        ProjectMoney money,
        PriorRunLookup lookup,
        ExplanationDrafter drafter,
        Optional<Integer> year,
        boolean weightsGiven) {
    private static final int RATE_DIGITS = 2;

    /**
     * A scored row, and what the next run needs to know of it.
     *
     * @param claim on its points
     * @param ruling the points by the law
     */
    record Scored(ScoredRow row, PriorRunLookup.Keys keys, ClaimedFigure claim, PointsRuling ruling) {}

    /** The award of a form without an execution row. */
    static AwardedPoints noExecution() {
        return PointsRuling.nothing(Message.of("how.no-execution")).award(new ClaimedFigure("", ""));
    }

    /** One amount in percent of another, unrounded. */
    static Optional<BigDecimal> percent(Optional<BigDecimal> part, Optional<BigDecimal> whole) {
        if (part.isEmpty() || whole.isEmpty() || whole.get().signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(part.get().movePointRight(2).divide(whole.get(), Decimals.QUOTIENT));
    }

    /** The execution row, if the workbook has one. */
    Optional<Scored> execution() {
        Optional<UnderstoodRow> row = UnderstoodRow.execution(submission, money);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> full =
                money.total(law.methods().execution().value().over());
        Optional<BigDecimal> executed = money.total(FieldNames.EXECUTED);
        Optional<BigDecimal> rate = percent(executed, full).map(RowScoring::rounded);
        Message fact = Message.of("draft.execution")
                .with("full", amount(full))
                .with("executed", amount(executed))
                .with("rate", rate.isPresent() ? MessageArgument.of(rate.get(), "%") : MessageArgument.of("—"));
        return Optional.of(scored(row.get(), executionRuling(row.get(), executed, full), rate, fact));
    }

    /** One row of the indicator table. */
    Scored indicator(Indicator indicator) {
        UnderstoodRow row = UnderstoodRow.of(indicator, law, money, lookup, weightsGiven);
        return scored(row, ruling(row), completion(row), lossMessage(row));
    }

    private Scored scored(UnderstoodRow row, PointsRuling ruling, Optional<BigDecimal> completion, Message fact) {
        ScoredRow.Cells cells = row.cells();
        ClaimedFigure claim =
                ClaimedFigure.of(cells.points(), lookup.figure(row.keys().points(), cells.points()), ruling.ruled());
        AwardedPoints award = ruling.award(claim);
        Explanation.Due due = due(row, award);
        Explanation explanation = drafter.explain(
                row,
                lookup.figure(row.keys().explanation(), cells.explanation()),
                due,
                due == Explanation.Due.OVER_FULFILLED ? excessFact(row) : lossFact(row, award, fact));
        ScoredRow scored = new ScoredRow(
                row.label(),
                row.indicator(),
                cells,
                row.target(),
                row.actual(),
                row.direction(),
                row.weight(),
                completion,
                claim.now(),
                award,
                explanation);
        return new Scored(scored, row.keys(), claim, ruling);
    }

    private PointsRuling ruling(UnderstoodRow row) {
        if (row.isChild()) {
            return PointsRuling.nothing(Message.of("how.child"));
        }
        if (row.isNotApplicable() && law.methods().notApplicable().value().leftOut()) {
            return ruling(
                    new Score.LeftOut(Message.of("how.left-out")),
                    row.weight().number().orElse(BigDecimal.ZERO),
                    PointsRuling.NO_METHOD,
                    law.methods().notApplicable());
        }
        Optional<BigDecimal> weight = row.positiveWeight();
        if (weight.isEmpty()) {
            // If the form gives no weights at all, only the full weight bounds a claim.
            return weightsGiven
                    ? PointsRuling.nothing(whyUnweighted(row))
                    : PointsRuling.unruled(
                            Message.of("how.no-weights"), law.points().fullWeight());
        }
        Optional<Law.Sourced<ScoringMethod>> method = law.method(row.label(), row.target(), row.direction());
        return method.isPresent()
                ? ruling(row, weight.get(), method.get())
                : PointsRuling.unruled(whyUnruled(row.target()), weight.get());
    }

    private PointsRuling ruling(UnderstoodRow row, BigDecimal weight, Law.Sourced<ScoringMethod> method) {
        ScoringInput input = new ScoringInput(
                row.target(), row.actual(), weight, law.points().rounding(), year);
        Score score = method.value().score(input);
        Score kept = law.methods().overFulfilment().value().applied(score, input, row.direction());
        return ruling(
                kept,
                weight,
                ScoringMethods.kindOf(method.value()),
                kept.equals(score) ? method : law.methods().overFulfilment());
    }

    private PointsRuling executionRuling(UnderstoodRow row, Optional<BigDecimal> executed, Optional<BigDecimal> full) {
        Law.Sourced<Provision.ExecutionRule> rule = law.methods().execution();
        Optional<BigDecimal> weight = row.positiveWeight();
        if (weight.isEmpty()) {
            return PointsRuling.nothing(whyUnweighted(row));
        }
        Score score = rule.value()
                .method()
                .score(executed, full, weight.get(), law.points().rounding());
        return ruling(score, weight.get(), "budget-execution", rule);
    }

    private PointsRuling ruling(Score score, BigDecimal weight, String method, Law.Sourced<?> rule) {
        return new PointsRuling(
                score,
                Optional.of(weight),
                method,
                rule.references(),
                rule.isConfirmed(),
                law.points().stricterAllowed());
    }

    private static Message whyUnruled(ParsedValue target) {
        return Message.of(target instanceof ParsedValue.Nothing ? "how.no-target" : "how.no-method");
    }

    private static Message whyUnweighted(UnderstoodRow row) {
        Optional<BigDecimal> weight = row.weight().number();
        if (weight.isPresent()) {
            return Message.of("how.zero-weight").with("weight", weight.get());
        }
        return Message.of(row.weight() instanceof PlainNumber.Unreadable ? "how.weight-no-number" : "how.no-weight");
    }

    /** Actual ÷ target in percent, where both are numbers. */
    private static Optional<BigDecimal> completion(UnderstoodRow row) {
        if (row.target() instanceof ParsedValue.Amount planned && row.actual() instanceof ParsedValue.Amount reached) {
            Optional<UnitPair> pair = UnitPair.of(planned, reached);
            return pair.isPresent()
                    ? percent(
                                    Optional.of(pair.get().actual()),
                                    Optional.of(pair.get().target()))
                            .map(RowScoring::rounded)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** Lost points come first: who explains them need not explain a target that was surpassed. */
    private Explanation.Due due(UnderstoodRow row, AwardedPoints award) {
        if (law.explanations().belowWeight() && lost(award, row.weight()).signum() > 0) {
            return Explanation.Due.POINTS_LOST;
        }
        return row.indicator().isPresent() && excess(row).isPresent()
                ? Explanation.Due.OVER_FULFILLED
                : Explanation.Due.NOT_DUE;
    }

    private static ExplanationDrafter.DraftFact lossFact(UnderstoodRow row, AwardedPoints award, Message fact) {
        return new ExplanationDrafter.DraftFact(fact, new Message("draft.short", fact.arguments()))
                .with("points", award.points().orElse(BigDecimal.ZERO))
                .with("lost", lost(award, row.weight()));
    }

    private ExplanationDrafter.DraftFact excessFact(UnderstoodRow row) {
        BigDecimal percent = rounded(excess(row).orElseThrow().movePointRight(2));
        Message brief = Message.of("draft.exceeded-short").with("rate", MessageArgument.of(percent, "%"));
        return new ExplanationDrafter.DraftFact(
                new Message("draft.exceeded", brief.arguments())
                        .with("target", row.cells().shownTarget())
                        .with("actual", actualInUnitOfTarget(row)),
                brief);
    }

    /** Without target and actual value the draft can only mention the points. Words are quoted. */
    private static Message lossMessage(UnderstoodRow row) {
        String target = row.cells().shownTarget();
        String actual = row.cells().shownActual();
        if (target.isEmpty() && actual.isEmpty()) {
            return Message.of("draft.short");
        } else if (row.target() instanceof ParsedValue.InWords || row.actual() instanceof ParsedValue.InWords) {
            return Message.of("draft.indicator-in-words").with("target", target).with("actual", actual);
        }
        return Message.of("draft.indicator").with("target", target).with("actual", actualInUnitOfTarget(row));
    }

    /** The actual value as typed; a rate that was typed as 0.92 is stated as 92%. */
    private static String actualInUnitOfTarget(UnderstoodRow row) {
        String typed = row.cells().shownActual();
        if (row.target() instanceof ParsedValue.Amount target
                && row.actual() instanceof ParsedValue.Amount actual
                && target.unit().equals("%")
                && actual.unit().isEmpty()) {
            Optional<UnitPair> pair = UnitPair.of(target, actual);
            return pair.isPresent() ? Decimals.plain(pair.get().actual()) + "%" : typed;
        }
        return typed;
    }

    private Optional<BigDecimal> excess(UnderstoodRow row) {
        return law.methods().overFulfilment().value().excess(row.target(), row.actual(), row.direction());
    }

    private static BigDecimal lost(AwardedPoints award, PlainNumber weight) {
        return award.points().isPresent() && weight.number().isPresent()
                ? weight.number().get().subtract(award.points().get())
                : BigDecimal.ZERO;
    }

    private MessageArgument amount(Optional<BigDecimal> amount) {
        return MessageArgument.of(amount.orElse(BigDecimal.ZERO), money.unit());
    }

    private static BigDecimal rounded(BigDecimal percent) {
        return Decimals.normal(percent.setScale(RATE_DIGITS, RoundingMode.HALF_UP));
    }
}
