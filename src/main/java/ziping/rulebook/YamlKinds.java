package ziping.rulebook;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which record stands behind the word after {@code kind:}, for each interface that several records share.
 *
 * @param byInterface such as a scoring method with {@code reverse-linear} for its record
 */
record YamlKinds(Map<Class<?>, Map<String, Class<? extends Record>>> byInterface) {
    /** For files in which nothing has a kind. */
    static final YamlKinds NONE = new YamlKinds(Map.of());

    YamlKinds {
        byInterface = Map.copyOf(byInterface);
    }

    /** The records behind an interface by their word, in alphabetical order. */
    Map<String, Class<? extends Record>> of(Class<?> shared) {
        if (!byInterface.containsKey(shared)) {
            throw new IllegalStateException("no kinds are registered for " + shared.getName());
        }
        return new TreeMap<>(byInterface.get(shared));
    }
}
