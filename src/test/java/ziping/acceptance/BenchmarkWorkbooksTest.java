package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ziping.Ziping;
import ziping.messages.Language;
import ziping.model.run.Outcome;
import ziping.testing.BenchmarkWorkbooks;
import ziping.testing.BuiltInRulebooks;

/** The workbooks of the benchmark can be evaluated. */
class BenchmarkWorkbooksTest {
    @Test
    void all_forms_are_used_and_all_workbooks_are_evaluated() throws Exception {
        Ziping ziping =
                Ziping.load(new Ziping.Settings(Language.ZH, Optional.empty(), Optional.empty()), Clock.systemUTC());
        Set<String> forms = new HashSet<>();
        for (int number = 0; number < BuiltInRulebooks.FORMS.size(); number++) {
            List<Outcome> outcomes =
                    ziping.evaluate(BenchmarkWorkbooks.name(number), BenchmarkWorkbooks.workbook(number));
            Outcome.Evaluated evaluated = assertInstanceOf(Outcome.Evaluated.class, outcomes.get(0));
            assertTrue(evaluated.evaluation().figures().indicators().size() >= 20, evaluated.file());
            forms.add(evaluated.evaluation().submission().form().id());
        }
        assertEquals(BuiltInRulebooks.FORMS.keySet(), forms);
    }

    @Test
    void the_same_number_gives_the_same_workbook() {
        assertArrayEquals(BenchmarkWorkbooks.workbook(3), BenchmarkWorkbooks.workbook(3));
    }
}
