package ziping.output;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import ziping.messages.Messages;
import ziping.model.form.Roster;
import ziping.model.run.ProjectDigest;
import ziping.model.run.RosterReconciliation;
import ziping.output.table.LongTable;
import ziping.output.table.TableCell;

/** 名单核对: one row for each expected project with the received file, and one for each unexpected project. */
record RosterTable(Messages messages) {
    /** A line of the roster reconciliation. If several files were received for a project, each has a row. */
    record Row(RosterReconciliation.Line line, Optional<RosterReconciliation.Received> received) {
        private String expected(Function<Roster.Expected, String> field) {
            return line.expected().map(field).orElse("");
        }

        private String received(Function<ProjectDigest, String> field) {
            return received.map(one -> field.apply(one.project())).orElse("");
        }
    }

    static Stream<Row> rows(RosterReconciliation rollCall) {
        return rollCall.lines().stream()
                .flatMap(line -> line.received().isEmpty()
                        ? Stream.of(new Row(line, Optional.empty()))
                        : line.received().stream().map(received -> new Row(line, Optional.of(received))));
    }

    LongTable<Row> table() {
        return new LongTable<>(
                "summary.roll-call",
                3,
                List.of(
                        column("roster-state", 11, this::state),
                        column("roster-code", 26, row -> TableCell.text(row.expected(Roster.Expected::code))),
                        column("roster-project", 34, row -> TableCell.text(row.expected(Roster.Expected::project))),
                        column("department", 20, row -> TableCell.text(row.expected(Roster.Expected::department))),
                        column("unit", 20, row -> TableCell.text(row.expected(Roster.Expected::unit))),
                        column("remark", 20, row -> TableCell.text(row.expected(Roster.Expected::remark))),
                        column(
                                "roster-cell",
                                12,
                                row -> TableCell.shortText(
                                        row.expected(line -> line.place().at().a1()))),
                        column("received-file", 42, RosterTable::file),
                        column(
                                "received-project",
                                34,
                                row -> TableCell.text(row.received(
                                        project -> project.identity().project()))),
                        column(
                                "received-code",
                                26,
                                row -> TableCell.text(row.received(
                                        project -> project.identity().code()))),
                        column("match", 24, this::match)));
    }

    private static LongTable.Column<Row> column(String heading, int width, Function<Row, TableCell> cell) {
        return new LongTable.Column<>("summary.column." + heading, width, cell);
    }

    private TableCell state(Row row) {
        String state =
                messages.text("roll-call." + JsonFields.constant(row.line().state()));
        return switch (row.line().state()) {
            case RECEIVED -> TableCell.shortText(state);
            case MISSING -> new TableCell.Text(TableCell.Style.MUST_FIX, state);
            case SEVERAL, UNEXPECTED -> new TableCell.Text(TableCell.Style.CONFIRM, state);
        };
    }

    private static TableCell file(Row row) {
        return row.received()
                .map(received -> TableCell.link(
                        received.project().source().file(),
                        received.project().source().copy()))
                .orElse(TableCell.text(""));
    }

    private TableCell match(Row row) {
        return TableCell.text(row.received()
                .map(received -> messages.text("match." + JsonFields.constant(received.match())))
                .orElse(""));
    }
}
