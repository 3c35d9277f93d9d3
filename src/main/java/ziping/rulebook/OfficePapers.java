package ziping.rulebook;

import java.util.Optional;
import ziping.model.Form;
import ziping.model.Names;

/** The papers that an office fills for the program, drawn and read like forms; nobody evaluates them. */
public final class OfficePapers {
    private static final LiveFormulas NO_LIVE_CELL = (live, field, names, plan) -> Optional.empty();

    private OfficePapers() {}

    /** The paper on which an office has its settings, without the rows that come from the law. */
    public static Form settings() {
        return Forms.checked(paper(Names.SETTINGS), NO_LIVE_CELL);
    }

    /** The list of expected projects. */
    public static Form roster() {
        return Forms.checked(paper(Names.ROSTER_FORM), NO_LIVE_CELL);
    }

    private static LawFile paper(String id) {
        return LawFile.written(Forms.FOLDER, id);
    }
}
