package ziping.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node of a YAML file, or of a workbook that is read like one. */
sealed interface YamlNode {
    /** Where it begins. */
    SourcePosition at();

    /** A word, a number or a longer text, exactly as it was typed. */
    record Scalar(SourcePosition at, String text) implements YamlNode {}

    /** Nothing: a key without a value. */
    record Nothing(SourcePosition at) implements YamlNode {}

    /** A list of nodes. */
    record Items(SourcePosition at, List<YamlNode> nodes) implements YamlNode {
        public Items {
            nodes = List.copyOf(nodes);
        }
    }

    /** Nodes by their keys, in the order of the file. */
    record Entries(SourcePosition at, Map<String, Entry> byKey) implements YamlNode {
        public Entries {
            byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
        }

        /** Values by their keys. Each key gets the place of its value. */
        static Entries of(SourcePosition at, Map<String, YamlNode> values) {
            Map<String, Entry> byKey = new LinkedHashMap<>();
            values.forEach((key, value) -> byKey.put(key, new Entry(value.at(), value)));
            return new Entries(at, byKey);
        }

        Optional<YamlNode> value(String key) {
            return Optional.ofNullable(byKey.get(key)).map(Entry::value);
        }
    }

    /**
     * One key with its value.
     *
     * @param at the position of the key
     */
    record Entry(SourcePosition at, YamlNode value) {}
}
