package ziping.rulebook;

import java.util.List;
import ziping.model.Form;

/** The paper on which an office has its settings, read from data as every form is. */
public final class SettingsForm {
    private SettingsForm() {}

    /** The form without the rows that come from the law. */
    public static Form blank(LiveFormulas live) {
        try {
            return new FormFiles(live, new Problems())
                    .read(List.of(LawFile.written("forms", "settings")))
                    .values()
                    .iterator()
                    .next();
        } catch (RulebookException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
