package ziping.checks.formula;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What SUMIF and COUNTIF ask of each cell: {@code ">0"}, {@code "<>"}, {@code "成本*"}, or a value that it is. */
record Criterion(Predicate<Value> cell) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** What is asked; empty if it cannot be told. */
    static Optional<Criterion> of(Value asked) {
        if (asked instanceof Value.Figure figure) {
            return Optional.of(number(Comparison.EQUAL, figure.number()));
        }
        return asked instanceof Value.Words messages ? of(messages.text()) : Optional.empty();
    }

    boolean fits(Value value) {
        return cell.test(value);
    }

    private static Optional<Criterion> of(String written) {
        Comparison comparison = Stream.of(Comparison.values())
                .filter(it -> written.startsWith(it.sign()))
                .max(Comparator.comparing(it -> it.sign().length()))
                .orElse(Comparison.EQUAL);
        String operand = written.startsWith(comparison.sign())
                ? written.substring(comparison.sign().length())
                : written;
        if (NUMBER.matcher(operand).matches()) {
            return Optional.of(number(comparison, new BigDecimal(operand)));
        }
        return switch (comparison) {
            case EQUAL -> Optional.of(new Criterion(value -> matches(operand, value)));
            case DIFFERENT -> Optional.of(new Criterion(value -> !matches(operand, value)));
            case LESS, AT_MOST, MORE, AT_LEAST -> Optional.empty();
        };
    }

    private static Criterion number(Comparison comparison, BigDecimal number) {
        return new Criterion(value -> value instanceof Value.Figure figure
                ? comparison.holds(figure.number(), number)
                : comparison == Comparison.DIFFERENT);
    }

    /** {@code *} stands for any characters, {@code ?} for one; no words at all ask for a blank. */
    private static boolean matches(String operand, Value value) {
        if (operand.isEmpty() || value instanceof Value.Blank) {
            return operand.isEmpty() && ArithmeticFunctions.text(value).isEmpty();
        }
        StringBuilder pattern = new StringBuilder();
        for (int character : operand.codePoints().toArray()) {
            String one = Character.toString(character);
            pattern.append(one.equals("*") ? ".*" : one.equals("?") ? "." : Pattern.quote(one));
        }
        return value instanceof Value.Words messages
                && Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
                        .matcher(messages.text())
                        .matches();
    }
}
