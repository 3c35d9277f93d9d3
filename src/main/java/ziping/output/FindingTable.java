package ziping.output;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ziping.messages.FindingText;
import ziping.messages.Messages;
import ziping.model.form.FieldNames;
import ziping.model.form.Location;
import ziping.model.form.Submission;
import ziping.model.result.Finding;
import ziping.model.run.CrossProjectFinding;
import ziping.model.run.Outcome;
import ziping.model.run.ProjectDigest;
import ziping.output.table.CopyLinks;
import ziping.output.table.LongTable;
import ziping.output.table.TableCell;

/** 校验问题: one row for each finding. */
record FindingTable(Messages words) {
    /**
     * A finding in the words of the summary's language.
     *
     * @param copy the workbook its link leads to, if there is one
     */
    record Row(
            String file,
            Optional<String> copy,
            String project,
            String department,
            String unit,
            Finding finding,
            FindingText text) {
        TableCell link() {
            return link(file);
        }

        private TableCell link(String words) {
            List<Location> places = finding.places();
            return places.isEmpty()
                    ? CopyLinks.to(words, copy)
                    : CopyLinks.to(words, copy, places.get(0).at());
        }
    }

    /**
     * The heaviest first.
     *
     * @param address of the workbook that the links lead to, if there is one
     */
    Stream<Row> rows(Outcome.Evaluated project, Optional<String> address) {
        Submission submission = project.evaluation().submission();
        return project.evaluation().review().findings().stream()
                .sorted(Comparator.comparing(Finding::duty))
                .map(finding -> new Row(
                        project.file(),
                        address,
                        submission.shown(FieldNames.PROJECT),
                        submission.shown(FieldNames.DEPARTMENT),
                        submission.shown(FieldNames.UNIT),
                        finding,
                        words.finding(finding)));
    }

    /** Of a finding that concerns several files: one row for each place, so that each department finds its own. */
    Stream<Row> rows(CrossProjectFinding crossing) {
        return IntStream.range(0, crossing.projects().size()).mapToObj(place -> row(crossing, place));
    }

    private Row row(CrossProjectFinding crossing, int index) {
        Location place = crossing.finding().places().get(index);
        Optional<ProjectDigest> project = crossing.projects().get(index);
        Finding here = crossing.finding().at(place);
        return new Row(
                place.file(),
                project.flatMap(it -> it.source().copy()),
                project.map(it -> it.identity().project()).orElse(place.label()),
                project.map(it -> it.identity().department()).orElse(""),
                project.map(it -> it.identity().unit()).orElse(""),
                here,
                words.finding(here));
    }

    /** The same findings, one row for each with all its files. */
    Stream<Row> together(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Row(files(finding), Optional.empty(), "", "", "", finding, words.finding(finding)));
    }

    LongTable<Row> table() {
        return new LongTable<>(
                "summary.findings",
                2,
                List.of(
                        column("file", 42, Row::link),
                        column("project", 30, it -> TableCell.text(it.project())),
                        column("department", 18, it -> TableCell.text(it.department())),
                        column("duty", 11, it -> duty(it.finding(), words)),
                        column("code", 8, it -> TableCell.brief(it.finding().code())),
                        column("where", 26, it -> TableCell.text(it.text().where())),
                        column("labels", 30, it -> TableCell.text(labels(it.finding()))),
                        column("problem", 40, it -> TableCell.text(it.text().problem())),
                        column("expected", 34, it -> TableCell.text(it.text().expected())),
                        column("action", 34, it -> TableCell.text(it.text().action())),
                        column("reference", 30, it -> TableCell.text(it.text().reference())),
                        column("answer", 24, it -> TableCell.text(it.finding().answer()))));
    }

    /** The same for a workbook of findings alone: who they belong to, and one link to their cell. */
    LongTable<Row> reportTable() {
        return new LongTable<>(
                "summary.findings",
                2,
                List.of(
                        column("file", 36, it -> TableCell.text(it.file())),
                        column("project", 28, it -> TableCell.text(it.project())),
                        column("department", 16, it -> TableCell.text(it.department())),
                        column("unit", 16, it -> TableCell.text(it.unit())),
                        column(
                                "where",
                                26,
                                it -> it.link(words.whereFirst(it.finding().places()))),
                        column("labels", 28, it -> TableCell.text(labels(it.finding()))),
                        column("duty", 11, it -> duty(it.finding(), words)),
                        column("problem", 40, it -> TableCell.text(it.text().problem())),
                        column("expected", 32, it -> TableCell.text(it.text().expected())),
                        column("action", 32, it -> TableCell.text(it.text().action())),
                        column("reference", 28, it -> TableCell.text(it.text().reference())),
                        column("code", 8, it -> TableCell.brief(it.finding().code())),
                        column("answer", 24, it -> TableCell.text(it.finding().answer()))));
    }

    private static LongTable.Column<Row> column(String heading, int width, Function<Row, TableCell> cell) {
        return new LongTable.Column<>("summary.column." + heading, width, cell);
    }

    static TableCell duty(Finding finding, Messages messages) {
        TableCell.Look look = finding.isAnswered()
                ? TableCell.Look.NOTE
                : TableCell.Look.valueOf(finding.duty().name());
        return new TableCell.Text(look, messages.duty(finding));
    }

    private String labels(Finding finding) {
        return lines(words.labels(finding.places()).keySet().stream());
    }

    private static String files(Finding finding) {
        return lines(finding.places().stream().map(Location::file));
    }

    private static String lines(Stream<String> items) {
        return items.distinct().collect(Collectors.joining("\n"));
    }
}
