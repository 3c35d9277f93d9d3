package ziping.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a file says at one place. */
sealed interface YamlNode {
    /** Where it begins. */
    YamlPlace at();

    /** A word, a number or a longer text, exactly as it was typed. */
    record Scalar(YamlPlace at, String text) implements YamlNode {}

    /** Nothing: a key without a value. */
    record Nothing(YamlPlace at) implements YamlNode {}

    /** Several things in order. */
    record Items(YamlPlace at, List<YamlNode> nodes) implements YamlNode {
        public Items {
            nodes = List.copyOf(nodes);
        }
    }

    /** Things by their keys, in the order of the file. */
    record Entries(YamlPlace at, Map<String, Entry> byKey) implements YamlNode {
        public Entries {
            byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
        }

        Optional<YamlNode> value(String key) {
            return Optional.ofNullable(byKey.get(key)).map(Entry::value);
        }
    }

    /**
     * One key with its value.
     *
     * @param at where the key stands
     */
    record Entry(YamlPlace at, YamlNode value) {}
}
