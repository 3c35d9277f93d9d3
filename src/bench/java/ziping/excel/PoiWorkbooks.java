package ziping.excel;

import java.util.Map;
import java.util.Set;
import ziping.model.form.Form;
import ziping.model.run.IntakeOptions;

/** Workbooks read and written through POI's user model alone, as nobody who runs the program can ask for. */
public final class PoiWorkbooks {
    private PoiWorkbooks() {}

    public static Workbooks of(Map<String, Form> forms, Set<String> names) {
        return Workbooks.of(forms, names, new PoiBackend(IntakeOptions.USUAL));
    }
}
