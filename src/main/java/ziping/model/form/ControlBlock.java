package ziping.model.form;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/**
 * The control block of the findings sheet: the digest of the answers, the versions, and the changes since the last run.
 *
 * @param digest over all input answers; it changes if one of them is edited
 * @param versions program, form and rulebook versions in one line
 * @param time when the answers were first checked with these versions
 * @param fingerprints of the findings of that run
 * @param resolved the number of findings of the last run that were resolved
 * @param fresh the number of new findings
 * @param remaining the number of findings that were there in the last run too
 * @param edited the time of the last check, if answers were changed after it; else empty
 */
public record ControlBlock(
        String digest,
        String versions,
        String time,
        Set<String> fingerprints,
        int resolved,
        int fresh,
        int remaining,
        String edited) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public ControlBlock {
        fingerprints = Set.copyOf(fingerprints);
    }

    /** The block of answers that were not changed since they were checked. */
    public ControlBlock(
            String digest,
            String versions,
            String time,
            Set<String> fingerprints,
            int resolved,
            int fresh,
            int remaining) {
        this(digest, versions, time, fingerprints, resolved, fresh, remaining, "");
    }

    /** A time as all outputs show it, to the minute. */
    public static String timestamp(LocalDateTime time) {
        return MINUTE.format(time);
    }

    /**
     * The block after this run. It is the last one if no answer and no version changed, so that a second run changes
     * nothing.
     */
    public static ControlBlock next(
            Optional<ControlBlock> last, String digest, String versions, LocalDateTime now, Set<String> findings) {
        if (last.isPresent()
                && last.get().digest().equals(digest)
                && last.get().versions().equals(versions)) {
            return last.get();
        }
        Set<String> before = last.isPresent() ? last.get().fingerprints() : Set.of();
        int remaining = (int) findings.stream().filter(before::contains).count();
        boolean edited = last.isPresent() && !last.get().digest().equals(digest);
        return new ControlBlock(
                digest,
                versions,
                timestamp(now),
                findings,
                before.size() - remaining,
                findings.size() - remaining,
                remaining,
                edited ? last.get().time() : "");
    }
}
