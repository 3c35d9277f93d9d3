package ziping.scoring;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import ziping.quantity.Meaning;

/** Properties of every method for all numbers. */
class FairnessTest {
    private static final Rounding TWO_DIGITS = new Rounding(2, RoundingMode.HALF_UP);
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    @Property(tries = 500)
    void points_lie_between_nothing_and_the_weight(
            @ForAll("methods") ScoringMethod method,
            @ForAll("numbers") BigDecimal target,
            @ForAll("numbers") BigDecimal actual,
            @ForAll("weights") BigDecimal weight) {
        assertWithin(points(method, target, actual, weight), weight);
    }

    @Property(tries = 500)
    void more_never_costs_points_where_more_is_better(
            @ForAll("upward") ScoringMethod method,
            @ForAll("numbers") BigDecimal target,
            @ForAll("numbers") BigDecimal actual,
            @ForAll("steps") BigDecimal more,
            @ForAll("weights") BigDecimal weight) {
        BigDecimal before = points(method, target, actual, weight);
        assertTrue(points(method, target, actual.add(more), weight).compareTo(before) >= 0);
    }

    @Property(tries = 500)
    void less_never_costs_points_where_less_is_better(
            @ForAll("downward") ScoringMethod method,
            @ForAll("numbers") BigDecimal target,
            @ForAll("numbers") BigDecimal actual,
            @ForAll("steps") BigDecimal less,
            @ForAll("weights") BigDecimal weight) {
        BigDecimal before = points(method, target, actual, weight);
        assertTrue(points(method, target, actual.subtract(less), weight).compareTo(before) >= 0);
    }

    @Property(tries = 500)
    void nearer_never_costs_points_where_the_target_is_to_be_hit(
            @ForAll("numbers") BigDecimal target,
            @ForAll("numbers") BigDecimal actual,
            @ForAll("shares") BigDecimal share,
            @ForAll("weights") BigDecimal weight) {
        BigDecimal nearer = actual.add(target.subtract(actual).multiply(share));
        BigDecimal before = points(new Equal(), target, actual, weight);
        assertTrue(points(new Equal(), target, nearer, weight).compareTo(before) >= 0);
    }

    @Property(tries = 500)
    void execution_is_rewarded_within_its_weight_and_more_never_costs_points(
            @ForAll("numbers") BigDecimal executed,
            @ForAll("numbers") BigDecimal full,
            @ForAll("steps") BigDecimal more,
            @ForAll("weights") BigDecimal weight) {
        BigDecimal before = executionPoints(executed, full, weight);
        assertWithin(before, weight);
        assertTrue(executionPoints(executed.add(more), full, weight).compareTo(before) >= 0);
    }

    @Provide
    Arbitrary<ScoringMethod> methods() {
        return Arbitraries.oneOf(upward(), downward(), Arbitraries.just(new Equal()));
    }

    @Provide
    Arbitrary<ScoringMethod> upward() {
        return shares().map(Proportional::new);
    }

    @Provide
    Arbitrary<ScoringMethod> downward() {
        Arbitrary<ScoringMethod> linear = Arbitraries.bigDecimals()
                .between(new BigDecimal("1.1"), BigDecimal.TEN)
                .ofScale(1)
                .flatMap(zeroAt -> shares().map(it -> new ReverseLinear(zeroAt, it)));
        Arbitrary<ScoringMethod> step = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), BigDecimal.ONE)
                .ofScale(2)
                .flatMap(share -> Arbitraries.of(true, false).map(begun -> new ReverseStep(share, begun)));
        return Arbitraries.oneOf(linear, shares().map(ReverseRatio::new), step);
    }

    /** Small numbers that are often equal, and any number up to the limit of Excel. */
    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-5, 30).map(BigDecimal::valueOf),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e15"), new BigDecimal("1e15"))
                        .ofScale(6),
                Arbitraries.of(List.of(new BigDecimal("1e300"), new BigDecimal("1e-300"), new BigDecimal("-1e300"))));
    }

    @Provide
    Arbitrary<BigDecimal> steps() {
        return Arbitraries.bigDecimals().between(ZERO, new BigDecimal("1000")).ofScale(3);
    }

    @Provide
    Arbitrary<BigDecimal> shares() {
        return Arbitraries.bigDecimals().between(ZERO, BigDecimal.ONE).ofScale(2);
    }

    @Provide
    Arbitrary<BigDecimal> weights() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.0001"), new BigDecimal("100"))
                .ofScale(4);
    }

    private static BigDecimal points(ScoringMethod method, BigDecimal target, BigDecimal actual, BigDecimal weight) {
        return certain(
                method.score(new Question(amount(target), amount(actual), weight, TWO_DIGITS, Optional.empty())));
    }

    private static BigDecimal executionPoints(BigDecimal executed, BigDecimal full, BigDecimal weight) {
        return certain(new BudgetExecution(ZERO).score(Optional.of(executed), Optional.of(full), weight, TWO_DIGITS));
    }

    private static BigDecimal certain(Score score) {
        return ((Score.Certain) score).points();
    }

    private static Meaning amount(BigDecimal value) {
        return new Meaning.Amount(Meaning.Sign.NONE, value, "", Meaning.Certainty.EXACT, java.util.Set.of());
    }

    private static void assertWithin(BigDecimal points, BigDecimal weight) {
        assertTrue(points.signum() >= 0 && points.compareTo(weight) <= 0, points + " of " + weight);
    }
}
