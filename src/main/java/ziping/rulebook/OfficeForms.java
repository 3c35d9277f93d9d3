package ziping.rulebook;

import java.util.Optional;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;

/** The workbooks that an office fills in for the program. They are drawn and read like forms, but not evaluated. */
public final class OfficeForms {
    private static final Forms.LiveFormulas NO_LIVE_CELL = (live, field, names, plan) -> Optional.empty();

    private OfficeForms() {}

    /** The form of the settings, without the rows that come from the law. */
    public static Form settings() {
        return Forms.checked(paper(FieldNames.SETTINGS), NO_LIVE_CELL);
    }

    /** The list of expected projects. */
    public static Form roster() {
        return Forms.checked(paper(FieldNames.ROSTER_FORM), NO_LIVE_CELL);
    }

    private static LawFile paper(String id) {
        return LawFile.written(Forms.FOLDER, id);
    }
}
