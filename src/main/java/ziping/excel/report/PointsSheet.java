package ziping.excel.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziping.messages.Messages;
import ziping.model.Decimals;
import ziping.model.Reference;
import ziping.model.form.CellAddress;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.PriorRun;
import ziping.model.form.Submission;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.AwardedPoints;
import ziping.model.result.Evaluation;
import ziping.model.result.ReportRow;
import ziping.model.result.ScoredIndicator;
import ziping.model.result.Total;

/** The sheet 评分明细: every points figure with its explanation, and the values that the next run reads. */
public final class PointsSheet {
    /** The columns from left to right, by the keys of their headings. */
    private static final List<String> HEADINGS = List.of(
            "name",
            "level1",
            "target",
            "actual",
            "weight",
            "method",
            "how",
            "points",
            "basis",
            "claimed",
            "difference",
            "reference");

    private static final int[] WIDTHS = {30, 12, 12, 12, 8, 14, 44, 10, 11, 10, 8, 44};
    /** The columns that are centred, as on the form. */
    private static final Set<Integer> CENTRED = Stream.of(
                    "target", "actual", "weight", "points", "basis", "claimed", "difference")
            .map(HEADINGS::indexOf)
            .collect(Collectors.toUnmodifiableSet());

    private static final int EXPLANATION_WIDTH = 40;
    private static final int CLAIMED = HEADINGS.indexOf("claimed");
    private static final List<String> HIDDEN = List.of(
            ReportSheetNames.POINTS_PROJECT,
            ReportSheetNames.POINTS_KEY,
            ReportSheetNames.POINTS_RESTATED,
            ReportSheetNames.POINTS_WRITTEN,
            ReportSheetNames.POINTS_RULE,
            ReportSheetNames.POINTS_CELL);

    /**
     * One line of the sheet.
     *
     * @param columns the texts in the order of {@link #HEADINGS}
     * @param cell the cell of the form with the figure
     * @param sum whether the line is one of the last lines, with the total or the grade
     * @param explanation the explanation of the row, for forms without a cell for it
     */
    private record Line(List<String> columns, Optional<CellAddress> cell, boolean sum, String explanation) {}

    private final Messages messages;
    private final List<ReportSheet.Row> rows = new ArrayList<>();
    private final Map<String, CellAddress> projects = new LinkedHashMap<>();

    private final boolean explaining;

    private PointsSheet(Messages messages, boolean explaining) {
        this.messages = messages;
        this.explaining = explaining;
    }

    /** The sheet with one block for each evaluation. */
    public static ReportSheet of(List<Evaluation> evaluations, Messages messages) {
        boolean explaining = evaluations.stream().anyMatch(PointsSheet::lacksExplanations);
        PointsSheet sheet = new PointsSheet(messages, explaining);
        evaluations.forEach(sheet::block);
        return sheet.reportSheet(evaluations.size() == 1 ? 2 : 0);
    }

    /** For a form without cells for explanations, the sheet has a column for them. */
    private static boolean lacksExplanations(Evaluation evaluation) {
        return evaluation.submission().form().field(FieldNames.EXPLANATION).isEmpty();
    }

    private int visibleColumns() {
        return HEADINGS.size() + (explaining ? 1 : 0);
    }

    private ReportSheet reportSheet(int frozenRows) {
        List<ReportSheet.Column> columns = new ArrayList<>();
        for (int width : WIDTHS) {
            columns.add(new ReportSheet.Column(width, false));
        }
        if (explaining) {
            columns.add(new ReportSheet.Column(EXPLANATION_WIDTH, false));
        }
        HIDDEN.forEach(name -> columns.add(new ReportSheet.Column(14, true)));
        ReportSheet.Rows all = new ReportSheet.Rows(0, Math.max(rows.size() - 1, 0));
        Map<String, ReportSheet.Span> spans = new LinkedHashMap<>();
        spans.put(ReportSheetNames.POINTS_CLAIMED, new ReportSheet.Span(CLAIMED, all));
        if (explaining) {
            spans.put(ReportSheetNames.POINTS_EXPLANATION, new ReportSheet.Span(HEADINGS.size(), all));
        }
        for (int i = 0; i < HIDDEN.size(); i++) {
            spans.put(HIDDEN.get(i), new ReportSheet.Span(visibleColumns() + i, all));
        }
        return new ReportSheet(
                messages.text("sheet.points.title"),
                ReportSheetNames.POINTS,
                columns,
                rows,
                frozenRows,
                Optional.empty(),
                spans,
                projects);
    }

