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

/** Sums and means over all projects or over the projects of a department. Money is in 万元. */
final class ProjectTotals {
    private final Map<Money, BigDecimal> money = new EnumMap<>(Money.class);
    private final Map<Money, Integer> withAmount = new EnumMap<>(Money.class);
    private final Map<Duty, Integer> findings = new EnumMap<>(Duty.class);
    private int projects;
    private int scored;
    private int withBudget;
    private BigDecimal points = BigDecimal.ZERO;
    private BigDecimal products = BigDecimal.ZERO;
    private BigDecimal weights = BigDecimal.ZERO;

    /** An amount of money of the budget. */
    enum Money {
        INITIAL(Budget::initial),
        FULL(Budget::full),
        RECEIVED(Budget::received),
        EXECUTED(Budget::executed);

        private final Function<Budget, Optional<BigDecimal>> amount;

        Money(Function<Budget, Optional<BigDecimal>> amount) {
            this.amount = amount;
        }

        /** The amount of one project, in 万元. */
        Optional<BigDecimal> of(Budget budget) {
            return budget.inTenThousands(amount.apply(budget));
        }

        /** The message key of the heading of its column. */
        String heading() {
            return "summary.column." + JsonFields.constant(this);
        }
    }

    void add(Evaluation evaluation) {
        projects++;
        Budget budget = evaluation.figures().budget();
        for (Money each : Money.values()) {
            Optional<BigDecimal> amount = each.of(budget);
            if (amount.isPresent()) {
                money.merge(each, amount.get(), BigDecimal::add);
                withAmount.merge(each, 1, Integer::sum);
            }
        }
        for (Duty duty : Duty.values()) {
            findings.merge(duty, evaluation.review().count(duty), Integer::sum);
        }
        Optional<BigDecimal> total = evaluation.figures().total().points();
        if (total.isPresent()) {
            addTotal(total.get(), Money.FULL.of(budget).orElse(BigDecimal.ZERO));
        }
    }

    private void addTotal(BigDecimal total, BigDecimal budget) {
        scored++;
        points = points.add(total);
        withBudget += budget.signum() != 0 ? 1 : 0;
        products = products.add(total.multiply(budget));
        weights = weights.add(budget);
    }

    BigDecimal projects() {
        return BigDecimal.valueOf(projects);
    }

    /** The number of projects with a total. */
    BigDecimal scored() {
        return BigDecimal.valueOf(scored);
    }

    /** The number of projects that count in the weighted mean: those with a total and a budget. */
    BigDecimal weighted() {
        return BigDecimal.valueOf(withBudget);
    }

    BigDecimal sum(Money kind) {
        return money.getOrDefault(kind, BigDecimal.ZERO);
    }

    /** The number of projects without this amount. */
    BigDecimal missing(Money kind) {
        return BigDecimal.valueOf(projects - withAmount.getOrDefault(kind, 0));
    }

    /** 执行数 divided by 全年预算数. */
    Optional<BigDecimal> rate() {
        return Decimals.quotient(sum(Money.EXECUTED), sum(Money.FULL));
    }

    /** The mean of the totals. */
    Optional<BigDecimal> mean() {
        return Decimals.quotient(points, scored());
    }

    /** The mean of the totals, weighted by 全年预算数. */
    Optional<BigDecimal> weightedMean() {
        return Decimals.quotient(products, weights);
    }

    BigDecimal findings(Duty duty) {
        return BigDecimal.valueOf(findings.getOrDefault(duty, 0));
    }
}
