package ziping.checks.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import ziping.model.Decimals;

/** Functions of single numbers and texts. */
final class ArithmeticFunctions {
    /** More digits than a form ever has. */
    private static final int MOST_DIGITS = 20;

    private static final Value NO_RESULT = new Value.Open(List.of());

    private ArithmeticFunctions() {}

    static Value quotient(BigDecimal of, BigDecimal over) {
        return over.signum() == 0 ? NO_RESULT : Calculation.figure(of.divide(over, Decimals.QUOTIENT));
    }

    /** Has the sign of the divisor, as Excel's MOD. */
    static Value remainder(BigDecimal of, BigDecimal over) {
        if (over.signum() == 0) {
            return NO_RESULT;
        }
        BigDecimal times = of.divide(over, 0, RoundingMode.FLOOR);
        return Calculation.figure(of.subtract(over.multiply(times)));
    }

    static Value rounded(BigDecimal number, BigDecimal digits, RoundingMode mode) {
        return whole(digits)
                .map(it -> Calculation.figure(number.setScale(it, mode)))
                .orElse(NO_RESULT);
    }

    /** The first characters of a text, or the last. */
    static Value part(Calculation calculation, List<FormulaNode> arguments, boolean fromTheEnd) {
        Value text = calculation.value(arguments.get(0));
        Value count = arguments.size() > 1 ? calculation.value(arguments.get(1)) : new Value.Figure(BigDecimal.ONE);
        if (text instanceof Value.Open || !(count instanceof Value.Figure figure)) {
            return text instanceof Value.Open ? text : new Value.Open(Calculation.obstacles(count));
        }
        String written = text(text);
        return whole(figure.number())
                .filter(it -> it >= 0)
                .map(it -> Math.min(it, written.length()))
                .map(it -> fromTheEnd ? written.substring(written.length() - it) : written.substring(0, it))
                .<Value>map(it -> new Value.Words(it, Optional.empty()))
                .orElse(NO_RESULT);
    }

    /** Where a text begins inside another, counted from 1; no result if it does not occur. */
    static Value find(Calculation calculation, List<FormulaNode> arguments) {
        Value sought = calculation.value(arguments.get(0));
        Value within = calculation.value(arguments.get(1));
        if (sought instanceof Value.Open || within instanceof Value.Open) {
            return sought instanceof Value.Open ? sought : within;
        }
        int at = text(within).indexOf(text(sought));
        return at < 0 ? NO_RESULT : Calculation.figure(BigDecimal.valueOf(at + 1L));
    }

    static Value length(Value value) {
        return value instanceof Value.Open
                ? value
                : Calculation.figure(BigDecimal.valueOf(text(value).length()));
    }

    static Value joined(Value one, Value other) {
        if (one instanceof Value.Open || other instanceof Value.Open) {
            return one instanceof Value.Open ? one : other;
        }
        return new Value.Words(text(one) + text(other), Optional.empty());
    }

    static Value trimmed(Value value) {
        return value instanceof Value.Open
                ? value
                : new Value.Words(text(value).strip().replaceAll(" +", " "), Optional.empty());
    }

    /** As Excel shows it; a blank is an empty text. */
    static String text(Value value) {
        if (value instanceof Value.Words messages) {
            return messages.text();
        } else if (value instanceof Value.Figure figure) {
            return Decimals.plain(figure.number());
        } else if (value instanceof Value.Truth truth) {
            return truth.holds() ? "TRUE" : "FALSE";
        }
        return "";
    }

    private static Optional<Integer> whole(BigDecimal number) {
        BigDecimal cut = number.setScale(0, RoundingMode.DOWN);
        return cut.abs().compareTo(BigDecimal.valueOf(MOST_DIGITS * MOST_DIGITS)) <= 0
                ? Optional.of(cut.intValueExact())
                : Optional.empty();
    }
}
