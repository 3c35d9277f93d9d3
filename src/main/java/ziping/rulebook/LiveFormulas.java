package ziping.rulebook;

import java.util.Optional;
import java.util.Set;
import ziping.model.form.Form;
import ziping.model.form.FormPlan;
import ziping.model.message.Message;

/** Gives the Excel formulas of live cells. The rules that they compute are defined once, in the rulebook. */
@FunctionalInterface
public interface LiveFormulas {
    /**
     * The formula of a live cell, without the equals sign, over the names of its form. While an input is blank, it
     * shows nothing and not an error. In a table, {@code [name]} is the cell of that column in the same row.
     *
     * @param live what the cell computes, such as {@code execution-points}
     * @param field the cell, still without its formula
     * @param namesOfForm every name that the formula can use
     * @return empty if nothing of that kind can be computed in this cell
     */
    Optional<String> formula(String live, Form.Field field, Set<String> namesOfForm, FormPlan plan);

    /** Why nothing can be computed for a form, such as an unknown rulebook; empty if something can. */
    default Optional<Message> obstacle(FormPlan plan) {
        return Optional.empty();
    }
}
