package ziping.checks;

import java.util.List;
import java.util.stream.Stream;
import ziping.model.Entry;
import ziping.model.Form;
import ziping.model.Saying;

/** No formula but the form's own stands where the program writes: such a cell is left alone, and said. */
public record FormFormulas() implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        outputs(filing).forEach(cell -> {
            tally.compared();
            if (cell.content() == Entry.Content.FOREIGN_FORMULA) {
                tally.hit(
                        Saying.of("form-formulas.foreign")
                                .with("label", cell.place().label())
                                .with("shown", cell.shown())
                                .with("formula", cell.formula()),
                        List.of(cell.place()));
            }
        });
        return tally.verdict();
    }

    private static Stream<Entry> outputs(Filing filing) {
        return filing.submission().form().fields().values().stream()
                .filter(Form.Field::output)
                .flatMap(field -> field.inTable()
                        ? filing.indicators().flatMap(it -> it.indicator().orElseThrow().cell(field.name()).stream())
                        : filing.field(field.name()).stream());
    }
}
