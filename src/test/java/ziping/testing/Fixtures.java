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

/** The test fixtures as files, and texts that a person approved. */
public final class Fixtures {
    /** Where all fixtures lie. */
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

    /** The name of a file without its ending. */
    public static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The folders inside a folder, sorted; none is an error, for it would test nothing. */
    public static List<Path> folders(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> found = inside.filter(Files::isDirectory).sorted().toList();
            return found.isEmpty() ? fail("no folder in " + folder) : found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Holds a text against the approved one; with {@code -Dapprove=true} the text becomes the approved one. */
    public static void assertApproved(Path approved, String actual) {
        assertEquals(approved(approved, actual), RuleTotals.hidden(actual), "differs from " + approved + HOW);
        RuleTotals.assertApproved(approved, actual);
    }

    /** The approved text, without totals of rules; with {@code -Dapprove=true} it becomes the actual one first. */
    public static String approved(Path approved, String actual) {
        Approval.write(approved, RuleTotals.hidden(actual).getBytes(StandardCharsets.UTF_8));
        try {
            return Files.exists(approved) ? Files.readString(approved, StandardCharsets.UTF_8) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Compares generated files with those of the source tree, to the byte but for totals of rules. */
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
