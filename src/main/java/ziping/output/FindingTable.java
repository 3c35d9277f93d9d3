package ziping.output;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ziping.messages.Messages;
import ziping.model.form.FieldNames;
import ziping.model.form.Location;
import ziping.model.form.Submission;
import ziping.model.result.Finding;
import ziping.model.run.CrossProjectFinding;
import ziping.model.run.Outcome;
import ziping.model.run.ProjectDigest;
import ziping.output.table.LongTable;
import ziping.output.table.TableCell;

/** 校验问题: one row for each finding. */
record FindingTable(Messages messages) {
    /**
     * A finding with its text.
     *
     * @param copy the scored copy that its link opens, if there is one
     */
    record Row(
            String file,
            Optional<String> copy,
            String project,
            String department,
            String unit,
            Finding finding,
            Messages.FindingText text) {
        TableCell link() {
            return link(file);
        }

        private TableCell link(String label) {
            List<Location> locations = finding.places();
            return locations.isEmpty()
                    ? TableCell.link(label, copy)
                    : TableCell.link(label, copy, locations.get(0).at());
        }
    }

    /**
     * The findings of a project, the heaviest duty first.
     *
     * @param address of the scored copy that the links open, if there is one
     */
    Stream<Row> rows(Outcome.Evaluated project, Optional<String> address) {
        Submission submission = project.evaluation().submission();
        return project.evaluation().review().findings().stream()
                .sorted(Comparator.comparing(Finding::duty))
                .map(finding -> new Row(
                        project.file(),
                        address,
                        submission.displayText(FieldNames.PROJECT),
                        submission.displayText(FieldNames.DEPARTMENT),
                        submission.displayText(FieldNames.UNIT),
                        finding,
                        messages.finding(finding)));
    }

    /**
     * The rows of a finding about several files: one for each place, so that a filter finds those of one department.
     */
    Stream<Row> rows(CrossProjectFinding crossing) {
        return IntStream.range(0, crossing.projects().size()).mapToObj(place -> row(crossing, place));
    }

    private Row row(CrossProjectFinding crossing, int index) {
        Location location = crossing.finding().places().get(index);
        Optional<ProjectDigest> project = crossing.projects().get(index);
        Finding here = crossing.finding().at(location);
        if (project.isEmpty()) {
            return new Row(location.file(), Optional.empty(), location.label(), "", "", here, messages.finding(here));
        }
        ProjectDigest.Identity identity = project.get().identity();
        return new Row(
                location.file(),
                project.get().source().copy(),
                identity.project(),
                identity.department(),
                identity.unit(),
                here,
                messages.finding(here));
    }

    /** Findings about several files: one row for each finding, with all its files. */
    Stream<Row> acrossFiles(List<Finding> findings) {
        return findings.stream()
                .map(finding ->
                        new Row(files(finding), Optional.empty(), "", "", "", finding, messages.finding(finding)));
    }

    LongTable<Row> table() {
        return new LongTable<>(
                "summary.findings",
                2,
                List.of(
                        column("file", 42, Row::link),
                        column("project", 30, row -> TableCell.text(row.project())),
                        column("department", 18, row -> TableCell.text(row.department())),
                        column("duty", 11, row -> duty(row.finding(), messages)),
                        column(
                                "code",
                                8,
                                row -> TableCell.shortText(row.finding().code())),
                        column("where", 26, row -> TableCell.text(row.text().where())),
                        column("labels", 30, row -> TableCell.text(labels(row.finding()))),
                        column("problem", 40, row -> TableCell.text(row.text().problem())),
                        column("expected", 34, row -> TableCell.text(row.text().expected())),
                        column("action", 34, row -> TableCell.text(row.text().action())),
                        column("reference", 30, row -> TableCell.text(row.text().reference())),
                        column("answer", 24, row -> TableCell.text(row.finding().answer()))));
    }

    /** The table for the finding report: with the unit of the project, and with a link to the first cell. */
    LongTable<Row> reportTable() {
        return new LongTable<>(
                "summary.findings",
                2,
                List.of(
                        column("file", 36, row -> TableCell.text(row.file())),
                        column("project", 28, row -> TableCell.text(row.project())),
                        column("department", 16, row -> TableCell.text(row.department())),
                        column("unit", 16, row -> TableCell.text(row.unit())),
                        column(
                                "where",
                                26,
                                row -> row.link(
                                        messages.whereFirst(row.finding().places()))),
                        column("labels", 28, row -> TableCell.text(labels(row.finding()))),
                        column("duty", 11, row -> duty(row.finding(), messages)),
                        column("problem", 40, row -> TableCell.text(row.text().problem())),
                        column("expected", 32, row -> TableCell.text(row.text().expected())),
                        column("action", 32, row -> TableCell.text(row.text().action())),
                        column("reference", 28, row -> TableCell.text(row.text().reference())),
                        column(
                                "code",
                                8,
                                row -> TableCell.shortText(row.finding().code())),
                        column("answer", 24, row -> TableCell.text(row.finding().answer()))));
    }

    private static LongTable.Column<Row> column(String heading, int width, Function<Row, TableCell> cell) {
        return new LongTable.Column<>("summary.column." + heading, width, cell);
    }

    static TableCell duty(Finding finding, Messages messages) {
        TableCell.Style style = finding.isAnswered()
                ? TableCell.Style.NOTE
                : TableCell.Style.valueOf(finding.duty().name());
        return new TableCell.Text(style, messages.duty(finding));
    }

    private String labels(Finding finding) {
        return lines(messages.labels(finding.places()).keySet().stream());
    }

    private static String files(Finding finding) {
        return lines(finding.places().stream().map(Location::file));
    }

    private static String lines(Stream<String> items) {
        return items.distinct().collect(Collectors.joining("\n"));
    }
}
