package ziping.output;

import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;

/** Takes nothing, for summaries beside which nothing is wanted. */
public final class NoAttachments implements Attachments {
    public static final SummaryOptions EXTRAS = new SummaryOptions(Set.of(), false, Optional.empty(), new NoAttachments());

    @Override
    public OutputStream begin(String path) {
        throw new AssertionError(path);
    }

    @Override
    public void write(String path, Content content) {
        throw new AssertionError(path);
    }
}
