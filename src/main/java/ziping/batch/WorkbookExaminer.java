package ziping.batch;

import java.util.List;
import java.util.Optional;
import ziping.model.message.Message;
import ziping.model.run.Outcome;
import ziping.model.run.Request;

/** Examines one workbook. The result depends only on the arguments. */
@FunctionalInterface
interface WorkbookExaminer {
    /**
     * Reads, scores and checks.
     *
     * @param file path below the input folder
     * @param companion content of the companion beside the workbook
     */
    Examined examine(String file, byte[] bytes, Optional<byte[]> companion);

    /**
     * The result for a workbook.
     *
     * @param outcomes one for each project; one more if the workbook was evaluated and cannot be written
     * @param copy the scored workbook; empty if there is nothing to write
     * @param companion companion of the copy; empty if the copy contains the report sheets
     * @param remarks about the copy, to be shown after it is written
     */
    record Examined(List<Outcome> outcomes, Optional<byte[]> copy, Optional<byte[]> companion, List<Message> remarks) {
        public Examined {
            outcomes = List.copyOf(outcomes);
            remarks = List.copyOf(remarks);
        }

        /** Without remarks. */
        Examined(List<Outcome> outcomes, Optional<byte[]> copy, Optional<byte[]> companion) {
            this(outcomes, copy, companion, List.of());
        }

        static Examined only(Outcome outcome) {
            return unwritten(List.of(outcome));
        }

        /** Without a copy. */
        static Examined unwritten(List<Outcome> outcomes) {
            return new Examined(outcomes, Optional.empty(), Optional.empty());
        }
    }

    /** The copy that is made of an evaluated workbook. */
    enum CopyKind {
        /** No copy. */
        NONE,
        /** No copy, because the workbook is a scored copy itself. */
        SCORED,
        /** A copy with the report sheets in it. */
        COMPLETE,
        /** A complete copy with comments on the cells that findings concern. */
        MARKED,
        /** A copy without the report sheets, and a companion that has them. */
        PLAIN;

        static CopyKind of(Request request) {
            if (request.writing() == Request.Writing.SUMMARY) {
                return SCORED;
            } else if (request.plain()) {
                return PLAIN;
            }
            return request.marks() ? MARKED : COMPLETE;
        }
    }
}
