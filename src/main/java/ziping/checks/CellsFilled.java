package ziping.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Saying;
import ziping.model.Table;

/**
 * Cells that the form asks for are filled in; one finding names all that are not, another those that show an error. A form without a cell is not asked.
 *
 * @param cells that must be filled
 * @param onceBegun whether they are asked for only where one of them was filled: the report may be on other paper
 * @param besides columns, each by the column beside which it must be filled: a name beside points
 */
public record CellsFilled(List<String> cells, boolean onceBegun, Map<String, String> besides) implements Check {
    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        List<Entry> blank = new ArrayList<>();
        List<Entry> faulty = new ArrayList<>();
        if (!onceBegun || !filing.filled(cells).isEmpty()) {
            cells.stream().flatMap(it -> filing.field(it).stream()).forEach(cell -> {
                tally.compared();
                if (cell.isBlank()) {
                    blank.add(cell);
                } else if (Lack.isFault(cell.shown())) {
                    faulty.add(cell);
                }
            });
        }
        besides.forEach((beside, column) -> rows(filing, beside, column).forEach(blank::add));
        tell(tally, "cells-filled.blank", blank);
        tell(tally, "cells-filled.error", faulty);
        return tally.verdict();
    }

    private static void tell(Tally tally, String sentence, List<Entry> cells) {
        if (!cells.isEmpty()) {
            tally.hit(
                    Saying.of(sentence)
                            .with(
                                    "labels",
                                    new Fact.Listed(cells.stream()
                                            .map(CellsFilled::label)
                                            .distinct()
                                            .toList())),
                    cells.stream().map(Entry::place).toList());
        }
    }

    private static Stream<Entry> rows(Filing filing, String beside, String column) {
        return filing.submission().tables().values().stream()
                .flatMap(it -> it.rows().stream())
                .filter(it -> !Table.shown(it, beside).isEmpty())
                .flatMap(it -> Table.cell(it, column).stream())
                .filter(Entry::isBlank);
    }

    private static String label(Entry cell) {
        return cell.place().column().isEmpty()
                ? cell.place().label()
                : cell.place().column();
    }
}
