package ziping.checks.formula;

import java.util.ArrayList;
import java.util.List;
import ziping.model.form.FormCell;

/** Functions of true and false. A branch that is not needed is not computed, so a blank cell in it causes no error. */
final class LogicFunctions {
    private LogicFunctions() {}

    static Value choose(Calculation calculation, List<FormulaNode> arguments) {
        Value asked = calculation.value(arguments.get(0));
        return asked instanceof Value.Truth truth
                ? calculation.value(arguments.get(truth.holds() ? 1 : 2))
                : open(asked);
    }

    /** AND is decided by the first false, OR by the first true. */
    static Value decide(Calculation calculation, List<FormulaNode> arguments, boolean decisive) {
        List<FormCell> obstacles = new ArrayList<>();
        boolean open = false;
        for (FormulaNode argument : arguments) {
            Value value = calculation.value(argument);
            if (value instanceof Value.Truth truth && truth.holds() == decisive) {
                return truth;
            } else if (!(value instanceof Value.Truth)) {
                open = true;
                obstacles.addAll(Calculation.obstacles(value));
            }
        }
        return open ? new Value.Open(obstacles) : new Value.Truth(!decisive);
    }

    static Value not(Calculation calculation, List<FormulaNode> arguments) {
        Value value = calculation.value(arguments.get(0));
        return value instanceof Value.Truth truth ? new Value.Truth(!truth.holds()) : open(value);
    }

    static Value is(Calculation calculation, List<FormulaNode> arguments, Class<? extends Value> kind) {
        return new Value.Truth(kind.isInstance(calculation.value(arguments.get(0))));
    }

    private static Value open(Value value) {
        return new Value.Open(Calculation.obstacles(value));
    }
}
