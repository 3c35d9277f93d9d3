package ziping.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.ParsedValue;
import ziping.quantity.UnitPair;

/**
 * Target and actual as two numbers in one unit, for the numeric methods.
 *
 * <p>A negative actual value counts as 0 (domain Q13). An actual value can be only a limit (95%以上, 2000多条). If the
 * limit meets the target, the score is certain. If not, the difference is not known, and the score stays open.
 */
record ComparableValues(BigDecimal target, BigDecimal actual, String unit) {
    /** Scores an indicator where more is better, or where the target has to be reached exactly. */
    static Score scoreUpward(ScoringInput input, Function<ComparableValues, Score> rule) {
        return score(input, Direction.UPWARD, rule);
    }

    /** Scores an indicator where less is better: all points up to the target; the method scores what is above it. */
    static Score scoreDownward(ScoringInput input, Function<ComparableValues, Score> beyond) {
        return score(
                input,
                Direction.DOWNWARD,
                values -> values.actual().compareTo(values.target()) <= 0
                        ? input.full(values.how("how.met-downward"))
                        : beyond.apply(values));
    }

    /** The same with a fixed share of the weight for a missed target of 0 or less. */
    static Score scoreDownward(ScoringInput input, BigDecimal atZeroTarget, Function<ComparableValues, Score> beyond) {
        return scoreDownward(
                input,
                values -> values.target().signum() <= 0
                        ? input.rounded(input.weight().multiply(atZeroTarget), values.how("how.zero-target-missed"))
                        : beyond.apply(values));
    }

    /** A derivation that shows both numbers with their unit. */
    Message how(String key) {
        return Message.of(key)
                .with("target", MessageArgument.of(target, unit))
                .with("actual", MessageArgument.of(actual, unit));
    }

    /** A derivation that calculates with both numbers, without units. */
    Message sum(String key) {
        return Message.of(key).with("target", target).with("actual", actual);
    }

    private static Score score(ScoringInput input, Direction better, Function<ComparableValues, Score> rule) {
        Optional<Score> missing = input.missing();
        if (missing.isPresent()) {
            return missing.get();
        }
        boolean fell = input.target() instanceof ParsedValue.Decrease;
        Optional<ParsedValue.Amount> planned = amount(input.target(), fell);
        Optional<ParsedValue.Amount> reached = amount(input.actual(), fell);
        if (planned.isEmpty()
                || reached.isEmpty()
                || reached.get().certainty() == ParsedValue.Certainty.APPROXIMATE
                || !agree(planned.get().sign(), reached.get().sign())) {
            return input.notComparable();
        }
        // Every decrease is read as "by at least", whether or not this is written. So its comparator is not a limit.
        Bound bound = fell ? Bound.NONE : Bound.of(reached.get());
        Optional<UnitPair> units = UnitPair.of(planned.get(), reached.get());
        if (units.isEmpty()) {
            return new Score.Open(Message.of("how.units-differ")
                    .with("target", planned.get().unit())
                    .with("actual", reached.get().unit()));
        }
        UnitPair pair = units.get();
        ComparableValues values =
                new ComparableValues(pair.target(), pair.actual().max(BigDecimal.ZERO), pair.unit());
        return values.isSettled(bound, better) ? rule.apply(values) : new Score.Open(values.how("how.bound-only"));
    }

    /** In which direction the real actual value can differ from the written number. */
    private enum Bound {
        NONE,
        AT_LEAST,
        AT_MOST;

        static Bound of(ParsedValue.Amount actual) {
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

    /** A decrease is compared only with a decrease: 增长5% is not 下降5%. */
    private static Optional<ParsedValue.Amount> amount(ParsedValue parsed, boolean fell) {
        if (parsed instanceof ParsedValue.Decrease decrease) {
            return fell ? Optional.of(decrease.by()) : Optional.empty();
        }
        return parsed instanceof ParsedValue.Amount amount && !fell ? Optional.of(amount) : Optional.empty();
    }

    /** ≥266 as an actual value only repeats the comparator of the target; 低于90% next to ≥90% is not a figure. */
    private static boolean agree(ParsedValue.Sign target, ParsedValue.Sign actual) {
        return switch (actual) {
            case NONE, EQUAL -> true;
            case AT_LEAST, MORE_THAN -> target != ParsedValue.Sign.AT_MOST && target != ParsedValue.Sign.LESS_THAN;
            case AT_MOST, LESS_THAN -> target == ParsedValue.Sign.AT_MOST || target == ParsedValue.Sign.LESS_THAN;
        };
    }
}
