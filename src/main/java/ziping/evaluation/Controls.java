package ziping.evaluation;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import ziping.model.Control;

/** Makes the next control block from the last one. */
final class Controls {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Controls() {}

    /** The same block as long as neither an answer nor a version changed, so that running again changes nothing. */
    static Control next(
            Optional<Control> last, String digest, String versions, LocalDateTime now, Set<String> findings) {
        Optional<Control> same =
                last.filter(it -> it.digest().equals(digest) && it.versions().equals(versions));
        if (same.isPresent()) {
            return same.get();
        }
        Set<String> before = last.map(Control::fingerprints).orElse(Set.of());
        return new Control(
                digest,
                versions,
                MINUTE.format(now),
                findings,
                count(before, it -> !findings.contains(it)),
                count(findings, it -> !before.contains(it)),
                count(findings, before::contains),
                last.filter(it -> !it.digest().equals(digest))
                        .map(Control::time)
                        .orElse(""));
    }

    private static int count(Set<String> fingerprints, Predicate<String> which) {
        return (int) fingerprints.stream().filter(which).count();
    }
}
