package ziping.output;

import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;

/** Attachments of a summary that has none. Every call fails. */
public final class NoAttachments implements Attachments {
    public static final SummaryOptions OPTIONS =
            new SummaryOptions(Set.of(), false, Optional.empty(), new NoAttachments());

    @Override
    public OutputStream begin(String path) {
        throw new AssertionError(path);
    }

    @Override
    public void write(String path, Content content) {
        throw new AssertionError(path);
    }
}
