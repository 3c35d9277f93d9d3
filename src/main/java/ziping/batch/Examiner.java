package ziping.batch;

import java.util.List;
import java.util.Optional;
import ziping.model.Outcome;

/** What is done with one workbook. Its result depends on nothing but the arguments. */
@FunctionalInterface
interface Examiner {
    /**
     * Reads, scores and checks.
     *
     * @param file its path below the folder that was given
     */
    Examined examine(String file, byte[] bytes);

    /**
     * What came of a workbook.
     *
     * @param outcomes one for each project; more than one kind if it was evaluated and cannot be written
     * @param copy the scored workbook; empty if there is nothing to write
     */
    record Examined(List<Outcome> outcomes, Optional<byte[]> copy) {
        public Examined {
            outcomes = List.copyOf(outcomes);
        }

        static Examined only(Outcome outcome) {
            return new Examined(List.of(outcome), Optional.empty());
        }
    }
}
