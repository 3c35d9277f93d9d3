package ziping.model.form;

import java.util.List;

/**
 * The result of adding the defined names of a form to a workbook that has none.
 *
 * @param form id of the recognized form
 * @param title the usual title of the form
 * @param entries every field of the form, in the order of the printed form
 * @param missing labels of required fields that were not found; if there are any, nothing was written
 */
public record Adoption(String form, String title, List<Entry> entries, List<String> missing) {
    /** How certain the place of a field is. */
    public enum Certainty {
        /** Its labels have the expected text and place, or it had its name already. */
        SURE,
        /** Its labels have another text or another place. A person must check it. */
        LIKELY,
        NOT_FOUND
    }

    /**
     * One field of the form.
     *
     * @param label printed for it
     * @param name the defined name of the field
     * @param cells its cells, such as {@code G12}; empty if it was not found
     */
    public record Entry(String label, String name, String cells, Certainty certainty) {}

    public Adoption {
        entries = List.copyOf(entries);
        missing = List.copyOf(missing);
    }

    /** The number of fields with this certainty. */
    public int count(Certainty certainty) {
        return (int)
                entries.stream().filter(entry -> entry.certainty() == certainty).count();
    }
}
