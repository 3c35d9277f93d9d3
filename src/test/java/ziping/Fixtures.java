package ziping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The test fixtures as files, and texts that a person approved. */
public final class Fixtures {
    /** Where all fixtures lie. */
    public static final Path ROOT = Path.of("test-fixtures");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Fixtures() {}

    /** A YAML file as a tree. */
    public static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    /** The files of a folder with an ending, sorted; an empty folder is an error, for it would test nothing. */
    public static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(it -> it.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
            return found.isEmpty() ? fail("nothing in " + folder + " ends with " + ending) : found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Holds a text against the approved one; with {@code -Dapprove} the text becomes the approved one. */
    public static void assertApproved(Path approved, String actual) {
        try {
            if (Boolean.getBoolean("approve")) {
                Files.createDirectories(approved.getParent());
                Files.writeString(approved, actual, StandardCharsets.UTF_8);
            }
            String expected = Files.exists(approved) ? Files.readString(approved, StandardCharsets.UTF_8) : "";
            assertEquals(expected, actual, "differs from " + approved + "; mvn test -Dapprove accepts it");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
