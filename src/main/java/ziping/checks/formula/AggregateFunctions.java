package ziping.checks.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ziping.model.Decimals;
import ziping.model.form.FormCell;

/** Functions of whole columns. Blank cells are ignored. If a cell contains words, the result is unknown. */
final class AggregateFunctions {
    private AggregateFunctions() {}

    /** A function of all numbers; none of them, no result. */
    static Value ofNumbers(
            Calculation calculation,
            List<FormulaNode> arguments,
            java.util.function.Function<List<BigDecimal>, BigDecimal> rule) {
        List<BigDecimal> numbers = new ArrayList<>();
        List<FormCell> obstacles = new ArrayList<>();
        boolean told = true;
        for (FormulaNode argument : arguments) {
            for (Value value : calculation.column(argument)) {
                if (value instanceof Value.Figure figure) {
                    numbers.add(figure.number());
                } else if (!(value instanceof Value.Blank)) {
                    told = false;
                    obstacles.addAll(Calculation.obstacles(value));
                }
            }
        }
        return told && !numbers.isEmpty() ? Calculation.figure(rule.apply(numbers)) : new Value.Open(obstacles);
    }

    static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal mean(List<BigDecimal> numbers) {
        return sum(numbers).divide(BigDecimal.valueOf(numbers.size()), Decimals.QUOTIENT);
    }

    /** How many cells are numbers, or are not blank. */
    static Value count(Calculation calculation, List<FormulaNode> arguments, boolean anything) {
        long count = 0;
        for (FormulaNode argument : arguments) {
            for (Value value : calculation.column(argument)) {
                boolean filled = !(value instanceof Value.Blank) && !(value instanceof Value.Open);
                count += value instanceof Value.Figure || (anything && filled) ? 1 : 0;
            }
        }
        return Calculation.figure(BigDecimal.valueOf(count));
    }

    static Value countIf(Calculation calculation, List<FormulaNode> arguments) {
        Value asked = calculation.value(arguments.get(1));
        return Criterion.of(asked)
                .map(criterion -> calculation.column(arguments.get(0)).stream()
                        .filter(criterion::fits)
                        .count())
                .map(it -> Calculation.figure(BigDecimal.valueOf(it)))
                .orElseGet(() -> new Value.Open(Calculation.obstacles(asked)));
    }

    /** The numbers in the rows of matching cells; without a third column, the matching cells themselves. */
    static Value sumIf(Calculation calculation, List<FormulaNode> arguments) {
        Value asked = calculation.value(arguments.get(1));
        return Criterion.of(asked)
                .map(criterion -> sum(
                        criterion,
                        calculation.column(arguments.get(0)),
                        calculation.column(arguments.get(arguments.size() > 2 ? 2 : 0))))
                .orElseGet(() -> new Value.Open(Calculation.obstacles(asked)));
    }

    private static Value sum(Criterion criterion, List<Value> asked, List<Value> added) {
        BigDecimal sum = BigDecimal.ZERO;
        List<FormCell> obstacles = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (criterion.fits(asked.get(i)) && added.get(i) instanceof Value.Figure figure) {
                sum = sum.add(figure.number());
            } else if (criterion.fits(asked.get(i)) && !(added.get(i) instanceof Value.Blank)) {
                obstacles.addAll(Calculation.obstacles(added.get(i)));
            }
        }
        return obstacles.isEmpty() ? Calculation.figure(sum) : new Value.Open(obstacles);
    }

    /** The sum of the products of each row; a blank makes a product 0. */
    static Value sumOfProducts(Calculation calculation, List<FormulaNode> arguments) {
        List<List<Value>> columns = arguments.stream().map(calculation::column).toList();
        BigDecimal sum = BigDecimal.ZERO;
        List<FormCell> obstacles = new ArrayList<>();
        for (int row = 0; row < columns.get(0).size(); row++) {
            BigDecimal product = BigDecimal.ONE;
            for (List<Value> column : columns) {
                Value value = column.get(row);
                boolean number = value instanceof Value.Figure;
                product = number ? product.multiply(((Value.Figure) value).number()) : BigDecimal.ZERO;
                obstacles.addAll(number || value instanceof Value.Blank ? List.of() : Calculation.obstacles(value));
            }
            sum = sum.add(product);
        }
        return obstacles.isEmpty() ? Calculation.figure(sum) : new Value.Open(obstacles);
    }

    /** The criterion of SUMIF and COUNTIF: {@code ">0"}, {@code "<>"}, {@code "成本*"}, or a value. */
    record Criterion(Predicate<Value> cell) {
        private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

        /** The criterion; empty if its value is unknown. */
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

        /** {@code *} matches any characters and {@code ?} one character. An empty text matches a blank cell. */
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
}
