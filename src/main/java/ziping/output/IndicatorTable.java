package ziping.output;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import ziping.messages.Messages;
import ziping.model.form.FieldNames;
import ziping.model.result.AwardedPoints;
import ziping.model.result.ReportRow;
import ziping.model.run.Outcome;
import ziping.output.table.LongTable;
import ziping.output.table.TableCell;

/** 指标明细: one row for each indicator, the execution row first. */
record IndicatorTable(Messages messages) {
    /** A row of points with its project. */
    record Row(Outcome.Evaluated project, ReportRow points) {
        private Optional<BigDecimal> figure(Function<AwardedPoints, Optional<BigDecimal>> field) {
            return points.award().flatMap(field);
        }

        private TableCell shortText(Function<AwardedPoints, String> field) {
            return TableCell.shortText(points.award().map(field).orElse(""));
        }

        private TableCell text(Function<AwardedPoints, String> field) {
            return TableCell.text(points.award().map(field).orElse(""));
        }
    }

    Stream<Row> rows(Outcome.Evaluated project) {
        return ReportRow.all(project.evaluation(), messages.text("summary.execution")).stream()
                .map(points -> new Row(project, points));
    }

    LongTable<Row> table() {
        return new LongTable<>(
                "summary.indicators",
                2,
                List.of(
                        column("file", 42, row -> TableCell.text(row.project().file())),
                        column(
                                "project",
                                30,
                                row -> TableCell.text(
                                        row.project().evaluation().submission().displayText(FieldNames.PROJECT))),
                        column("level1", 14, row -> TableCell.text(row.points().level1())),
                        column("level2", 20, row -> TableCell.text(row.points().level2())),
                        column("name", 32, row -> TableCell.text(row.points().name())),
                        column("target", 14, row -> TableCell.text(row.points().target())),
                        column("actual", 14, row -> TableCell.text(row.points().actual())),
                        column("weight", 9, row -> TableCell.points(row.points().weight())),
                        column("claimed", 11, row -> TableCell.points(row.figure(AwardedPoints::claimed))),
                        column("rule", 11, row -> TableCell.points(row.figure(AwardedPoints::rule))),
                        column("adopted", 11, row -> TableCell.points(row.figure(AwardedPoints::points))),
                        column("basis", 12, row -> row.shortText(award -> messages.basis(award.basis()))),
                        column("method", 16, row -> row.text(award -> messages.text("method." + award.method()))),
                        column("how", 50, row -> row.text(award -> messages.text(award.how()))),
                        column(
                                "explanation",
                                44,
                                row -> TableCell.text(row.points().explanation().text()))));
    }

    private static LongTable.Column<Row> column(String heading, int width, Function<Row, TableCell> cell) {
        return new LongTable.Column<>("summary.column." + heading, width, cell);
    }
}