    private void block(Evaluation evaluation) {
        String number = String.valueOf(projects.size() + 1);
        projects.put(ReportSheetNames.project(number), projectCell(evaluation.submission()));
        if (!rows.isEmpty()) {
            rows.add(ReportSheet.Row.of(List.of()));
        }
        rows.add(ReportSheet.Row.of(List.of(ReportSheet.Cell.text(headline(evaluation), ReportStyle.HEADLINE)
                .across(visibleColumns()))));
        Stream<String> explanation = explaining ? Stream.of("explanation") : Stream.of();
        rows.add(ReportSheet.Row.of(Stream.concat(HEADINGS.stream(), explanation)
                .map(it -> ReportSheet.Cell.text(messages.text("sheet.points." + it), ReportStyle.HEADING))
                .toList()));
        Set<PriorRun.Entry> shown = new HashSet<>();
        for (Line line : lines(evaluation)) {
            Optional<PriorRun.Entry> entry = entry(evaluation, line.cell());
            entry.ifPresent(shown::add);
            rows.add(visible(line, number, entry));
        }
        for (PriorRun.Entry entry : evaluation.writeback().forNextRun()) {
            if (!shown.contains(entry)) {
                rows.add(hidden(number, entry));
            }
        }
    }

    private String headline(Evaluation evaluation) {
        return messages.text(Message.of("sheet.points.project")
                .with("project", evaluation.submission().displayText(FieldNames.PROJECT))
                .with("rulebook", messages.name(evaluation.law().name())));
    }

    private List<Line> lines(Evaluation evaluation) {
        List<Line> lines = new ArrayList<>();
        if (evaluation.submission().form().field(FieldNames.EXECUTION_POINTS).isPresent()) {
            ReportRow row = ReportRow.execution(evaluation, messages.text("sheet.points.execution"));
            lines.add(line(row, "", row.completion().map(PointsSheet::percent).orElse(row.actual())));
        }
        for (ScoredIndicator scored : evaluation.figures().indicators()) {
            if (!scored.indicator().child()) {
                ReportRow row = ReportRow.of(scored);
                lines.add(line(row, row.level1(), row.actual()));
            }
        }
        lines.add(total(evaluation));
        lines.add(grade(evaluation));
        return lines;
    }

    private Line line(ReportRow row, String level1, String actual) {
        AwardedPoints award = row.award().orElseThrow();
        return new Line(
                List.of(
                        row.name(),
                        level1,
                        row.printedTarget(),
                        actual,
                        shown(row.weight()),
                        messages.text("method." + award.method()),
                        messages.text(award.how()),
                        shown(award.points()),
                        messages.basis(award.basis()),
                        shown(award.claimed()),
                        shown(award.difference()),
                        references(award.references())),
                row.pointsCell(),
                false,
                row.explanation().text());
    }

    private Line total(Evaluation evaluation) {
        Total total = evaluation.figures().total();
        return sum(
                messages.text("sheet.points.total"),
                messages.text("method.sum"),
                messages.text(total.how()),
                total.points().map(Decimals::plain).orElseGet(() -> messages.text("sheet.points.not-computed")),
                shown(total.claimed()),
                shown(total.difference()),
                evaluation.submission().field(FieldNames.TOTAL));
    }

