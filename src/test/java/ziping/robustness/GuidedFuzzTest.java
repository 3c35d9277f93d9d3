package ziping.robustness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The initial inputs of the coverage-guided fuzzer must be valid. */
class GuidedFuzzTest {
    @Test
    void most_initial_inputs_are_read_copied_and_evaluated() {
        Map<String, byte[]> inputs = GuidedFuzz.initialInputs();
        long copied = inputs.values().stream().filter(GuidedFuzz::isEvaluated).count();
        assertTrue(copied > inputs.size() / 2, copied + " of " + inputs.size());
    }
}
