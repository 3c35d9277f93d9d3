package ziping.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ziping.checks.formula.Expression;
import ziping.model.message.InvalidParameterException;
import ziping.model.message.Message;

/** Converts single values to the type of their key. */
final class YamlScalars {
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,8})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

    private final LoadProblems problems;

    YamlScalars(LoadProblems problems) {
        this.problems = problems;
    }

    /** Whether a text is a number in the notation of the law. */
    static boolean isDecimal(String text) {
        return DECIMAL.matcher(text).matches();
    }

    /** The value; empty if the text is not of that type, which is noted as a problem. */
    Optional<Object> value(YamlNode.Scalar scalar, Class<?> type) {
        if (type == String.class) {
            return Optional.of(scalar.text());
        } else if (type == boolean.class) {
            return word(scalar, List.of("true", "false")).map(Boolean::valueOf);
        } else if (type == int.class || type == Integer.class) {
            return matching(scalar, WHOLE, "law.not-whole").map(Integer::valueOf);
        } else if (type == BigDecimal.class) {
            return matching(scalar, DECIMAL, "law.not-decimal").map(BigDecimal::new);
        } else if (type == LocalDate.class) {
            return day(scalar);
        } else if (type.isEnum()) {
            return constant(scalar, type);
        }
        throw new IllegalStateException("cannot read a " + type.getName());
    }

    /** The value as a formula. Its problems are noted at its place. */
    Optional<Object> formula(YamlNode.Scalar scalar) {
        try {
            return Optional.of(Expression.of(scalar.text()));
        } catch (InvalidParameterException refused) {
            problems.add(scalar.at(), refused.message());
            return Optional.empty();
        }
    }

    private Optional<String> matching(YamlNode.Scalar scalar, Pattern pattern, String problem) {
        if (pattern.matcher(scalar.text()).matches()) {
            return Optional.of(scalar.text());
        }
        problems.add(scalar.at(), Message.of(problem).with("value", scalar.text()));
        return Optional.empty();
    }

    private Optional<Object> day(YamlNode.Scalar scalar) {
        try {
            return Optional.of(LocalDate.parse(scalar.text()));
        } catch (DateTimeParseException notADay) {
            problems.add(scalar.at(), Message.of("law.not-a-day").with("value", scalar.text()));
            return Optional.empty();
        }
    }

    private Optional<Object> constant(YamlNode.Scalar scalar, Class<?> type) {
        List<Enum<?>> constants = Arrays.stream(type.getEnumConstants())
                .<Enum<?>>map(constant -> (Enum<?>) constant)
                .toList();
        return word(scalar, constants.stream().map(YamlKeys::ofConstant).toList())
                .flatMap(word -> constants.stream()
                        .filter(constant -> YamlKeys.ofConstant(constant).equals(word))
                        .findFirst());
    }

    private Optional<String> word(YamlNode.Scalar scalar, List<String> allowed) {
        if (allowed.contains(scalar.text())) {
            return Optional.of(scalar.text());
        }
        problems.add(scalar.at(), YamlKeys.unknownWord(scalar.text(), allowed));
        return Optional.empty();
    }
}
