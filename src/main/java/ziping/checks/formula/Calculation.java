package ziping.checks.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import ziping.model.Decimals;
import ziping.model.form.FormCell;

/**
 * Computes the parts of a formula for one row.
 *
 * @param row for columns outside a function
 */
public record Calculation(CellLookup cells, int row) {
    /** The value of a part. */
    public Value value(FormulaNode node) {
        if (node instanceof FormulaNode.Constant constant) {
            return constant.value();
        } else if (node instanceof FormulaNode.Name name) {
            return cells.cell(name.name(), row);
        }
        FormulaNode.Call call = (FormulaNode.Call) node;
        return call.function().apply(this, call.arguments());
    }

    /** All cells of a column; a single cell or any other part is a column of one. */
    List<Value> column(FormulaNode node) {
        return node instanceof FormulaNode.Name name
                ? cells.column(name.name()).orElseGet(() -> List.of(value(node)))
                : List.of(value(node));
    }

    /** Computes with numbers; open where one of them is blank or a text. */
    Value numbers(List<FormulaNode> arguments, java.util.function.Function<List<BigDecimal>, Value> rule) {
        List<BigDecimal> numbers = new ArrayList<>();
        List<FormCell> obstacles = new ArrayList<>();
        for (FormulaNode argument : arguments) {
            Value value = value(argument);
            if (value instanceof Value.Figure figure) {
                numbers.add(figure.number());
            } else {
                obstacles.addAll(obstacles(value));
            }
        }
        return numbers.size() == arguments.size() ? rule.apply(numbers) : new Value.Open(obstacles);
    }

    /** The cells that keep a value from being a number. */
    static List<FormCell> obstacles(Value value) {
        if (value instanceof Value.Blank blank) {
            return List.of(blank.cell());
        } else if (value instanceof Value.Words messages) {
            return messages.cell().stream().toList();
        }
        return value instanceof Value.Open open ? open.cells() : List.of();
    }

    static Value figure(BigDecimal number) {
        return new Value.Figure(Decimals.normal(number));
    }
}
