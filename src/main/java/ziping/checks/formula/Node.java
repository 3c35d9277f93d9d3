package ziping.checks.formula;

import java.util.List;

/** A part of a formula. */
public sealed interface Node {
    /** Stands for itself. */
    record Constant(Value value) implements Node {}

    /** A named cell or column. */
    record Name(String name) implements Node {}

    /** A function or operator with what it is applied to. */
    record Call(Function function, List<Node> arguments) implements Node {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }
}
