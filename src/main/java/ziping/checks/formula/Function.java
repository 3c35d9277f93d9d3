package ziping.checks.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** Every function and operator that a formula may use, with what it takes and gives: nothing else is known. */
enum Function {
    ADD("+", 2, 2, Type.NUMBER, (it, of) -> two(it, of, BigDecimal::add), Type.NUMBER),
    SUBTRACT("-", 2, 2, Type.NUMBER, (it, of) -> two(it, of, BigDecimal::subtract), Type.NUMBER),
    MULTIPLY("*", 2, 2, Type.NUMBER, (it, of) -> two(it, of, BigDecimal::multiply), Type.NUMBER),
    DIVIDE(
            "/",
            2,
            2,
            Type.NUMBER,
            (it, of) -> it.numbers(of, n -> ArithmeticFunctions.quotient(n.get(0), n.get(1))),
            Type.NUMBER),
    NEGATE("-", 1, 1, Type.NUMBER, (it, of) -> one(it, of, BigDecimal::negate), Type.NUMBER),
    PLUS("+", 1, 1, Type.NUMBER, (it, of) -> one(it, of, n -> n), Type.NUMBER),
    PERCENT("%", 1, 1, Type.NUMBER, (it, of) -> one(it, of, n -> n.movePointLeft(2)), Type.NUMBER),
    JOIN(
            "&",
            2,
            2,
            Type.TEXT,
            (it, of) -> ArithmeticFunctions.joined(it.value(of.get(0)), it.value(of.get(1))),
            Type.ANY),
    EQUAL("=", 2, 2, Type.TRUTH, comparison(Comparison.EQUAL), Type.ANY),
    DIFFERENT("<>", 2, 2, Type.TRUTH, comparison(Comparison.DIFFERENT), Type.ANY),
    LESS("<", 2, 2, Type.TRUTH, comparison(Comparison.LESS), Type.NUMBER),
    AT_MOST("<=", 2, 2, Type.TRUTH, comparison(Comparison.AT_MOST), Type.NUMBER),
    MORE(">", 2, 2, Type.TRUTH, comparison(Comparison.MORE), Type.NUMBER),
    AT_LEAST(">=", 2, 2, Type.TRUTH, comparison(Comparison.AT_LEAST), Type.NUMBER),
    ABS("ABS", 1, 1, Type.NUMBER, (it, of) -> one(it, of, BigDecimal::abs), Type.NUMBER),
    INT("INT", 1, 1, Type.NUMBER, (it, of) -> one(it, of, n -> n.setScale(0, RoundingMode.FLOOR)), Type.NUMBER),
    MOD(
            "MOD",
            2,
            2,
            Type.NUMBER,
            (it, of) -> it.numbers(of, n -> ArithmeticFunctions.remainder(n.get(0), n.get(1))),
            Type.NUMBER),
    ROUND("ROUND", 2, 2, Type.NUMBER, rounded(RoundingMode.HALF_UP), Type.NUMBER),
    ROUNDUP("ROUNDUP", 2, 2, Type.NUMBER, rounded(RoundingMode.UP), Type.NUMBER),
    ROUNDDOWN("ROUNDDOWN", 2, 2, Type.NUMBER, rounded(RoundingMode.DOWN), Type.NUMBER),
    IF("IF", 3, 3, Type.ANY, LogicFunctions::choose, Type.TRUTH, Type.ANY),
    AND("AND", 1, 30, Type.TRUTH, (it, of) -> LogicFunctions.decide(it, of, false), Type.TRUTH),
    OR("OR", 1, 30, Type.TRUTH, (it, of) -> LogicFunctions.decide(it, of, true), Type.TRUTH),
    NOT("NOT", 1, 1, Type.TRUTH, LogicFunctions::not, Type.TRUTH),
    TRUE("TRUE", 0, 0, Type.TRUTH, (it, of) -> new Value.Truth(true)),
    FALSE("FALSE", 0, 0, Type.TRUTH, (it, of) -> new Value.Truth(false)),
    ISBLANK("ISBLANK", 1, 1, Type.TRUTH, (it, of) -> LogicFunctions.is(it, of, Value.Blank.class), Type.ANY),
    ISNUMBER("ISNUMBER", 1, 1, Type.TRUTH, (it, of) -> LogicFunctions.is(it, of, Value.Figure.class), Type.ANY),
    ISTEXT("ISTEXT", 1, 1, Type.TRUTH, (it, of) -> LogicFunctions.is(it, of, Value.Words.class), Type.ANY),
    LEN("LEN", 1, 1, Type.NUMBER, (it, of) -> ArithmeticFunctions.length(it.value(of.get(0))), Type.ANY),
    TRIM("TRIM", 1, 1, Type.TEXT, (it, of) -> ArithmeticFunctions.trimmed(it.value(of.get(0))), Type.ANY),
    LEFT("LEFT", 1, 2, Type.TEXT, (it, of) -> ArithmeticFunctions.part(it, of, false), Type.ANY, Type.NUMBER),
    RIGHT("RIGHT", 1, 2, Type.TEXT, (it, of) -> ArithmeticFunctions.part(it, of, true), Type.ANY, Type.NUMBER),
    FIND("FIND", 2, 2, Type.NUMBER, ArithmeticFunctions::find, Type.ANY),
    SUM(
            "SUM",
            1,
            30,
            Type.NUMBER,
            (it, of) -> AggregateFunctions.ofNumbers(it, of, AggregateFunctions::sum),
            Type.CELLS),
    AVERAGE(
            "AVERAGE",
            1,
            30,
            Type.NUMBER,
            (it, of) -> AggregateFunctions.ofNumbers(it, of, AggregateFunctions::mean),
            Type.CELLS),
    MIN("MIN", 1, 30, Type.NUMBER, (it, of) -> AggregateFunctions.ofNumbers(it, of, Collections::min), Type.CELLS),
    MAX("MAX", 1, 30, Type.NUMBER, (it, of) -> AggregateFunctions.ofNumbers(it, of, Collections::max), Type.CELLS),
    COUNT("COUNT", 1, 30, Type.NUMBER, (it, of) -> AggregateFunctions.count(it, of, false), Type.CELLS),
    COUNTA("COUNTA", 1, 30, Type.NUMBER, (it, of) -> AggregateFunctions.count(it, of, true), Type.CELLS),
    COUNTIF("COUNTIF", 2, 2, Type.NUMBER, AggregateFunctions::countIf, Type.COLUMN, Type.ANY),
    SUMIF("SUMIF", 2, 3, Type.NUMBER, AggregateFunctions::sumIf, Type.COLUMN, Type.ANY, Type.COLUMN),
    SUMPRODUCT("SUMPRODUCT", 1, 30, Type.NUMBER, AggregateFunctions::sumOfProducts, Type.COLUMN);

