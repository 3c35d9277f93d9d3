package ziping.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The binary nodes of the build are equal to the YAML files, with every place. */
class PrecompiledLawTest {
    @ParameterizedTest
    @ValueSource(strings = {"rulebooks", "forms"})
    void the_prepared_nodes_are_those_of_the_files(String folder) {
        LawFile.written(folder).forEach((id, file) -> {
            LoadProblems problems = new LoadProblems();
            assertEquals(file.node(problems), PrecompiledLaw.of(folder, id));
            assertTrue(problems.none());
        });
    }

    @Test
    void what_a_run_asks_for_is_what_the_build_has_checked() throws RulebookException {
        Rulebooks checked = Rulebooks.written();
        Rulebooks asked = Rulebooks.load(Optional.empty());
        assertEquals(checked.ids(), asked.ids());
        for (String id : checked.ids()) {
            assertEquals(checked.find(id), asked.find(id));
        }

        assertEquals(Forms.written(checked.liveFormulas()), Forms.load(Optional.empty(), asked.liveFormulas()));
    }
}
