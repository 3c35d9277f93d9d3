package ziping.model;

import java.util.List;

/**
 * What giving the names of a form to a workbook without them led to.
 *
 * @param form id of the form that was taken
 * @param title people know it by
 * @param entries every field of the form, in the order of the paper
 * @param missing labels of the fields without which there is nothing to score; if there are any, nothing was written
 */
public record Adoption(String form, String title, List<Entry> entries, List<String> missing) {
    /** How sure it is that a field stands there. */
    public enum Certainty {
        /** Its labels are printed where the form has them, in the form's own words, or it had its name already. */
        SURE,
        /** Its labels are printed elsewhere or in other words: a person is to look. */
        LIKELY,
        NOT_FOUND
    }

    /**
     * One field of the form.
     *
     * @param label printed for it
     * @param name by which people find it among the names of the workbook
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
