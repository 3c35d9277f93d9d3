package ziping.excel;

import java.util.Map;
import java.util.Set;
import ziping.model.form.Form;
import ziping.model.run.IntakeOptions;

/** Workbooks that are read and written only through POI's user model. No option of the program selects this. */
public final class PoiWorkbooks {
    private PoiWorkbooks() {}

    public static Workbooks of(Map<String, Form> forms, Set<String> names) {
        return Workbooks.of(forms, names, new PoiBackend(IntakeOptions.USUAL));
    }
}
