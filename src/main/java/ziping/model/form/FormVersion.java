package ziping.model.form;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a form: forms of one major version have the same required fields, with the same meaning. */
public record FormVersion(int major, int minor, int patch) implements Comparable<FormVersion> {
    private static final Pattern FORMAT = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");
    private static final Comparator<FormVersion> ORDER = Comparator.comparingInt(FormVersion::major)
            .thenComparingInt(FormVersion::minor)
            .thenComparingInt(FormVersion::patch);

    /** The version of a text such as 1.0.0; empty if the text has another format. */
    public static Optional<FormVersion> of(String text) {
        Matcher parts = FORMAT.matcher(text);
        return parts.matches()
                ? Optional.of(new FormVersion(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public int compareTo(FormVersion other) {
        return ORDER.compare(this, other);
    }
}
