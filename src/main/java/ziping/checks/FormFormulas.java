package ziping.checks;

import java.util.List;
import java.util.stream.Stream;
import ziping.model.Entry;
import ziping.model.Form;
import ziping.model.Saying;

/** No formula but the form's own stands where the program writes: such a cell is left alone, and said. */
public record FormFormulas() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        outputs(context).forEach(cell -> {
            result.compared();
            if (cell.content() == Entry.Content.FOREIGN_FORMULA) {
                result.violation(
                        Saying.of("form-formulas.foreign")
                                .with("label", cell.place().label())
                                .with("shown", cell.shown())
                                .with("formula", cell.formula()),
                        List.of(cell.place()));
            }
        });
        return result.build();
    }

    private static Stream<Entry> outputs(CheckContext context) {
        return context.submission().form().fields().values().stream()
                .filter(Form.Field::output)
                .flatMap(field -> field.inTable()
                        ? context.indicators().flatMap(it -> it.indicator().orElseThrow().cell(field.name()).stream())
                        : context.field(field.name()).stream());
    }
}
