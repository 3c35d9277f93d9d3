package ziping.output;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import ziping.messages.Messages;
import ziping.model.form.Roster;
import ziping.model.run.ProjectDigest;
import ziping.model.run.RosterReconciliation;
import ziping.output.table.CopyLinks;
import ziping.output.table.LongTable;
import ziping.output.table.TableCell;

/** 名单核对: one row for each project that is expected, with what came for it, and one for each that came unexpected. */
record RosterTable(Messages words) {
    /** A line of the roll call; of several forms that came for it each has a row. */
    record Row(RosterReconciliation.Line line, Optional<RosterReconciliation.Received> received) {
        private String expected(Function<Roster.Expected, String> what) {
            return line.expected().map(what).orElse("");
        }

        private String came(Function<ProjectDigest, String> what) {
            return received.map(it -> what.apply(it.project())).orElse("");
        }
    }

    static Stream<Row> rows(RosterReconciliation rollCall) {
        return rollCall.lines().stream()
                .flatMap(line -> line.received().isEmpty()
                        ? Stream.of(new Row(line, Optional.empty()))
                        : line.received().stream().map(it -> new Row(line, Optional.of(it))));
    }

    LongTable<Row> table() {
        return new LongTable<>(
                "summary.roll-call",
                3,
                List.of(
                        column("roster-state", 11, this::state),
                        column("roster-code", 26, it -> TableCell.text(it.expected(Roster.Expected::code))),
                        column("roster-project", 34, it -> TableCell.text(it.expected(Roster.Expected::project))),
                        column("department", 20, it -> TableCell.text(it.expected(Roster.Expected::department))),
                        column("unit", 20, it -> TableCell.text(it.expected(Roster.Expected::unit))),
                        column("remark", 20, it -> TableCell.text(it.expected(Roster.Expected::remark))),
                        column(
                                "roster-cell",
                                12,
                                it -> TableCell.brief(
                                        it.expected(line -> line.place().at().a1()))),
                        column("received-file", 42, RosterTable::received),
                        column(
                                "received-project",
                                34,
                                it -> TableCell.text(
                                        it.came(project -> project.identity().project()))),
                        column(
                                "received-code",
                                26,
                                it -> TableCell.text(
                                        it.came(project -> project.identity().code()))),
                        column("match", 24, this::match)));
    }

    private static LongTable.Column<Row> column(String heading, int width, Function<Row, TableCell> cell) {
        return new LongTable.Column<>("summary.column." + heading, width, cell);
    }

    private TableCell state(Row row) {
        String state = words.text("roll-call." + JsonFields.constant(row.line().state()));
        return switch (row.line().state()) {
            case RECEIVED -> TableCell.brief(state);
            case MISSING -> new TableCell.Text(TableCell.Look.MUST_FIX, state);
            case SEVERAL, UNEXPECTED -> new TableCell.Text(TableCell.Look.CONFIRM, state);
        };
    }

    private static TableCell received(Row row) {
        return row.received()
                .map(it -> CopyLinks.to(
                        it.project().source().file(), it.project().source().copy()))
                .orElse(TableCell.text(""));
    }

    private TableCell match(Row row) {
        return TableCell.text(row.received()
                .map(it -> words.text("match." + JsonFields.constant(it.match())))
                .orElse(""));
    }
}
