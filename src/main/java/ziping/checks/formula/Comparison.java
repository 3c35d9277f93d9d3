package ziping.checks.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import ziping.model.form.FormCell;

/**
 * How two values compare. A blank is an empty text and no number; texts are only the same or not, whatever their case;
 * numbers are the same if Excel shows the same 15 digits.
 */
enum Comparison {
    EQUAL("=", it -> it == 0),
    DIFFERENT("<>", it -> it != 0),
    LESS("<", it -> it < 0),
    AT_MOST("<=", it -> it <= 0),
    MORE(">", it -> it > 0),
    AT_LEAST(">=", it -> it >= 0);

    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);

    private final String sign;
    private final IntPredicate holds;

    Comparison(String sign, IntPredicate holds) {
        this.sign = sign;
        this.holds = holds;
    }

    String sign() {
        return sign;
    }

    boolean holds(BigDecimal one, BigDecimal other) {
        return holds.test(one.round(EXCEL).compareTo(other.round(EXCEL)));
    }

    Value of(Value one, Value other) {
        if (one instanceof Value.Figure left && other instanceof Value.Figure right) {
            return new Value.Truth(holds(left.number(), right.number()));
        } else if (isOpen(one, other) || isOpen(other, one)) {
            List<FormCell> cells = new ArrayList<>(Calculation.obstacles(one));
            cells.addAll(Calculation.obstacles(other));
            return new Value.Open(cells);
        }
        boolean same = one instanceof Value.Figure == other instanceof Value.Figure
                && ArithmeticFunctions.text(one).equalsIgnoreCase(ArithmeticFunctions.text(other));
        return new Value.Truth(same == (this == EQUAL));
    }

    /**
     * Whether a value cannot be compared with another: words in a cell are no number, but a number is no given word.
     */
    private boolean isOpen(Value value, Value other) {
        boolean ordered = this != EQUAL && this != DIFFERENT;
        boolean beside = other instanceof Value.Figure;
        return value instanceof Value.Open
                || ordered
                || (beside && value instanceof Value.Blank)
                || (beside
                        && value instanceof Value.Words messages
                        && messages.cell().isPresent());
    }
}
