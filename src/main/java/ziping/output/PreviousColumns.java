package ziping.output;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ziping.messages.Messages;
import ziping.model.Decimals;
import ziping.output.table.LongTable;
import ziping.output.table.TableCell;

/**
 * The columns of 项目汇总 that compare a project with the year before.
 *
 * @param now the table that they are added to
 */
record PreviousColumns(ProjectTable now, Messages words) {
    private static final String RATE = "rate";

    List<LongTable.Column<ProjectTable.Row>> columns() {
        int total = now.index("adopted");
        int rate = now.index(RATE);
        return List.of(
                column("total", 12, it -> TableCell.points(before(it).flatMap(PreviousYear.Result::total))),
                column(
                        "grade",
                        10,
                        it -> TableCell.brief(
                                before(it).map(PreviousYear.Result::grade).orElse(""))),
                column(RATE, 12, it -> TableCell.rate(before(it).flatMap(PreviousYear.Result::rate))),
                column("total-change", 12, it -> TableCell.points(change(it, total, PreviousYear.Result::total))),
                column("rate-change", 12, it -> TableCell.rate(change(it, rate, PreviousYear.Result::rate))),
                column("match", 22, this::match));
    }

    private static LongTable.Column<ProjectTable.Row> column(
            String heading, int width, Function<ProjectTable.Row, TableCell> cell) {
        return new LongTable.Column<>("summary.column.previous-" + heading, width, cell);
    }

    private static Optional<PreviousYear.Result> before(ProjectTable.Row row) {
        return row.before().flatMap(PreviousYear.Matched::result);
    }

    private static Optional<BigDecimal> change(
            ProjectTable.Row row, int cell, Function<PreviousYear.Result, Optional<BigDecimal>> then) {
        Optional<BigDecimal> figure = row.kept().figure(cell);
        return before(row).flatMap(then).flatMap(it -> figure.map(more -> Decimals.normal(more.subtract(it))));
    }

    private TableCell match(ProjectTable.Row row) {
        return TableCell.brief(row.before()
                .map(it -> words.text("previous." + JsonFields.constant(it.by())))
                .orElse(""));
    }
}
