package ziping.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
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
import java.util.Map;
import java.util.stream.Stream;

/** Access to the test fixtures and to approved texts. */
public final class Fixtures {
    /** The folder of all fixtures. */
    public static final Path ROOT = Path.of("test-fixtures");

    private static final String HOW = "; mvn test -Dapprove=true accepts it";
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

    /** The files of a folder with an extension, sorted. An empty folder is an error, because it would test nothing. */
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

    /** The name of a file without its extension. */
    public static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The folders in a folder, sorted. None is an error, because it would test nothing. */
    public static List<Path> folders(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> found = inside.filter(Files::isDirectory).sorted().toList();
            return found.isEmpty() ? fail("no folder in " + folder) : found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Compares a text with the approved one. With {@code -Dapprove=true} the text becomes the approved one. */
    public static void assertApproved(Path approved, String actual) {
        assertEquals(approved(approved, actual), RuleTotals.hidden(actual), "differs from " + approved + HOW);
        RuleTotals.assertApproved(approved, actual);
    }

    /** The approved text without totals of rules. With {@code -Dapprove=true} the actual text is approved first. */
    public static String approved(Path approved, String actual) {
        Approval.write(approved, RuleTotals.hidden(actual).getBytes(StandardCharsets.UTF_8));
        try {
            return Files.exists(approved) ? Files.readString(approved, StandardCharsets.UTF_8) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Compares generated files with those in the source tree. They must be equal except for totals of rules. */
    public static void assertApproved(Map<Path, byte[]> generated) {
        generated.forEach((file, content) -> {
            assertTrue(Files.exists(file), file + " is missing" + HOW);
            try {
                byte[] approved = Files.readAllBytes(file);
                if (!RuleTotals.isSame(content, approved)) {
                    assertArrayEquals(approved, content, file + " differs" + HOW);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
