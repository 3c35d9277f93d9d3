package ziping.checks;

import java.util.Optional;
import java.util.regex.Pattern;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.quantity.ParsedValue;
import ziping.quantity.ValueParser;

/** The content of a cell that has no number, or only 0. The finding says what the person must do in each case. */
public enum MissingValue {
    BLANK,
    ZERO,
    /** A dash, a slash, dots. */
    DASH,
    WORDS,
    /** A formula's error, also after it was pasted as a value. */
    FAULT;

    private static final Pattern FAULT_CODE = Pattern.compile("#[A-Z/0]+[!?]?");

    /** The kind of content of a cell without a number. */
    public static MissingValue of(String shown) {
        if (shown.isBlank()) {
            return BLANK;
        } else if (isFault(shown)) {
            return FAULT;
        }
        ParsedValue parsed = ValueParser.ofText(shown);
        if (parsed instanceof ParsedValue.Nothing nothing && nothing.kind() == ParsedValue.Nothing.Kind.PLACEHOLDER) {
            return DASH;
        }
        return parsed instanceof ParsedValue.Amount amount && amount.value().signum() == 0 ? ZERO : WORDS;
    }

    /** Whether the text of a cell is the error of a formula. */
    public static boolean isFault(String shown) {
        return FAULT_CODE.matcher(shown).matches();
    }

    /** Why a formula shows an error. */
    public static Message cause(String fault) {
        return Message.of(
                switch (fault) {
                    case "#REF!" -> "fault.reference";
                    case "#DIV/0!" -> "fault.division";
                    case "#NAME?" -> "fault.name";
                    case "#VALUE!" -> "fault.value";
                    case "#N/A" -> "fault.not-found";
                    default -> "fault.other";
                });
    }

    /** One row of a list of rows without a value: its name, and the content of the cell if that is not blank. */
    public static Message row(String row, Optional<FormCell> cell) {
        if (cell.isEmpty() || cell.get().isBlank()) {
            return Message.of("lack.blank").with("row", row);
        }
        return Message.of("lack.written")
                .with("row", row)
                .with("typed", cell.get().displayText());
    }
}
