package ziping.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import ziping.checks.Line;
import ziping.model.Answer;
import ziping.model.Award;
import ziping.model.Basis;
import ziping.model.Decimals;
import ziping.model.Entry;
import ziping.model.Explanation;
import ziping.model.Fact;
import ziping.model.Indicator;
import ziping.model.Memory;
import ziping.model.Names;
import ziping.model.Saying;
import ziping.model.Submission;
import ziping.quantity.Ledger;
import ziping.quantity.Meaning;
import ziping.quantity.Meanings;
import ziping.quantity.Pair;
import ziping.quantity.Reading;
import ziping.quantity.Sides;
import ziping.rulebook.Law;
import ziping.scoring.BudgetExecution;
import ziping.scoring.Direction;
import ziping.scoring.Question;
import ziping.scoring.Score;
import ziping.scoring.ScoringMethod;
import ziping.scoring.ScoringMethods;

/** Gives every row its points. */
record Scoring(Law law, Submission submission, Ledger ledger, Explaining explaining) {
    private static final int RATE_DIGITS = 2;

    /**
     * A scored row.
     *
     * @param claim on its points
     * @param completion in percent, rounded
     */
    record Scored(Line line, Claim claim, Optional<BigDecimal> completion) {}

    /** The award of a form without an execution row. */
    static Award noExecution() {
        return new Award(
                Optional.empty(),
                Basis.NONE,
                Optional.empty(),
                Optional.empty(),
                Saying.of("how.no-execution"),
                "none",
                List.of());
    }

    /** One amount in percent of another, unrounded. */
    static Optional<BigDecimal> percent(Optional<BigDecimal> part, Optional<BigDecimal> whole) {
        return whole.filter(it -> it.signum() > 0)
                .flatMap(below -> part.map(it -> it.movePointRight(2).divide(below, Decimals.QUOTIENT)));
    }

    /** The execution row, if the workbook has one. */
    Optional<Scored> execution() {
        Optional<Entry> points = submission.field(Names.EXECUTION_POINTS);
        return submission.field(Names.EXECUTION_WEIGHT).map(weightCell -> {
            Claim claim = Claim.of(points, memory(Keys.EXECUTION_POINTS));
            Reading weight = Reading.of(weightCell, ledger.unit());
            Award award = weight.number()
                    .map(it -> executionAward(claim, it))
                    .orElseGet(() -> Awarding.none(claim, Saying.of("how.no-weight")));
            Line.Cells cells = new Line.Cells(
                    submission.field(Names.EXECUTION_TARGET),
                    submission.field(Names.EXECUTION_ACTUAL),
                    Optional.of(weightCell),
                    points,
                    submission.field(Names.EXECUTION_EXPLANATION));
            Explanation explanation = explaining.explain(
                    cells.explanation(),
                    memory(Keys.EXECUTION_EXPLANATION),
                    award.points(),
                    weight.number().orElse(BigDecimal.ZERO),
                    executionFact(award, weight));
            Line line = new Line(
                    Names.EXECUTION_RATE,
                    Optional.empty(),
                    cells,
                    Meanings.ofText(submission.shown(Names.EXECUTION_TARGET)),
                    Meanings.ofText(submission.shown(Names.EXECUTION_ACTUAL)),
                    Direction.UPWARD,
                    weight,
                    claim.number(),
                    award,
                    explanation);
            return new Scored(line, claim, rate());
        });
    }

    private Award executionAward(Claim claim, BigDecimal weight) {
        Law.Sourced<BudgetExecution> rule = law.execution();
        Score score =
                rule.value().score(ledger.total(Names.EXECUTED), ledger.total(Names.FULL), weight, law.rounding());
        return awarding("budget-execution", rule).award(score, claim, weight);
    }

    private Optional<BigDecimal> rate() {
        return percent(ledger.total(Names.EXECUTED), ledger.total(Names.FULL)).map(Scoring::rounded);
    }

    private Saying executionFact(Award award, Reading weight) {
        return lost("draft.execution", award, weight)
                .with("full", amount(ledger.total(Names.FULL)))
                .with("executed", amount(ledger.total(Names.EXECUTED)))
                .with("rate", Fact.of(rate().orElse(BigDecimal.ZERO), "%"));
    }

