package ziping.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** The text that is typed into a cell in place of its value. */
final class TypedText {
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private TypedText() {}

    /** The new text: a given text, the old text with a prefix or suffix, or the old text with another number. */
    static String of(String there, JsonNode how) {
        if (how.has("put")) {
            return how.get("put").asText();
        }
        String kept = how.has("strip-unit") ? there.replaceAll("[^\\d.]", "") : there;
        if (how.has("append") || how.has("prepend")) {
            return how.path("prepend").asText() + kept + how.path("append").asText();
        }
        BigDecimal times = new BigDecimal(how.path("times").asText("1"));
        BigDecimal plus = new BigDecimal(how.path("plus").asText("0"));
        return NUMBER.matcher(kept)
                .replaceFirst(it -> new BigDecimal(it.group())
                        .multiply(times)
                        .add(plus)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString());
    }
}
