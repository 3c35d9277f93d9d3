package ziping.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build prepares is what people wrote, with every place. */
class PreparedLawTest {
    @ParameterizedTest
    @ValueSource(strings = {"rulebooks", "forms"})
    void the_prepared_nodes_are_those_of_the_files(String folder) {
        Problems problems = new Problems();
        Map<String, YamlNode> written = new LinkedHashMap<>();
        LawFile.written(folder).forEach(file -> file.node(problems).ifPresent(it -> written.put(file.name(), it)));

        assertTrue(problems.none());
        assertEquals(written, PreparedLaw.of(folder).orElseThrow());
    }
}