    private Fact amount(Optional<BigDecimal> amount) {
        return Fact.of(amount.orElse(BigDecimal.ZERO), ledger.unit());
    }

    /** One row of the indicator table. */
    Scored indicator(Indicator row) {
        Sides sides = Sides.of(target(row), actual(row));
        Meaning target = sides.target();
        Meaning actual = sides.actual();
        Direction direction = law.direction(row, target);
        Reading weight =
                row.cell(Names.WEIGHT).map(it -> Reading.of(it, ledger.unit())).orElse(new Reading.Empty());
        Claim claim = Claim.of(row.cell(Names.POINTS), memory(Keys.points(row)));
        Award award = award(row, target, actual, direction, weight, claim);
        Explanation explanation = explaining.explain(
                row.cell(Names.EXPLANATION),
                memory(Keys.explanation(row)),
                award.points(),
                weight.number().orElse(BigDecimal.ZERO),
                lost("draft.indicator", award, weight)
                        .with("target", row.shown(Names.TARGET))
                        .with("actual", row.shown(Names.ACTUAL)));
        Line.Cells cells = new Line.Cells(
                row.cell(Names.TARGET),
                row.cell(Names.ACTUAL),
                row.cell(Names.WEIGHT),
                row.cell(Names.POINTS),
                row.cell(Names.EXPLANATION));
        Line line = new Line(
                row.name(),
                Optional.of(row),
                cells,
                target,
                actual,
                direction,
                weight,
                claim.number(),
                award,
                explanation);
        return new Scored(line, claim, completion(target, actual));
    }

    private Award award(
            Indicator row, Meaning target, Meaning actual, Direction direction, Reading weight, Claim claim) {
        if (row.child()) {
            return Awarding.none(claim, Saying.of("how.child"));
        } else if (weight.number().filter(it -> it.signum() > 0).isEmpty()) {
            return Awarding.none(claim, Saying.of("how.no-weight"));
        }
        BigDecimal full = weight.number().orElseThrow();
        Optional<Law.Sourced<ScoringMethod>> method = law.method(target, direction);
        if (method.isEmpty()) {
            String why = target instanceof Meaning.Nothing ? "how.no-target" : "how.no-method";
            return new Awarding("none", List.of(), false, law.stricterAllowed())
                    .award(new Score.Open(Saying.of(why)), claim, full);
        }
        Score score = method.get().value().score(new Question(target, actual, full, law.rounding()));
        return awarding(ScoringMethods.kindOf(method.get().value()), method.get())
                .award(score, claim, full);
    }

    private Awarding awarding(String method, Law.Sourced<?> rule) {
        return new Awarding(method, rule.references(), rule.isConfirmed(), law.stricterAllowed());
    }

    /** Forms that split the target over three columns are read as if it stood in one: {@code ≥} {@code 95} {@code %}. */
    private static Meaning target(Indicator row) {
        return Meanings.ofColumns(row.shown(Names.SIGN), answer(row, Names.TARGET), row.shown(Names.TARGET_UNIT));
    }

    private static Meaning actual(Indicator row) {
        return Meanings.of(answer(row, Names.ACTUAL));
    }

    private static Answer answer(Indicator row, String column) {
        return row.cell(column).map(Entry::answer).orElse(new Answer.Blank());
    }

    private static Optional<BigDecimal> completion(Meaning target, Meaning actual) {
        return target instanceof Meaning.Amount planned && actual instanceof Meaning.Amount reached
                ? Pair.of(planned, reached)
                        .flatMap(it -> percent(Optional.of(it.actual()), Optional.of(it.target())))
                        .map(Scoring::rounded)
                : Optional.empty();
    }

    private static Saying lost(String key, Award award, Reading weight) {
        BigDecimal points = award.points().orElse(BigDecimal.ZERO);
        return Saying.of(key)
                .with("points", points)
                .with("lost", weight.number().orElse(points).subtract(points));
    }

    private static BigDecimal rounded(BigDecimal percent) {
        return Decimals.normal(percent.setScale(RATE_DIGITS, RoundingMode.HALF_UP));
    }

    private Memory.Figure memory(String key) {
        return submission.memory().figures().getOrDefault(key, Memory.Figure.NONE);
    }
}