    private static final Map<String, Function> BY_NAME = new TreeMap<>();

    static {
        for (Function function : values()) {
            if (Character.isLetter(function.symbol.charAt(0))) {
                BY_NAME.put(function.symbol, function);
            }
        }
    }

    /** What an argument must be, or a result is. */
    enum Type {
        NUMBER,
        TEXT,
        TRUTH,
        /** Any single value. As a type of result: the value of a cell. */
        ANY,
        /** Single numbers, or whole columns by their name alone. */
        CELLS,
        /** A whole column by its name alone. */
        COLUMN
    }

    /** How a result comes about. */
    @FunctionalInterface
    private interface Rule {
        Value apply(Calculation calculation, List<FormulaNode> arguments);
    }

    private final String symbol;
    private final int least;
    private final int most;
    private final Type gives;
    private final Rule rule;
    private final List<Type> takes;

    Function(String symbol, int least, int most, Type gives, Rule rule, Type... takes) {
        this.symbol = symbol;
        this.least = least;
        this.most = most;
        this.gives = gives;
        this.rule = rule;
        this.takes = List.of(takes);
    }

    /** The functions by the names that Excel has for them. */
    static Map<String, Function> byName() {
        return Collections.unmodifiableMap(BY_NAME);
    }

    /** As it is written in a formula. */
    String symbol() {
        return symbol;
    }

    Type gives() {
        return gives;
    }

    boolean takes(int arguments) {
        return arguments >= least && arguments <= most;
    }

    /** What an argument must be; the last one named holds for all that follow. */
    Type takesAt(int argument) {
        return takes.get(Math.min(argument, takes.size() - 1));
    }

    Value apply(Calculation calculation, List<FormulaNode> arguments) {
        return rule.apply(calculation, arguments);
    }

    private static Value one(
            Calculation calculation, List<FormulaNode> of, java.util.function.UnaryOperator<BigDecimal> rule) {
        return calculation.numbers(of, number -> Calculation.figure(rule.apply(number.get(0))));
    }

    private static Value two(Calculation calculation, List<FormulaNode> of, BinaryOperator<BigDecimal> rule) {
        return calculation.numbers(of, number -> Calculation.figure(rule.apply(number.get(0), number.get(1))));
    }

    private static Rule comparison(Comparison comparison) {
        return (it, of) -> comparison.of(it.value(of.get(0)), it.value(of.get(1)));
    }

    private static Rule rounded(RoundingMode mode) {
        return (it, of) -> it.numbers(of, n -> ArithmeticFunctions.rounded(n.get(0), n.get(1), mode));
    }
}
