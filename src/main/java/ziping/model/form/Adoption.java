package ziping.model.form;

import java.util.List;

/**
 * The result of giving the names of a form to a workbook that has none.
 *
 * @param form id of the form that was taken
 * @param title of the form, as people know it
 * @param entries every field of the form, in the order of the paper
 * @param missing labels of required fields that were not found; if there are any, nothing was written
 */
public record Adoption(String form, String title, List<Entry> entries, List<String> missing) {
    /** How certain the place of a field is. */
    public enum Certainty {
        /** Its labels are printed where the form has them, in the form's own words, or it had its name already. */
        SURE,
        /** Its labels are printed elsewhere or in other words. A person has to check it. */
        LIKELY,
        NOT_FOUND
    }

    /**
     * One field of the form.
     *
     * @param label printed for it
     * @param name of the field in the list of names of the workbook
     * @param cells where it stands, as people read it; empty if it was not found
     */
    public record Entry(String label, String name, String cells, Certainty certainty) {}

    public Adoption {
        entries = List.copyOf(entries);
        missing = List.copyOf(missing);
    }

    /** How many fields are that certain. */
    public int count(Certainty certainty) {
        return (int) entries.stream().filter(it -> it.certainty() == certainty).count();
    }
}
