package ziping.output;

import ziping.messages.Messages;
import ziping.model.form.FieldNames;
import ziping.model.result.AwardedPoints;
import ziping.model.result.ReportRow;
import ziping.model.run.Outcome;
import ziping.output.table.LongTable;
import ziping.output.table.Shown;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** 指标明细: one row for each indicator, the execution row first. */
record IndicatorTable(Messages words) {
    /** A row of points and the project it belongs to. */
    record Row(Outcome.Evaluated project, ReportRow points) {
        private Optional<BigDecimal> figure(Function<AwardedPoints, Optional<BigDecimal>> part) {
            return points.award().flatMap(part);
        }

        private Shown brief(Function<AwardedPoints, String> part) {
            return Shown.brief(points.award().map(part).orElse(""));
        }

        private Shown words(Function<AwardedPoints, String> part) {
            return Shown.text(points.award().map(part).orElse(""));
        }
    }

    Stream<Row> rows(Outcome.Evaluated project) {
        return ReportRow.all(project.evaluation(), words.text("summary.execution")).stream()
                .map(points -> new Row(project, points));
    }

    LongTable<Row> table() {
        return new LongTable<>(
                "summary.indicators",
                2,
                List.of(
                        column("file", 42, it -> Shown.text(it.project().file())),
                        column(
                                "project",
                                30,
                                it -> Shown.text(
                                        it.project().evaluation().submission().shown(FieldNames.PROJECT))),
                        column("level1", 14, it -> Shown.text(it.points().level1())),
                        column("level2", 20, it -> Shown.text(it.points().level2())),
                        column("name", 32, it -> Shown.text(it.points().name())),
                        column("target", 14, it -> Shown.text(it.points().target())),
                        column("actual", 14, it -> Shown.text(it.points().actual())),
                        column("weight", 9, it -> Shown.points(it.points().weight())),
                        column("claimed", 11, it -> Shown.points(it.figure(AwardedPoints::claimed))),
                        column("rule", 11, it -> Shown.points(it.figure(AwardedPoints::rule))),
                        column("adopted", 11, it -> Shown.points(it.figure(AwardedPoints::points))),
                        column("basis", 12, it -> it.brief(award -> words.basis(award.basis()))),
                        column("method", 16, it -> it.words(award -> words.text("method." + award.method()))),
                        column("how", 50, it -> it.words(award -> words.text(award.how()))),
                        column(
                                "explanation",
                                44,
                                it -> Shown.text(it.points().explanation().text()))));
    }

    private static LongTable.Column<Row> column(String heading, int width, Function<Row, Shown> cell) {
        return new LongTable.Column<>("summary.column." + heading, width, cell);
    }
}
