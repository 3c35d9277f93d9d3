package ziping.quantity;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ziping.model.Names;
import ziping.model.NotAllowed;
import ziping.model.Saying;

/**
 * Which sources of money add up to which, as a rulebook says it.
 *
 * @param sums inner sums before the sums that use them
 */
public record Sources(List<Sum> sums) {
    public Sources {
        Set<String> below = new HashSet<>();
        for (Sum sum : sums) {
            below.addAll(sum.parts());
            if (below.contains(sum.source().orElse(""))) {
                throw new NotAllowed(
                        Saying.of("law.sum-order").with("source", sum.source().orElse("")));
            }
        }
    }

    /**
     * One sum.
     *
     * @param source the source it is printed as, such as 小计; empty for the whole amount
     * @param parts the sources it adds; those that a form does not have are left out
     */
    public record Sum(Optional<String> source, List<String> parts) {}

    /** The parts of a sum, if the source is one. */
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

    /** The source that a name of an item speaks of: 县区级 for 全年预算数_县区级, empty for the whole amount. */
    public static Optional<String> sourceOf(String name, String item) {
        if (name.equals(item)) {
            return Optional.of("");
        }
        boolean begins = name.startsWith(item) && name.startsWith("_", item.length());
        return begins
                ? Optional.of(name.substring(item.length() + 1)).filter(Names.SOURCES::contains)
                : Optional.empty();
    }
}
