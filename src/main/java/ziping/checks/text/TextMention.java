package ziping.checks.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.model.form.FormCell;
import ziping.quantity.ParsedValue;
import ziping.quantity.ProseNumbers;

/**
 * A number in a text for something that the form contains too.
 *
 * @param said the name of the number in the text
 */
record TextMention(FormCell cell, String said, ProseNumbers.Figure figure) {
    /** Rates or amounts that differ by less are equal, because printed rates can be cut off or rounded. */
    private static final BigDecimal SAME = new BigDecimal("0.01");

    /** The words that introduce a number. */
    record Introduced(List<String> before, List<String> joints) {
        /** The name to which a number belongs; empty if other words stand before it that can change its meaning. */
        Optional<String> name(ProseNumbers.Figure figure, List<String> names) {
            String core = withoutJoints(figure.before());
            for (String name : names) {
                if (core.endsWith(name)
                        && isOpening(figure.since())
                        && isOpening(core.substring(0, core.length() - name.length()))) {
                    return Optional.of(name);
                }
            }
            return Optional.empty();
        }

        private String withoutJoints(String words) {
            for (String joint : joints) {
                if (words.endsWith(joint)) {
                    return withoutJoints(words.substring(0, words.length() - joint.length()));
                }
            }
            return words;
        }

        private boolean isOpening(String words) {
            if (words.isEmpty()) {
                return true;
            }
            for (String opening : before) {
                if (words.startsWith(opening) && isOpening(words.substring(opening.length()))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The mentions without contradictions: if texts give two numbers for one name, it is unknown which is meant. */
    static List<TextMention> of(List<TextMention> all) {
        List<TextMention> certain = new ArrayList<>();
        for (TextMention one : all) {
            boolean disputed = all.stream().anyMatch(mention -> !mention.sameFigure(one));
            if (!disputed
                    && certain.stream().noneMatch(mention -> mention.cell().equals(one.cell()))) {
                certain.add(one);
            }
        }
        return certain;
    }

    private boolean sameFigure(TextMention other) {
        return figure.amount().equals(other.figure().amount());
    }

    /** Whether the number in the text can be this number, with its sign and its precision. */
    boolean agrees(BigDecimal exact, BigDecimal written) {
        if (figure.amount().certainty() != ParsedValue.Certainty.EXACT) {
            return true;
        }
        return switch (figure.amount().sign()) {
            case AT_LEAST, MORE_THAN -> exact.compareTo(written) >= 0;
            case AT_MOST, LESS_THAN -> exact.compareTo(written) <= 0;
            default -> isRounded(exact, written);
        };
    }

    private static boolean isRounded(BigDecimal exact, BigDecimal written) {
        int digits = Math.max(0, written.stripTrailingZeros().scale());
        return written.subtract(exact).abs().compareTo(SAME) < 0
                || exact.setScale(digits, RoundingMode.HALF_UP).compareTo(written) == 0
                || exact.setScale(digits, RoundingMode.DOWN).compareTo(written) == 0;
    }
}
