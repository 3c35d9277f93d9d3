package ziping.scoring;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ziping.quantity.ParsedValue;
import ziping.testing.RandomValues;

/** Properties of every method for all numbers. */
class FairnessTest {
    private static final int TRIES = 500;
    private static final Rounding TWO_DIGITS = new Rounding(2, RoundingMode.HALF_UP);
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    @Test
    void points_lie_between_nothing_and_the_weight() {
        RandomValues.forAll(TRIES, values -> {
            BigDecimal weight = weight(values);
            assertWithin(points(method(values), number(values), number(values), weight), weight);
        });
    }

    @Test
    void more_never_costs_points_where_more_is_better() {
        RandomValues.forAll(TRIES, values -> {
            ScoringMethod method = upward(values);
            BigDecimal target = number(values);
            BigDecimal actual = number(values);
            BigDecimal more = step(values);
            BigDecimal weight = weight(values);
            BigDecimal before = points(method, target, actual, weight);
            assertTrue(points(method, target, actual.add(more), weight).compareTo(before) >= 0);
        });
    }

    @Test
    void less_never_costs_points_where_less_is_better() {
        RandomValues.forAll(TRIES, values -> {
            ScoringMethod method = downward(values);
            BigDecimal target = number(values);
            BigDecimal actual = number(values);
            BigDecimal less = step(values);
            BigDecimal weight = weight(values);
            BigDecimal before = points(method, target, actual, weight);
            assertTrue(points(method, target, actual.subtract(less), weight).compareTo(before) >= 0);
        });
    }

    @Test
    void nearer_never_costs_points_where_the_target_is_to_be_hit() {
        RandomValues.forAll(TRIES, values -> {
            BigDecimal target = number(values);
            BigDecimal actual = number(values);
            BigDecimal share = share(values);
            BigDecimal weight = weight(values);
            BigDecimal nearer = actual.add(target.subtract(actual).multiply(share));
            BigDecimal before = points(new Equal(), target, actual, weight);
            assertTrue(points(new Equal(), target, nearer, weight).compareTo(before) >= 0);
        });
    }

    @Test
    void execution_is_rewarded_within_its_weight_and_more_never_costs_points() {
        RandomValues.forAll(TRIES, values -> {
            BigDecimal executed = number(values);
            BigDecimal full = number(values);
            BigDecimal more = step(values);
            BigDecimal weight = weight(values);
            BigDecimal before = executionPoints(executed, full, weight);
            assertWithin(before, weight);
            assertTrue(executionPoints(executed.add(more), full, weight).compareTo(before) >= 0);
        });
    }

    private static ScoringMethod method(RandomValues values) {
        return switch (values.integer(0, 2)) {
            case 0 -> upward(values);
            case 1 -> downward(values);
            default -> new Equal();
        };
    }

    private static ScoringMethod upward(RandomValues values) {
        return new Proportional(share(values));
    }

    private static ScoringMethod downward(RandomValues values) {
        return switch (values.integer(0, 2)) {
            case 0 -> new ReverseLinear(values.decimal("1.1", "10", 1), share(values));
            case 1 -> new ReverseRatio(share(values));
            default -> new ReverseStep(values.decimal("0.01", "1", 2), values.truth());
        };
    }

    /** Small ones that meet each other, and any up to what Excel can hold. */
    private static BigDecimal number(RandomValues values) {
        return switch (values.integer(0, 2)) {
            case 0 -> BigDecimal.valueOf(values.integer(-5, 30));
            case 1 -> values.decimal("-1e15", "1e15", 6);
            default ->
                values.oneOf(List.of(new BigDecimal("1e300"), new BigDecimal("1e-300"), new BigDecimal("-1e300")));
        };
    }

    private static BigDecimal step(RandomValues values) {
        return values.decimal("0", "1000", 3);
    }

    private static BigDecimal share(RandomValues values) {
        return values.decimal("0", "1", 2);
    }

    private static BigDecimal weight(RandomValues values) {
        return values.decimal("0.0001", "100", 4);
    }

    private static BigDecimal points(ScoringMethod method, BigDecimal target, BigDecimal actual, BigDecimal weight) {
        return certain(
                method.score(new ScoringInput(amount(target), amount(actual), weight, TWO_DIGITS, Optional.empty())));
    }

    private static BigDecimal executionPoints(BigDecimal executed, BigDecimal full, BigDecimal weight) {
        return certain(new BudgetExecution(ZERO).score(Optional.of(executed), Optional.of(full), weight, TWO_DIGITS));
    }

    private static BigDecimal certain(Score score) {
        return ((Score.Certain) score).points();
    }

    private static ParsedValue amount(BigDecimal value) {
        return new ParsedValue.Amount(
                ParsedValue.Sign.NONE, value, "", ParsedValue.Certainty.EXACT, java.util.Set.of());
    }

    private static void assertWithin(BigDecimal points, BigDecimal weight) {
        assertTrue(points.signum() >= 0 && points.compareTo(weight) <= 0, points + " of " + weight);
    }
}
