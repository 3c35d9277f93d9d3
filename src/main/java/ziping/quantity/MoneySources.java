package ziping.quantity;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ziping.model.form.FieldNames;
import ziping.model.message.InvalidParameterException;
import ziping.model.message.Message;

/**
 * Which sources of money add up to which, as a rulebook defines it.
 *
 * @param sums each sum before the sums that add it
 */
public record MoneySources(List<Sum> sums) {
    public MoneySources {
        Set<String> below = new HashSet<>();
        for (Sum sum : sums) {
            below.addAll(sum.parts());
            if (below.contains(sum.source().orElse(""))) {
                throw new InvalidParameterException(
                        Message.of("law.sum-order").with("source", sum.source().orElse("")));
            }
        }
    }

    /**
     * One sum.
     *
     * @param source the name of the sum on the form, such as 小计; empty for the whole amount
     * @param parts the sources that it adds; those that a form does not have are left out
     */
    public record Sum(Optional<String> source, List<String> parts) {}

    /** The sum with the name of a source, if there is one. */
    public Optional<Sum> sum(String source) {
        for (Sum sum : sums) {
            if (sum.source().orElse("").equals(source)) {
                return Optional.of(sum);
            }
        }
        return Optional.empty();
    }

    /** The defined name of an item from one source: 全年预算数_县区级. */
    public static String name(String item, String source) {
        return source.isEmpty() ? item : item + "_" + source;
    }

    /** The source in a name of an item: 县区级 for 全年预算数_县区级, empty text for the whole amount. */
    public static Optional<String> sourceOf(String name, String item) {
        if (name.equals(item)) {
            return Optional.of("");
        }
        boolean begins = name.startsWith(item) && name.startsWith("_", item.length());
        return begins
                ? Optional.of(name.substring(item.length() + 1)).filter(FieldNames.SOURCES::contains)
                : Optional.empty();
    }
}
