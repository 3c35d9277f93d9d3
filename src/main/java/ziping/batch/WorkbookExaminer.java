package ziping.batch;

import java.util.List;
import java.util.Optional;
import ziping.model.message.Message;
import ziping.model.run.Outcome;

/** What is done with one workbook. Its result depends on nothing but the arguments. */
@FunctionalInterface
interface WorkbookExaminer {
    /**
     * Reads, scores and checks.
     *
     * @param file its path below the folder that was given
     * @param companion what lies in the place of its companion
     */
    Examined examine(String file, byte[] bytes, Optional<byte[]> companion);

    /**
     * What came of a workbook.
     *
     * @param outcomes one for each project; more than one kind if it was evaluated and cannot be written
     * @param copy the scored workbook; empty if there is nothing to write
     * @param companion to lie beside the copy; empty if the copy has everything in itself
     * @param remarks about the copy, to be told once it is written
     */
    record Examined(List<Outcome> outcomes, Optional<byte[]> copy, Optional<byte[]> companion, List<Message> remarks) {
        public Examined {
            outcomes = List.copyOf(outcomes);
            remarks = List.copyOf(remarks);
        }

        /** With nothing to remark. */
        Examined(List<Outcome> outcomes, Optional<byte[]> copy, Optional<byte[]> companion) {
            this(outcomes, copy, companion, List.of());
        }

        static Examined only(Outcome outcome) {
            return unwritten(List.of(outcome));
        }

        /** With nothing to write. */
        static Examined unwritten(List<Outcome> outcomes) {
            return new Examined(outcomes, Optional.empty(), Optional.empty());
        }
    }
}
