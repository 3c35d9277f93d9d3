package ziping.checks.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import ziping.model.message.InvalidParameterException;
import ziping.model.message.Message;

/**
 * A formula that is true or false.
 *
 * @param formula as it was written
 */
public record Expression(String formula, FormulaNode root) {
    /**
     * Reads a formula; an equals sign before it and the wide signs of Chinese writing do no harm.
     *
     * @throws InvalidParameterException if it cannot be read, uses what is not listed, or is not true or false
     */
    public static Expression of(String formula) {
        String written = formula.strip();
        FormulaNode root = FormulaReader.read(FormulaText.plain(written));
        require(root, Function.Type.TRUTH, "");
        return new Expression(written, root);
    }

    /** Every name in it, in the order they are written. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        collect(root, it -> false, names);
        return names;
    }

    /** The names of single cells and of cells of the current row, without the whole columns. */
    Set<String> standing(Predicate<String> isColumn) {
        Set<String> names = new LinkedHashSet<>();
        collect(root, isColumn, names);
        return names;
    }

    /**
     * What is wrong with its columns.
     *
     * @param tables the table of every column
     */
    Optional<Message> misuse(Map<String, String> tables) {
        return misuse(root, tables);
    }

    private static void collect(FormulaNode node, Predicate<String> isColumn, Set<String> names) {
        if (node instanceof FormulaNode.Name name) {
            names.add(name.name());
        } else if (node instanceof FormulaNode.Call call) {
            for (int i = 0; i < call.arguments().size(); i++) {
                FormulaNode argument = call.arguments().get(i);
                boolean whole = takesColumns(call.function(), i)
                        && argument instanceof FormulaNode.Name name
                        && isColumn.test(name.name());
                if (!whole) {
                    collect(argument, isColumn, names);
                }
            }
        }
    }

    private static Optional<Message> misuse(FormulaNode node, Map<String, String> tables) {
        if (!(node instanceof FormulaNode.Call call)) {
            return Optional.empty();
        }
        Set<String> together = new LinkedHashSet<>();
        List<Optional<Message>> found = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            FormulaNode argument = call.arguments().get(i);
            found.add(misuse(argument, tables));
            if (takesColumns(call.function(), i)) {
                found.add(misusedColumn(call.function(), i, argument, tables));
                if (call.function().takesAt(i) == Function.Type.COLUMN && argument instanceof FormulaNode.Name name) {
                    together.add(tables.getOrDefault(name.name(), ""));
                }
            }
        }
        if (together.size() > 1) {
            found.add(Optional.of(Message.of("law.formula-tables")));
        }
        return found.stream().flatMap(Optional::stream).findFirst();
    }

    private static Optional<Message> misusedColumn(
            Function function, int at, FormulaNode argument, Map<String, String> tables) {
        Message message = Message.of("law.formula-array").with("function", function.symbol());
        boolean name = argument instanceof FormulaNode.Name;
        boolean column = argument instanceof FormulaNode.Name it && tables.containsKey(it.name());
        if (function.takesAt(at) == Function.Type.COLUMN && !column) {
            return Optional.of(new Message("law.formula-column", message.arguments()));
        }
        Set<String> inside = new LinkedHashSet<>();
        collect(argument, tables::containsKey, inside);
        return !name && inside.stream().anyMatch(tables::containsKey) ? Optional.of(message) : Optional.empty();
    }

    private static boolean takesColumns(Function function, int argument) {
        Function.Type type = function.takesAt(argument);
        return type == Function.Type.CELLS || type == Function.Type.COLUMN;
    }

    /** Refuses a part that can never be what is needed, here or deeper. */
    private static void require(FormulaNode node, Function.Type needed, String by) {
        if (!fits(gives(node), needed)) {
            String what = needed == Function.Type.COLUMN ? "law.formula-column" : "law.formula-type";
            what = by.isEmpty() ? "law.formula-no-truth" : what;
            throw new InvalidParameterException(Message.of(what).with("function", by));
        }
        if (node instanceof FormulaNode.Call call) {
            if (!call.function().takes(call.arguments().size())) {
                throw new InvalidParameterException(Message.of("law.formula-arguments")
                        .with("function", call.function().symbol()));
            }
            for (int i = 0; i < call.arguments().size(); i++) {
                boolean branch = call.function() == Function.IF && i > 0 && needed == Function.Type.TRUTH;
                require(
                        call.arguments().get(i),
                        branch ? Function.Type.TRUTH : call.function().takesAt(i),
                        call.function().symbol());
            }
        }
    }

    private static Function.Type gives(FormulaNode node) {
        if (node instanceof FormulaNode.Call call) {
            return call.function().gives();
        } else if (node instanceof FormulaNode.Constant constant) {
            return constant.value() instanceof Value.Figure
                    ? Function.Type.NUMBER
                    : constant.value() instanceof Value.Words ? Function.Type.TEXT : Function.Type.TRUTH;
        }
        return Function.Type.CELLS;
    }

    private static boolean fits(Function.Type given, Function.Type needed) {
        boolean open = given == Function.Type.CELLS || given == Function.Type.ANY;
        return switch (needed) {
            case TRUTH -> given == Function.Type.TRUTH || given == Function.Type.ANY;
            case NUMBER, CELLS -> given == Function.Type.NUMBER || open;
            case COLUMN -> given == Function.Type.CELLS;
            case TEXT, ANY -> true;
        };
    }

    /** A formula as people type it who write Chinese: with wide signs, and an equals sign before it. */
    static final class FormulaText {
        private static final char FIRST_WIDE = '！';
        private static final char LAST_WIDE = '～';
        private static final int WIDER_BY = FIRST_WIDE - '!';

        private static final String CHINESE_QUOTES = "“”＂";
        private static final Map<Character, String> SIGNS =
                Map.of('≥', ">=", '≤', "<=", '≠', "<>", '×', "*", '÷', "/", '　', " ");

        private FormulaText() {}

        /** The same as Excel writes it. Texts between quotes are kept as they are. */
        static String plain(String typed) {
            StringBuilder plain = new StringBuilder();
            String closing = "";
            for (int i = 0; i < typed.length(); i++) {
                char sign = typed.charAt(i);
                if (closing.isEmpty()) {
                    closing = closing(sign);
                    plain.append(closing.isEmpty() ? narrow(sign) : "\"");
                } else if (closing.indexOf(sign) >= 0) {
                    closing = "";
                    plain.append('"');
                } else {
                    plain.append(sign);
                }
            }
            String formula = plain.toString().strip();
            return formula.startsWith("=") ? formula.substring(1) : formula;
        }

        private static String closing(char opening) {
            if (CHINESE_QUOTES.indexOf(opening) >= 0) {
                return CHINESE_QUOTES;
            }
            return opening == '"' ? "\"" : "";
        }

        private static String narrow(char sign) {
            boolean wide = sign >= FIRST_WIDE && sign <= LAST_WIDE;
            return SIGNS.getOrDefault(sign, String.valueOf(wide ? (char) (sign - WIDER_BY) : sign));
        }
    }
}
