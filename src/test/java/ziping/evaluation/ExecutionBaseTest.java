package ziping.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import ziping.model.Decimals;

/** Execution is measured against the money that the rulebook names. */
class ExecutionBaseTest {
    private static final String INITIAL = "年初预算数_县区级";

    @Test
    void is_the_full_budget_nationally() {
        assertEquals("10 RULE", EvaluationCase.of("").changed(INITIAL, "100").executionPoints());
    }

    @Test
    void is_the_initial_budget_where_the_rulebook_says_so() {
        EvaluationCase it = EvaluationCase.under("county-with-ladder", "").changed(INITIAL, "100");

        assertEquals("5 RULE", it.executionPoints());
        assertEquals(
                "50", Decimals.plain(it.evaluation().figures().budget().rate().orElseThrow()));
    }
}
