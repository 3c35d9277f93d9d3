package ziping.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import ziping.Ziping;

/**
 * Writes approved files. A run with {@code -Dapprove=true} rewrites them; every other run compares and writes nothing
 * into the source tree.
 */
public final class Approval {
    private static final boolean ON = Boolean.getBoolean("approve");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Set<Path> CHANGED = new ConcurrentSkipListSet<>();

    private Approval() {}

    /** Whether this run approves. */
    public static boolean isOn() {
        return ON;
    }

    /** Writes a file if this run approves. A file that differs only in totals of rules is not written. */
    static void write(Path file, byte[] content) {
        if (!ON) {
            return;
        }
        try {
            if (Files.exists(file) && RuleTotals.isSame(content, Files.readAllBytes(file))) {
                return;
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, content);
            CHANGED.add(file);
            if (file.startsWith(RESOURCES)) {
                Files.write(onClasspath(RESOURCES.relativize(file)), content);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(file.toString(), failed);
        }
    }

    /** The files that this run changed, sorted. */
    static List<Path> changed() {
        return List.copyOf(CHANGED);
    }

    /** The build copied resources before the tests, and the tests read this copy. */
    private static Path onClasspath(Path resource) {
        try {
            Path classes = Path.of(Ziping.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return classes.resolve(resource);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
