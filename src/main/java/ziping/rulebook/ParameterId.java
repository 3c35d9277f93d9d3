package ziping.rulebook;

import java.util.List;
import java.util.Optional;
import ziping.model.message.Message;

/**
 * Identifies a number of the law.
 *
 * @param entry id of its entry
 * @param path of keys from the entry to the number
 */
record ParameterId(String entry, List<String> path) {
    private static final String END_OF_ENTRY = ":";
    private static final String BETWEEN_KEYS = ".";

    ParameterId {
        path = List.copyOf(path);
    }

    /** Parses the text of {@link #written}. */
    static Optional<ParameterId> of(String written) {
        int end = written.indexOf(END_OF_ENTRY);
        return end < 0
                ? Optional.empty()
                : Optional.of(new ParameterId(
                        written.substring(0, end),
                        List.of(written.substring(end + 1).split("\\.", -1))));
    }

    /** The text in the hidden column of the office's workbook, such as {@code S06:check.by.tolerance}. */
    String written() {
        return entry + END_OF_ENTRY + String.join(BETWEEN_KEYS, path);
    }

    /** The description of the number, by its key. */
    Message label() {
        return Message.of("parameter." + path.get(path.size() - 1));
    }
}
