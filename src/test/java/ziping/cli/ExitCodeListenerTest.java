package ziping.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ziping.model.message.Message;
import ziping.model.run.Outcome;
import ziping.model.run.Progress;
import ziping.model.run.Refusal;
import ziping.testing.SampleOutcomes;

class ExitCodeListenerTest {
    private static final Outcome MUST_FIX = SampleOutcomes.evaluated("a.xlsx");
    private static final Outcome CLEAN = SampleOutcomes.withoutTotal("b.xlsx");
    private static final Outcome REFUSED = SampleOutcomes.refused("c.xlsx");
    private static final Outcome SKIPPED = SampleOutcomes.skipped("d.pdf");
    private static final Outcome INTERNAL =
            new Outcome.Refused("e.xlsx", new Refusal(Refusal.Reason.INTERNAL, Message.of("refusal.internal")));

    @Test
    void nothing_found_is_clean() {
        assertEquals(0, code("must-fix", CLEAN, SKIPPED));
    }

    @Test
    void a_finding_counts_only_if_its_duty_fails_the_run() {
        assertEquals(1, code("must-fix", MUST_FIX, CLEAN));
        assertEquals(1, code("confirm", MUST_FIX));
        assertEquals(0, code("never", MUST_FIX));
    }

    @Test
    void a_refused_file_is_worse_than_a_finding_and_an_internal_error_is_worst() {
        assertEquals(2, code("must-fix", REFUSED, MUST_FIX));
        assertEquals(2, code("never", REFUSED));
        assertEquals(70, code("must-fix", INTERNAL, REFUSED, MUST_FIX));
    }

    private static int code(String failOn, Outcome... outcomes) {
        ExitCodeListener verdict = new ExitCodeListener(failOn);
        Stream.of(outcomes).forEach(it -> verdict.accept(new Progress.Ended(List.of(it))));
        return verdict.code().number();
    }
}
