package ziping;

import java.util.Map;
import java.util.Optional;
import ziping.model.Form;
import ziping.rulebook.Forms;
import ziping.rulebook.RulebookException;
import ziping.rulebook.Rulebooks;

/** The built-in rulebooks and forms, loaded once for all tests. */
public final class Law {
    public static final Rulebooks RULEBOOKS;
    public static final Map<String, Form> FORMS;

    static {
        try {
            RULEBOOKS = Rulebooks.load(Optional.empty());
            FORMS = Forms.load(Optional.empty(), RULEBOOKS.liveFormulas());
        } catch (RulebookException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Law() {}
}
