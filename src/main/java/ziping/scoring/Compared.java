package ziping.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import ziping.model.Fact;
import ziping.model.Saying;
import ziping.quantity.Meaning;
import ziping.quantity.Pair;

/**
 * Target and actual as two numbers in one unit, as every numeric method needs them.
 *
 * <p>A negative actual value counts as 0 (domain Q13). An actual value that is only a bound (95%以上, 2000多条) decides
 * where it meets the target; short of it nobody knows by how much, and the figure stays open.
 */
record Compared(BigDecimal target, BigDecimal actual, String unit) {
    /** Scores an indicator of which more is better, or that is to be hit. */
    static Score scoreUpward(Question question, Function<Compared, Score> rule) {
        return score(question, Direction.UPWARD, rule);
    }

    /** Scores an indicator of which less is better: all points up to the target; what lies beyond is the method's. */
    static Score scoreDownward(Question question, Function<Compared, Score> beyond) {
        return score(
                question,
                Direction.DOWNWARD,
                it -> it.actual().compareTo(it.target()) <= 0
                        ? question.full(it.how("how.met-downward"))
                        : beyond.apply(it));
    }

    /** The same where a target of 0 or less that was missed has a share of its own. */
    static Score scoreDownward(Question question, BigDecimal atZeroTarget, Function<Compared, Score> beyond) {
        return scoreDownward(
                question,
                it -> it.target().signum() <= 0
                        ? question.rounded(question.weight().multiply(atZeroTarget), it.how("how.zero-target-missed"))
                        : beyond.apply(it));
    }

    /** A derivation that quotes both numbers. */
    Saying how(String key) {
        return Saying.of(key).with("target", Fact.of(target, unit)).with("actual", Fact.of(actual, unit));
    }

    /** A derivation that calculates with both numbers, without units. */
    Saying sum(String key) {
        return Saying.of(key).with("target", target).with("actual", actual);
    }

    private static Score score(Question question, Direction better, Function<Compared, Score> rule) {
        Optional<Score> missing = question.missing();
        if (missing.isPresent()) {
            return missing.get();
        }
        boolean fell = question.target() instanceof Meaning.Decrease;
        Optional<Meaning.Amount> planned = amount(question.target(), fell);
        Optional<Meaning.Amount> reached = amount(question.actual(), fell)
                .filter(it -> it.certainty() != Meaning.Certainty.APPROXIMATE)
                .filter(it -> planned.filter(target -> agree(target.sign(), it.sign()))
                        .isPresent());
        if (reached.isEmpty()) {
            return new Score.Open(Saying.of("how.kinds-differ"));
        }
        // A decrease is read as "by at least" whether or not that is written, so its comparator bounds nothing.
        Bound bound = fell ? Bound.NONE : Bound.of(reached.get());
        return score(planned.get(), reached.get(), it -> it.isSettled(bound, better), rule);
    }

    private static Score score(
            Meaning.Amount target, Meaning.Amount actual, Predicate<Compared> settled, Function<Compared, Score> rule) {
        Optional<Pair> units = Pair.of(target, actual);
        if (units.isEmpty()) {
            return new Score.Open(
                    Saying.of("how.units-differ").with("target", target.unit()).with("actual", actual.unit()));
        }
        Pair pair = units.get();
        Compared compared = new Compared(pair.target(), pair.actual().max(BigDecimal.ZERO), pair.unit());
        return settled.test(compared) ? rule.apply(compared) : new Score.Open(compared.how("how.bound-only"));
    }

    /** Which way the true actual value may differ from the number that is written. */
    private enum Bound {
        NONE,
        AT_LEAST,
        AT_MOST;

        static Bound of(Meaning.Amount actual) {
            return switch (actual.sign()) {
                case AT_LEAST, MORE_THAN -> AT_LEAST;
                case AT_MOST, LESS_THAN -> AT_MOST;
                case NONE, EQUAL ->
                    switch (actual.certainty()) {
                        case LOWER_BOUND -> AT_LEAST;
                        case UPPER_BOUND -> AT_MOST;
                        case EXACT, APPROXIMATE -> NONE;
                    };
            };
        }
    }

    private boolean isSettled(Bound bound, Direction better) {
        return switch (bound) {
            case NONE -> true;
            case AT_LEAST -> better == Direction.UPWARD && actual.compareTo(target) >= 0;
            case AT_MOST -> better == Direction.DOWNWARD && actual.compareTo(target) <= 0;
        };
    }

    /** A decrease is compared with a decrease only: 增长5% is no 下降5%. */
    private static Optional<Meaning.Amount> amount(Meaning meaning, boolean fell) {
        if (meaning instanceof Meaning.Decrease decrease) {
            return Optional.of(decrease.by()).filter(it -> fell);
        }
        return meaning instanceof Meaning.Amount amount && !fell ? Optional.of(amount) : Optional.empty();
    }

    /** ≥266 as an actual value only repeats the comparator of the target; 低于90% beside ≥90% is no figure. */
    private static boolean agree(Meaning.Sign target, Meaning.Sign actual) {
        return switch (actual) {
            case NONE, EQUAL -> true;
            case AT_LEAST, MORE_THAN -> target != Meaning.Sign.AT_MOST && target != Meaning.Sign.LESS_THAN;
            case AT_MOST, LESS_THAN -> target == Meaning.Sign.AT_MOST || target == Meaning.Sign.LESS_THAN;
        };
    }
}
