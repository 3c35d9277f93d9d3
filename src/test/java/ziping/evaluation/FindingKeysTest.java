package ziping.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ziping.rulebook.CheckKinds;

/**
 * The key of a finding's message is {@code <kind>.<case>}: the kind of check that finds it, by its name in rulebooks, and
 * what it found. Keys of version 0.1.0 were others; {@code former-keys.properties} maps them.
 */
class FindingKeysTest {
    private static final Path WORDS = Path.of("src/main/resources/messages");
    private static final Map<String, Class<? extends Record>> KINDS = CheckKinds.KINDS;
    private static final Pattern KEY_IN_SOURCE = Pattern.compile("\"([a-z-]+)\\.[a-z-]*\"");
    private static final String PROBLEM = ".problem";

    /**
     * Phrases that messages of several kinds share: the duty, the frame of a message, why a formula shows an error, a row
     * whose cell is wanting, what saved the file, a list of names that is cut.
     */
    private static final Set<String> SHARED = Set.of("duty", "finding", "fault", "lack", "saved-by", "across");

    @Test
    void every_key_of_a_finding_is_a_kind_and_a_case() throws IOException {
        Set<String> findings = findings();
        assertTrue(findings.size() > 100, "only " + findings.size() + " findings seen");
        assertEquals(
                List.of(),
                findings.stream()
                        .filter(finding -> !KINDS.containsKey(family(finding)) || !finding.matches("[a-z-]+\\.[a-z-]+"))
                        .toList());
    }

    @Test
    void every_other_key_is_of_a_kind_or_of_a_shared_family() throws IOException {
        assertEquals(
                List.of(),
                properties("findings_zh").stringPropertyNames().stream()
                        .filter(key -> !KINDS.containsKey(family(key)) && !SHARED.contains(family(key)))
                        .sorted()
                        .toList());
    }

    @Test
    void every_kind_has_messages() throws IOException {
        Set<String> families = new TreeSet<>();
        for (String key : findings()) {
            families.add(family(key));
        }
        assertEquals(new TreeSet<>(KINDS.keySet()), families);
    }

    @Test
    void no_kind_uses_a_key_of_another() throws IOException {
        List<String> foreign = new ArrayList<>();
        for (Map.Entry<String, Class<? extends Record>> kind : KINDS.entrySet()) {
            for (String family : familiesIn(kind.getValue())) {
                if (KINDS.containsKey(family) && !family.equals(kind.getKey())) {
                    foreign.add(kind.getKey() + " uses " + family);
                }
            }
        }
        assertEquals(List.of(), foreign);
    }

    /** Of two messages with one former key, one would take the other's answers. Variants of one message share it. */
    @Test
    void every_former_key_belongs_to_one_message() throws IOException {
        Set<String> findings = findings();
        Properties former = properties("former-keys");
        Map<String, String> seen = new TreeMap<>();
        for (String key : new TreeSet<>(former.stringPropertyNames())) {
            String formerKey = former.getProperty(key);
            assertTrue(findings.contains(key), key + " is no message");
            assertTrue(key.equals(formerKey) || !findings.contains(formerKey), formerKey + " is another message's key");
            String message = seen.computeIfAbsent(formerKey, none -> key);
            assertTrue(key.equals(message) || key.startsWith(message + "-"), formerKey + " stands twice");
            assertEquals(formerKey, FormerKeys.of(key));
        }
        assertTrue(seen.size() > 100, "only " + seen.size() + " former keys seen");
    }

    @Test
    void a_message_that_is_new_has_its_own_key() {
        assertEquals("same-rate.new-case", FormerKeys.of("same-rate.new-case"));
    }

    private static Set<String> findings() throws IOException {
        Set<String> findings = new TreeSet<>();
        for (String key : properties("findings_zh").stringPropertyNames()) {
            if (key.endsWith(PROBLEM)) {
                findings.add(key.substring(0, key.length() - PROBLEM.length()));
            }
        }
        return findings;
    }

    private static String family(String key) {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }

    private static Set<String> familiesIn(Class<?> type) throws IOException {
        Path source = Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
        Set<String> families = new TreeSet<>();
        for (MatchResult key :
                KEY_IN_SOURCE.matcher(Files.readString(source)).results().toList()) {
            families.add(key.group(1));
        }
        return families;
    }

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS.resolve(name + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
