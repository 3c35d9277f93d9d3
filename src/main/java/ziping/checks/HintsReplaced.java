package ziping.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.model.Entry;
import ziping.model.Form;
import ziping.model.FormPlan;
import ziping.model.Place;
import ziping.model.Saying;

/** No hint of how to fill a cell stands there as its answer. */
public record HintsReplaced() implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        List<Place> left = new ArrayList<>();
        for (FormPlan.Sheet sheet : filing.submission().form().plan().sheets()) {
            for (FormPlan.Row row : sheet.rows()) {
                row.cells().forEach(it -> look(filing, it.name(), it.hint(), tally, left));
                row.table()
                        .ifPresent(table ->
                                table.columns().forEach(it -> look(filing, it.name(), it.hint(), tally, left)));
            }
        }
        if (!left.isEmpty()) {
            tally.hit(Saying.of("hints-replaced.left").with("labels", Cells.labels(left)), left);
        }
        return tally.verdict();
    }

    private static void look(
            Filing filing, Optional<String> name, Optional<String> hint, Tally tally, List<Place> left) {
        Optional<Form.Field> field =
                name.filter(it -> hint.isPresent()).flatMap(filing.submission().form()::field);
        if (field.isPresent()) {
            for (Entry cell : Cells.of(filing, field.get())) {
                if (!cell.isBlank()) {
                    tally.compared();
                    if (isHint(cell.shown(), hint.get())) {
                        left.add(cell.place());
                    }
                }
            }
        }
    }

    /** Perhaps in the brackets that forms put around hints. */
    private static boolean isHint(String shown, String hint) {
        int more = shown.length() - hint.length();
        return more == 0 ? shown.equals(hint) : more == 2 && shown.startsWith(hint, 1);
    }
}
