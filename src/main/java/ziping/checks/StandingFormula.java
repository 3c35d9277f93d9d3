package ziping.checks;

import ziping.checks.formula.Calculation;
import ziping.checks.formula.Cells;
import ziping.checks.formula.Expression;
import ziping.checks.formula.Value;
import ziping.model.Decimals;
import ziping.model.form.CellValue;
import ziping.model.message.InvalidParameterException;

import java.util.List;
import java.util.Optional;

/** A formula that takes nothing from any cell, so that it can be computed wherever it is read. */
final class StandingFormula {
    /** Strangers write them: what is longer is not looked into. */
    private static final int LONGEST = 200;

    private static final Cells NONE = new Cells() {
        @Override
        public Value cell(String name, int row) {
            return new Value.Open(List.of());
        }

        @Override
        public Optional<List<Value>> column(String name) {
            return Optional.empty();
        }
    };

    private StandingFormula() {}

    /** Whether the formula comes to a result; empty if that cannot be told from the formula alone. */
    static Optional<Boolean> comesTo(String formula, CellValue result) {
        if (formula.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Expression same = Expression.of(equation(formula, result));
            Value value = new Calculation(NONE, 0).value(same.root());
            return value instanceof Value.Truth truth ? Optional.of(truth.holds()) : Optional.empty();
        } catch (InvalidParameterException takesMore) {
            return Optional.empty();
        }
    }

    /** Excel keeps fifteen digits of a number. */
    private static String equation(String formula, CellValue result) {
        if (result instanceof CellValue.Numeral number) {
            String stored = Decimals.plain(number.value());
            return "ABS((%s)-(%s))<=ABS(%s)*0.0000000001".formatted(formula, stored, stored);
        }
        return "(%s)=\"%s\"".formatted(formula, result.shown().replace("\"", "\"\""));
    }
}
