package ziping.scoring;

import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.Meaning;
import ziping.quantity.Pair;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * Target and actual as two numbers in one unit, for the numeric methods.
 *
 * <p>A negative actual value counts as 0 (domain Q13). An actual value can be only a limit (95%以上, 2000多条). If the
 * limit meets the target, the score is certain. If not, the difference is not known, and the score stays open.
 */
record Compared(BigDecimal target, BigDecimal actual, String unit) {
    /** Scores an indicator where more is better, or where the target has to be reached exactly. */
    static Score scoreUpward(Question question, Function<Compared, Score> rule) {
        return score(question, Direction.UPWARD, rule);
    }

    /** Scores an indicator where less is better: all points up to the target; the method scores what is above it. */
    static Score scoreDownward(Question question, Function<Compared, Score> beyond) {
        return score(
                question,
                Direction.DOWNWARD,
                compared -> compared.actual().compareTo(compared.target()) <= 0
                        ? question.full(compared.how("how.met-downward"))
                        : beyond.apply(compared));
    }

    /** The same with a fixed share of the weight for a missed target of 0 or less. */
    static Score scoreDownward(Question question, BigDecimal atZeroTarget, Function<Compared, Score> beyond) {
        return scoreDownward(
                question,
                compared -> compared.target().signum() <= 0
                        ? question.rounded(
                                question.weight().multiply(atZeroTarget), compared.how("how.zero-target-missed"))
                        : beyond.apply(compared));
    }

    /** A derivation that shows both numbers with their unit. */
    Message how(String key) {
        return Message.of(key).with("target", MessageArgument.of(target, unit)).with("actual", MessageArgument.of(actual, unit));
    }

    /** A derivation that calculates with both numbers, without units. */
    Message sum(String key) {
        return Message.of(key).with("target", target).with("actual", actual);
    }

    private static Score score(Question question, Direction better, Function<Compared, Score> rule) {
        Optional<Score> missing = question.missing();
        if (missing.isPresent()) {
            return missing.get();
        }
        boolean fell = question.target() instanceof Meaning.Decrease;
        Optional<Meaning.Amount> planned = amount(question.target(), fell);
        Optional<Meaning.Amount> reached = amount(question.actual(), fell);
        if (planned.isEmpty()
                || reached.isEmpty()
                || reached.get().certainty() == Meaning.Certainty.APPROXIMATE
                || !agree(planned.get().sign(), reached.get().sign())) {
            return new Score.Open(Message.of("how.kinds-differ"));
        }
        // Every decrease is read as "by at least", whether or not this is written. So its comparator is not a limit.
        Bound bound = fell ? Bound.NONE : Bound.of(reached.get());
        Optional<Pair> units = Pair.of(planned.get(), reached.get());
        if (units.isEmpty()) {
            return new Score.Open(Message.of("how.units-differ")
                    .with("target", planned.get().unit())
                    .with("actual", reached.get().unit()));
        }
        Pair pair = units.get();
        Compared compared = new Compared(pair.target(), pair.actual().max(BigDecimal.ZERO), pair.unit());
        return compared.isSettled(bound, better)
                ? rule.apply(compared)
                : new Score.Open(compared.how("how.bound-only"));
    }

    /** In which direction the real actual value can differ from the written number. */
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

    /** A decrease is compared only with a decrease: 增长5% is not 下降5%. */
    private static Optional<Meaning.Amount> amount(Meaning meaning, boolean fell) {
        if (meaning instanceof Meaning.Decrease decrease) {
            return fell ? Optional.of(decrease.by()) : Optional.empty();
        }
        return meaning instanceof Meaning.Amount amount && !fell ? Optional.of(amount) : Optional.empty();
    }

    /** ≥266 as an actual value only repeats the comparator of the target; 低于90% next to ≥90% is not a figure. */
    private static boolean agree(Meaning.Sign target, Meaning.Sign actual) {
        return switch (actual) {
            case NONE, EQUAL -> true;
            case AT_LEAST, MORE_THAN -> target != Meaning.Sign.AT_MOST && target != Meaning.Sign.LESS_THAN;
            case AT_MOST, LESS_THAN -> target == Meaning.Sign.AT_MOST || target == Meaning.Sign.LESS_THAN;
        };
    }
}
