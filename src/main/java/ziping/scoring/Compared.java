package ziping.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import ziping.model.Fact;
import ziping.model.Saying;
import ziping.quantity.Meaning;
import ziping.quantity.Pair;

/**
 * Target and actual as two numbers in one unit, as every numeric method needs them.
 *
 * <p>A negative actual value counts as 0 (domain Q13).
 */
record Compared(BigDecimal target, BigDecimal actual, String unit, Meaning.Sign sign) {
    /** Scores two comparable numbers, or says why they are none. */
    static Score score(Question question, Function<Compared, Score> rule) {
        Optional<Score> missing = missing(question);
        if (missing.isPresent()) {
            return missing.get();
        }
        boolean fell = question.target() instanceof Meaning.Decrease;
        Optional<Meaning.Amount> planned = amount(question.target(), fell);
        Optional<Meaning.Amount> reached = amount(question.actual(), fell).filter(Compared::isOneNumber);
        if (planned.isEmpty() || reached.isEmpty()) {
            return new Score.Open(Saying.of("how.kinds-differ"));
        }
        Meaning.Amount target = planned.get();
        Meaning.Amount actual = reached.get();
        if (!agree(target.sign(), actual.sign())) {
            return new Score.Open(Saying.of("how.kinds-differ"));
        }
        return Pair.of(target, actual)
                .map(pair -> rule.apply(
                        new Compared(pair.target(), pair.actual().max(BigDecimal.ZERO), pair.unit(), target.sign())))
                .orElseGet(() -> new Score.Open(Saying.of("how.units-differ")
                        .with("target", target.unit())
                        .with("actual", actual.unit())));
    }

    /**
     * Scores an indicator of which less is better: all points up to the target; a target of 0 or less that was missed has
     * a share of its own; what lies beyond the target is the method's.
     */
    static Score scoreDownward(Question question, BigDecimal atZeroTarget, Function<Compared, Score> beyond) {
        return score(question, it -> {
            if (it.actual().compareTo(it.target()) <= 0) {
                return question.full(it.how("how.met-downward"));
            } else if (it.target().signum() <= 0) {
                return question.rounded(question.weight().multiply(atZeroTarget), it.how("how.zero-target-missed"));
            }
            return beyond.apply(it);
        });
    }

    /** A derivation that quotes both numbers. */
    Saying how(String key) {
        return Saying.of(key).with("target", Fact.of(target, unit)).with("actual", Fact.of(actual, unit));
    }

    /** A derivation that calculates with both numbers, without units. */
    Saying sum(String key) {
        return Saying.of(key).with("target", target).with("actual", actual);
    }

    private static Optional<Score> missing(Question question) {
        if (question.target() instanceof Meaning.Nothing) {
            return Optional.of(new Score.Open(Saying.of("how.no-target")));
        } else if (question.actual() instanceof Meaning.Nothing actual) {
            return Optional.of(new Score.Open(Saying.of(noActual(actual))));
        }
        return Optional.empty();
    }

    /** Why nothing can be compared with an actual value that says nothing. */
    static String noActual(Meaning.Nothing actual) {
        return actual.kind() == Meaning.Nothing.Kind.NOT_APPLICABLE ? "how.not-applicable" : "how.no-actual";
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

    /** 约 and 多 leave the number open. */
    private static boolean isOneNumber(Meaning.Amount amount) {
        return amount.certainty() == Meaning.Certainty.EXACT;
    }
}