    private Line grade(Evaluation evaluation) {
        Total total = evaluation.figures().total();
        String how = "";
        if (total.points().isPresent() && total.grade().isPresent()) {
            how = messages.text(Message.of("how.grade")
                    .with("points", total.points().get())
                    .with("grade", total.grade().get()));
        }
        return sum(
                messages.text("sheet.points.grade"),
                messages.text("method.grade"),
                how,
                total.grade().orElseGet(() -> messages.text("sheet.points.not-computed")),
                total.claimedGrade(),
                "",
                evaluation.submission().field(FieldNames.GRADE));
    }

    private static Line sum(
            String name,
            String method,
            String how,
            String points,
            String claimed,
            String difference,
            Optional<FormCell> entry) {
        return new Line(
                List.of(name, "", "", "", "", method, how, points, "", claimed, difference, ""),
                entry.map(cell -> cell.location().at()),
                true,
                "");
    }

    private static String percent(BigDecimal rate) {
        return Decimals.plain(Decimals.roundedPercent(rate)) + "%";
    }

    private static String shown(Optional<BigDecimal> figure) {
        return figure.map(Decimals::plain).orElse("");
    }

    private String references(List<Reference> references) {
        List<String> shown = references.stream().map(Reference::text).toList();
        return messages.text(Message.of("sheet.list").with("items", new MessageArgument.Listed(shown)));
    }

    private ReportSheet.Row visible(Line line, String number, Optional<PriorRun.Entry> entry) {
        List<ReportSheet.Cell> cells = new ArrayList<>();
        for (int i = 0; i < line.columns().size(); i++) {
            String text = i == CLAIMED && entry.isPresent()
                    ? entry.get().figure().claimed()
                    : line.columns().get(i);
            cells.add(ReportSheet.Cell.value(text, style(i, line.sum())));
        }
        if (line.cell().isPresent()) {
            ReportStyle nameStyle = line.sum() ? ReportStyle.SUM : ReportStyle.LINK;
            cells.set(0, ReportSheet.Cell.text(line.columns().get(0), nameStyle).linked(line.cell()));
        }
        if (explaining) {
            cells.add(ReportSheet.Cell.text(line.explanation(), line.sum() ? ReportStyle.SUM : ReportStyle.INPUT));
        }
        return ReportSheet.withHidden(
                cells, visibleColumns(), entry.isPresent() ? hiddenColumns(number, entry.get()) : List.of(), false);
    }

    private static ReportStyle style(int column, boolean sum) {
        if (CENTRED.contains(column)) {
            return sum ? ReportStyle.SUM_CENTRED : ReportStyle.CENTRED;
        }
        return sum ? ReportStyle.SUM : ReportStyle.TEXT;
    }

    private ReportSheet.Row hidden(String number, PriorRun.Entry entry) {
        List<ReportSheet.Cell> cells = new ArrayList<>();
        cells.add(ReportSheet.Cell.text(entry.label(), ReportStyle.SMALL));
        while (cells.size() < CLAIMED) {
            cells.add(ReportSheet.Cell.text("", ReportStyle.SMALL));
        }
        cells.add(ReportSheet.Cell.text(entry.figure().claimed(), ReportStyle.SMALL));
        return ReportSheet.withHidden(cells, visibleColumns(), hiddenColumns(number, entry), true);
    }

    private static List<String> hiddenColumns(String number, PriorRun.Entry entry) {
        return List.of(
                number,
                entry.key(),
                entry.figure().restated(),
                entry.figure().written(),
                entry.figure().rule(),
                entry.at().a1());
    }

    private static Optional<PriorRun.Entry> entry(Evaluation evaluation, Optional<CellAddress> cell) {
        for (PriorRun.Entry entry : evaluation.writeback().forNextRun()) {
            if (cell.isPresent() && cell.get().equals(entry.at())) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private static CellAddress projectCell(Submission submission) {
        Optional<FormCell> project = submission.field(FieldNames.PROJECT);
        return project.isPresent() ? project.get().location().at() : new CellAddress(submission.sheet(), 0, 0);
    }
}
