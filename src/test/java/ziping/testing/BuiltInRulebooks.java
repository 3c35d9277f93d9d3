package ziping.testing;

import java.util.Map;
import java.util.Optional;
import ziping.excel.Workbooks;
import ziping.model.form.Form;
import ziping.rulebook.Forms;
import ziping.rulebook.RulebookException;
import ziping.rulebook.Rulebooks;

/** The built-in rulebooks and forms, loaded once for all tests. */
public final class BuiltInRulebooks {
    public static final Rulebooks RULEBOOKS;
    public static final Map<String, Form> FORMS;
    public static final Workbooks WORKBOOKS;

    static {
        try {
            RULEBOOKS = Rulebooks.load(Optional.empty());
            Forms forms = Forms.load(Optional.empty(), RULEBOOKS.liveFormulas());
            FORMS = forms.byId();
            WORKBOOKS = Workbooks.of(FORMS, forms.names());
        } catch (RulebookException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private BuiltInRulebooks() {}
}
