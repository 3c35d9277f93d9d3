package ziping.model.run;

import ziping.model.message.Message;

/** Why a file could not be read as a form. Other files are not affected. */
public record Refusal(Reason reason, Message message) {
    /** Stable names for other programs. People read the {@link #message}. */
    public enum Reason {
        DAMAGED,
        EMPTY,
        ENCRYPTED,
        NOT_A_WORKBOOK,
        UNSUPPORTED_FORMAT,
        NO_NAMES,
        UNKNOWN_FORM,
        WRONG_VERSION,
        MISSING_NAMES,
        BROKEN_NAMES,
        UNEQUAL_COLUMNS,
        SHARED_CELLS,
        UNPAIRED_SHEETS,
        UNKNOWN_RULEBOOK,
        SIGNED,
        TOO_LARGE,
        NOT_READABLE,
        NOT_WRITABLE,
        INTERNAL
    }
}
