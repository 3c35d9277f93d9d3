package ziping.output;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ziping.messages.Messages;
import ziping.model.run.CrossProjectFinding;
import ziping.output.table.LongTable;
import ziping.output.table.TableCell;

/** 异常提示: findings about several projects, with one row for each place, so that a filter finds those of one project. */
record CrossProjectTable(Messages messages) {
    /**
     * One place of a finding.
     *
     * @param number of the finding; only in the row of its first place
     */
    record Row(Optional<Integer> number, FindingTable.Row finding) {}

    /**
     * The rows of one finding.
     *
     * @param number of the finding, counted from 1
     */
    Stream<Row> rows(int number, CrossProjectFinding crossing) {
        List<FindingTable.Row> places =
                new FindingTable(messages).rows(crossing).toList();
        return IntStream.range(0, places.size())
                .mapToObj(place -> new Row(place == 0 ? Optional.of(number) : Optional.empty(), places.get(place)));
    }

    LongTable<Row> table() {
        return new LongTable<>(
                "summary.oddities",
                3,
                List.of(
                        column(
                                "number",
                                7,
                                row -> row.number().map(TableCell::count).orElse(TableCell.shortText(""))),
                        column(
                                "duty",
                                11,
                                row -> FindingTable.duty(row.finding().finding(), messages)),
                        column(
                                "oddity",
                                28,
                                row -> TableCell.text(messages.name(
                                        row.finding().finding().rule().name()))),
                        column("file", 42, row -> row.finding().link()),
                        column(
                                "project",
                                30,
                                row -> TableCell.text(row.finding().project())),
                        column(
                                "department",
                                18,
                                row -> TableCell.text(row.finding().department())),
                        column(
                                "where",
                                24,
                                row -> TableCell.text(row.finding().text().where())),
                        column(
                                "problem",
                                44,
                                row -> TableCell.text(row.finding().text().problem())),
                        column(
                                "expected",
                                32,
                                row -> TableCell.text(row.finding().text().expected())),
                        column(
                                "action",
                                32,
                                row -> TableCell.text(row.finding().text().action())),
                        column(
                                "reference",
                                28,
                                row -> TableCell.text(row.finding().text().reference())),
                        column(
                                "code",
                                8,
                                row -> TableCell.shortText(
                                        row.finding().finding().code()))));
    }

    private static LongTable.Column<Row> column(String heading, int width, Function<Row, TableCell> cell) {
        return new LongTable.Column<>("summary.column." + heading, width, cell);
    }
}
