package ziping.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import ziping.checks.Line;
import ziping.model.Award;
import ziping.model.Decimals;
import ziping.model.Explanation;
import ziping.model.Fact;
import ziping.model.Indicator;
import ziping.model.Names;
import ziping.model.Saying;
import ziping.model.Submission;
import ziping.quantity.Ledger;
import ziping.quantity.Meaning;
import ziping.quantity.Pair;
import ziping.quantity.Reading;
import ziping.rulebook.Law;
import ziping.rulebook.Provision;
import ziping.scoring.Question;
import ziping.scoring.Score;
import ziping.scoring.ScoringMethod;
import ziping.scoring.ScoringMethods;

/**
 * Gives every row its points.
 *
 * @param year that the form is about; empty if it cannot be read
 * @param weightsGiven whether any indicator has a weight; where none has, none of them is known
 */
record Scoring(
        Law law,
        Submission submission,
        Ledger ledger,
        Recall recall,
        Explaining explaining,
        Optional<Integer> year,
        boolean weightsGiven) {
    private static final int RATE_DIGITS = 2;

    /**
     * A scored row.
     *
     * @param keys under which its figures are remembered
     * @param awarding what the law gives it
     * @param claim on its points
     * @param completion in percent, rounded
     */
    record Scored(Line line, Keys keys, Awarding awarding, Claim claim, Optional<BigDecimal> completion) {}

    /** The award of a form without an execution row. */
    static Award noExecution() {
        return Awarding.nothing(Saying.of("how.no-execution")).award(new Claim("", ""));
    }

    /** One amount in percent of another, unrounded. */
    static Optional<BigDecimal> percent(Optional<BigDecimal> part, Optional<BigDecimal> whole) {
        return whole.filter(it -> it.signum() > 0)
                .flatMap(below -> part.map(it -> it.movePointRight(2).divide(below, Decimals.QUOTIENT)));
    }

    /** The execution row, if the workbook has one. */
    Optional<Scored> execution() {
        Optional<BigDecimal> full = ledger.total(law.methods().execution().value().over());
        Optional<BigDecimal> executed = ledger.total(Names.EXECUTED);
        Optional<BigDecimal> rate = percent(executed, full).map(Scoring::rounded);
        Saying fact = Saying.of("draft.execution")
                .with("full", amount(full))
                .with("executed", amount(executed))
                .with("rate", rate.map(it -> Fact.of(it, "%")).orElse(Fact.of("—")));
        return Row.execution(submission, ledger)
                .map(row -> scored(row, executionAwarding(row, executed, full), rate, fact));
    }

    /** One row of the indicator table. */
    Scored indicator(Indicator indicator) {
        Row row = Row.of(indicator, law, ledger, recall, weightsGiven);
        String target = indicator.shown(Names.TARGET);
        String actual = indicator.shown(Names.ACTUAL);
        // Forms without targets have nothing more to say than the points.
        Saying fact = target.isEmpty() && actual.isEmpty()
                ? Saying.of("draft.short")
                : Saying.of("draft.indicator").with("target", target).with("actual", actual);
        return scored(row, awarding(row), completion(row), fact);
    }

    private Scored scored(Row row, Awarding awarding, Optional<BigDecimal> completion, Saying fact) {
        Line.Cells cells = row.cells();
        Claim claim = Claim.of(cells.points(), recall.figure(row.keys().points(), cells.points()), awarding.ruled());
        Award award = awarding.award(claim);
        Explanation.Due due = due(row, award);
        Explanation explanation = explaining.explain(
                row,
                recall.figure(row.keys().explanation(), cells.explanation()),
                due,
                due == Explanation.Due.OVER_FULFILLED ? excessFact(row) : lossFact(row, award, fact));
        return new Scored(row.line(claim, award, explanation), row.keys(), awarding, claim, completion);
    }

    private static Explaining.Fact lossFact(Row row, Award award, Saying fact) {
        return new Explaining.Fact(fact, new Saying("draft.short", fact.facts()))
                .with("points", award.points().orElse(BigDecimal.ZERO))
                .with("lost", lost(award, row.weight()));
    }

    private Explaining.Fact excessFact(Row row) {
        BigDecimal percent =
                excess(row).map(it -> rounded(it.movePointRight(2))).orElseThrow();
        Saying brief = Saying.of("draft.exceeded-short").with("rate", Fact.of(percent, "%"));
        Indicator indicator = row.indicator().orElseThrow();
        return new Explaining.Fact(
                new Saying("draft.exceeded", brief.facts())
                        .with("target", indicator.shown(Names.TARGET))
                        .with("actual", indicator.shown(Names.ACTUAL)),
                brief);
    }

    private Awarding executionAwarding(Row row, Optional<BigDecimal> executed, Optional<BigDecimal> full) {
        Law.Sourced<Provision.ExecutionRule> rule = law.methods().execution();
        return weighted(row)
                .map(weight -> awarding(
                        rule.value().method().score(executed, full, weight, law.points().rounding()),
                        weight,
                        "budget-execution",
                        rule))
                .orElseGet(() -> Awarding.nothing(whyUnweighted(row)));
    }

    private Awarding awarding(Row row) {
        if (row.isChild()) {
            return Awarding.nothing(Saying.of("how.child"));
        } else if (row.isNotApplicable() && law.methods().notApplicable().value().leftOut()) {
            return awarding(
                    new Score.LeftOut(Saying.of("how.left-out")),
                    row.weight().number().orElse(BigDecimal.ZERO),
                    Awarding.NO_METHOD,
                    law.methods().notApplicable());
        }
        return weighted(row)
                .map(weight -> law.method(row.label(), row.target(), row.direction())
                        .map(method -> awarding(row, weight, method))
                        .orElseGet(() -> Awarding.unruled(whyUnruled(row.target()), weight)))
                .orElseGet(() -> unweighted(row));
    }

    /** Where the form gives no weights at all, only the full weight bounds a claim. */
    private Awarding unweighted(Row row) {
        return weightsGiven
                ? Awarding.nothing(whyUnweighted(row))
                : Awarding.unruled(Saying.of("how.no-weights"), law.points().fullWeight());
    }

    private Awarding awarding(Row row, BigDecimal weight, Law.Sourced<ScoringMethod> method) {
        Question question = new Question(row.target(), row.actual(), weight, law.points().rounding(), year);
        Score score = method.value().score(question);
        Score kept = law.methods().overFulfilment().value().applied(score, question, row.direction());
        return awarding(
                kept,
                weight,
                ScoringMethods.kindOf(method.value()),
                kept.equals(score) ? method : law.methods().overFulfilment());
    }

    private Awarding awarding(Score score, BigDecimal weight, String method, Law.Sourced<?> rule) {
        return new Awarding(
                score, Optional.of(weight), method, rule.references(), rule.isConfirmed(), law.points().stricterAllowed());
    }

    private static Saying whyUnruled(Meaning target) {
        return Saying.of(target instanceof Meaning.Nothing ? "how.no-target" : "how.no-method");
    }

    private static Saying whyUnweighted(Row row) {
        return row.weight()
                .number()
                .map(it -> Saying.of("how.zero-weight").with("weight", it))
                .orElseGet(() -> Saying.of(
                        row.weight() instanceof Reading.Unreadable ? "how.weight-no-number" : "how.no-weight"));
    }

    private static Optional<BigDecimal> weighted(Row row) {
        return row.weight().number().filter(it -> it.signum() > 0);
    }

    private static Optional<BigDecimal> completion(Row row) {
        return row.target() instanceof Meaning.Amount planned && row.actual() instanceof Meaning.Amount reached
                ? Pair.of(planned, reached)
                        .flatMap(it -> percent(Optional.of(it.actual()), Optional.of(it.target())))
                        .map(Scoring::rounded)
                : Optional.empty();
    }

    /** Points lost ask for more than a target surpassed: the reason for the one answers the other. */
    private Explanation.Due due(Row row, Award award) {
        if (law.explanations().belowWeight() && lost(award, row.weight()).signum() > 0) {
            return Explanation.Due.POINTS_LOST;
        }
        return row.indicator().isPresent() && excess(row).isPresent()
                ? Explanation.Due.OVER_FULFILLED
                : Explanation.Due.NOT_DUE;
    }

    private Optional<BigDecimal> excess(Row row) {
        return law.methods().overFulfilment().value().excess(row.target(), row.actual(), row.direction());
    }

    private static BigDecimal lost(Award award, Reading weight) {
        return award.points()
                .flatMap(points -> weight.number().map(it -> it.subtract(points)))
                .orElse(BigDecimal.ZERO);
    }

    private Fact amount(Optional<BigDecimal> amount) {
        return Fact.of(amount.orElse(BigDecimal.ZERO), ledger.unit());
    }

    private static BigDecimal rounded(BigDecimal percent) {
        return Decimals.normal(percent.setScale(RATE_DIGITS, RoundingMode.HALF_UP));
    }
}
