package ziping.output;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ziping.model.Decimals;
import ziping.model.result.Budget;
import ziping.model.result.Duty;
import ziping.model.result.Evaluation;

/** What some projects come to together: all of them, or those of a department. Money is in 万元. */
final class ProjectTotals {
    private final Map<Money, BigDecimal> money = new EnumMap<>(Money.class);
    private final Map<Money, Integer> given = new EnumMap<>(Money.class);
    private final Map<Duty, Integer> findings = new EnumMap<>(Duty.class);
    private int projects;
    private int scored;
    private int budgeted;
    private BigDecimal points = BigDecimal.ZERO;
    private BigDecimal products = BigDecimal.ZERO;
    private BigDecimal weights = BigDecimal.ZERO;

    /** A sum of money that a form has. */
    enum Money {
        INITIAL(Budget::initial),
        FULL(Budget::full),
        RECEIVED(Budget::received),
        EXECUTED(Budget::executed);

        private final Function<Budget, Optional<BigDecimal>> amount;

        Money(Function<Budget, Optional<BigDecimal>> amount) {
            this.amount = amount;
        }

        /** Of one project, in 万元. */
        Optional<BigDecimal> of(Budget budget) {
            return budget.inTenThousands(amount.apply(budget));
        }

        /** The heading of its column. */
        String heading() {
            return "summary.column." + JsonFields.constant(this);
        }
    }

    void add(Evaluation evaluation) {
        projects++;
        for (Money each : Money.values()) {
            each.of(evaluation.figures().budget()).ifPresent(it -> {
                money.merge(each, it, BigDecimal::add);
                given.merge(each, 1, Integer::sum);
            });
        }
        for (Duty duty : Duty.values()) {
            findings.merge(duty, evaluation.review().count(duty), Integer::sum);
        }
        evaluation
                .figures()
                .total()
                .points()
                .ifPresent(it -> score(it, Money.FULL.of(evaluation.figures().budget())));
    }

    private void score(BigDecimal total, Optional<BigDecimal> budget) {
        scored++;
        points = points.add(total);
        budgeted += budget.filter(it -> it.signum() != 0).isPresent() ? 1 : 0;
        products = products.add(total.multiply(budget.orElse(BigDecimal.ZERO)));
        weights = weights.add(budget.orElse(BigDecimal.ZERO));
    }

    BigDecimal projects() {
        return BigDecimal.valueOf(projects);
    }

    /** How many have a total. */
    BigDecimal scored() {
        return BigDecimal.valueOf(scored);
    }

    /** How many have a total and the money that gives it its weight. */
    BigDecimal weighted() {
        return BigDecimal.valueOf(budgeted);
    }

    BigDecimal sum(Money of) {
        return money.getOrDefault(of, BigDecimal.ZERO);
    }

    /** How many projects do not say it. */
    BigDecimal lacking(Money of) {
        return BigDecimal.valueOf(projects - given.getOrDefault(of, 0));
    }

    /** 执行数 over 全年预算数. */
    Optional<BigDecimal> rate() {
        return Decimals.quotient(sum(Money.EXECUTED), sum(Money.FULL));
    }

    /** Of the totals, one project as much as another. */
    Optional<BigDecimal> mean() {
        return Decimals.quotient(points, scored());
    }

    /** Of the totals, each as much as its 全年预算数. */
    Optional<BigDecimal> weightedMean() {
        return Decimals.quotient(products, weights);
    }

    BigDecimal findings(Duty duty) {
        return BigDecimal.valueOf(findings.getOrDefault(duty, 0));
    }
}
