package ziping.batch;

import ziping.model.Refusal;
import ziping.model.Saying;

/** The refusals that have their cause outside the workbook. */
final class Refusals {
    private Refusals() {}

    static Refusal notReadable() {
        return new Refusal(Refusal.Reason.NOT_READABLE, Saying.of("refusal.not-readable"));
    }

    static Refusal notWritable() {
        return new Refusal(Refusal.Reason.NOT_WRITABLE, Saying.of("refusal.not-writable"));
    }

    /** The copy would have the name of one of our own files in the output folder. */
    static Refusal nameTaken(String name) {
        return new Refusal(
                Refusal.Reason.NOT_WRITABLE, Saying.of("refusal.name-taken").with("name", name));
    }

    /** A companion would lie where a file of a person lies. */
    static Refusal companionTaken(String name) {
        return new Refusal(
                Refusal.Reason.NOT_WRITABLE,
                Saying.of("refusal.companion-taken").with("name", name));
    }

    static Refusal internal() {
        return new Refusal(Refusal.Reason.INTERNAL, Saying.of("refusal.internal"));
    }
}
