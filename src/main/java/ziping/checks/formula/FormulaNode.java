package ziping.checks.formula;

import java.util.List;

/** A part of a formula. */
public sealed interface FormulaNode {
    /** Stands for itself. */
    record Constant(Value value) implements FormulaNode {}

    /** A named cell or column. */
    record Name(String name) implements FormulaNode {}

    /** A function or operator with what it is applied to. */
    record Call(Function function, List<FormulaNode> arguments) implements FormulaNode {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }
}
