package ziping.rulebook;

import java.util.Optional;
import java.util.Set;
import ziping.model.Form;
import ziping.model.FormPlan;
import ziping.model.Saying;

/** What a live cell computes, as the text of an Excel formula; the law behind it stands elsewhere, once. */
@FunctionalInterface
public interface LiveFormulas {
    /**
     * The formula of a live cell, without the equals sign, over the names of its form. It shows nothing, rather than an
     * error, while what it needs is blank. In a table {@code [name]} stands for the cell of that column in the same row.
     *
     * @param live what the cell computes, such as {@code execution-points}
     * @param field the cell, its own formula still empty
     * @param namesOfForm every name that the formula may use
     * @return empty if nothing of that kind can be computed there
     */
    Optional<String> formula(String live, Form.Field field, Set<String> namesOfForm, FormPlan plan);

    /** Why nothing at all can be computed for a form, such as a rulebook that nobody knows; empty if something can. */
    default Optional<Saying> obstacle(FormPlan plan) {
        return Optional.empty();
    }
}
