package ziping.checks.formula;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ziping.model.message.Message;

/**
 * Why a formula cannot be read. What people mistype most, the formula itself shows; of the parser's words, which are
 * for programmers, only the place and the function are taken.
 */
final class FormulaError {
    /** Signs of Chinese keyboards, with those that Excel takes. */
    private static final Map<Character, String> FULL_WIDTH = Map.ofEntries(
            Map.entry('（', "("),
            Map.entry('）', ")"),
            Map.entry('，', ","),
            Map.entry('、', ","),
            Map.entry('；', ","),
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('＂', "\""),
            Map.entry('＝', "="),
            Map.entry('＞', ">"),
            Map.entry('＜', "<"),
            Map.entry('≥', ">="),
            Map.entry('≤', "<="),
            Map.entry('≠', "<>"),
            Map.entry('＋', "+"),
            Map.entry('－', "-"),
            Map.entry('×', "*"),
            Map.entry('÷', "/"),
            Map.entry('％', "%"));

    private static final Pattern FUNCTION = Pattern.compile("arguments to function '([^']+)'");
    private static final Pattern PLACE = Pattern.compile("Parse error near char (\\d+) ");
    private static final Pattern REST = Pattern.compile("^Unused input \\[(.*)] after attempting", Pattern.DOTALL);

    private final String formula;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int quote = -1;

    private FormulaError(String formula) {
        this.formula = formula;
    }

    /**
     * Errors that are visible in the text. They are checked first, because the parser takes most Chinese signs as part
     * of a name.
     */
    static Optional<Message> seen(String formula) {
        return new FormulaError(formula).seen();
    }

    /**
     * What the parser stumbled over.
     *
     * @param said message of the parser
     */
    static Message of(String formula, String said) {
        return new FormulaError(formula).told(said);
    }

    private Optional<Message> seen() {
        for (int i = 0; i < formula.length(); i++) {
            if (formula.charAt(i) == '"') {
                quote = quote < 0 ? i : -1;
            } else if (quote < 0) {
                Optional<Message> wrong = outsideText(i, formula.charAt(i));
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        }
        return quote >= 0
                ? Optional.of(Message.of("law.formula-quote").with("rest", formula.substring(quote)))
                : Optional.ofNullable(open.peek())
                        .map(it -> Message.of("law.formula-open").with("rest", formula.substring(it)));
    }

    private Optional<Message> outsideText(int index, char character) {
        if (FULL_WIDTH.containsKey(character)) {
            return Optional.of(at("law.formula-full-width", index).with("instead", FULL_WIDTH.get(character)));
        } else if (character == '(') {
            open.push(index);
        } else if (character == ')' && open.isEmpty()) {
            return Optional.of(at("law.formula-closed", index));
        } else if (character == ')') {
            open.pop();
        }
        return Optional.empty();
    }

    private Message told(String said) {
        Matcher function = FUNCTION.matcher(said);
        if (function.find()) {
            return Message.of("law.formula-arguments").with("function", function.group(1));
        }
        Matcher rest = REST.matcher(said);
        Matcher place = PLACE.matcher(said);
        if (rest.find()) {
            return at("law.formula-character", formula.length() - rest.group(1).length());
        } else if (!place.find()) {
            return Message.of("law.formula-unreadable");
        }
        int index = Integer.parseInt(place.group(1));
        return index < formula.length()
                ? at("law.formula-character", index)
                : Message.of("law.formula-unfinished").with("before", formula);
    }

    private Message at(String sentence, int index) {
        return Message.of(sentence)
                .with("number", BigDecimal.valueOf(index + 1))
                .with("character", formula.substring(index, index + 1))
                .with("rest", formula.substring(index));
    }
}
