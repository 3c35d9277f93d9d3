package ziping.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziping.model.CellAt;
import ziping.model.Evaluation;
import ziping.model.Names;
import ziping.model.PriorRun;
import ziping.model.Saying;
import ziping.model.Submission;
import ziping.words.Words;

/** The sheet 评分明细: every points figure with all that it rests on, and what the next run has to remember. */
final class PointsPage {
    private static final int[] WIDTHS = {30, 12, 12, 12, 8, 14, 44, 10, 11, 10, 8, 44};
    /** What the form has in its narrow columns stands in the middle there too, be it a number or words. */
    private static final Set<Integer> CENTRED = Stream.of(
                    "target", "actual", "weight", "points", "basis", "claimed", "difference")
            .map(FigureLine.HEADINGS::indexOf)
            .collect(Collectors.toUnmodifiableSet());

    private static final int EXPLANATION_WIDTH = 40;
    private static final int CLAIMED = FigureLine.HEADINGS.indexOf("claimed");
    private static final List<String> HIDDEN = List.of(
            OwnSheets.POINTS_PROJECT,
            OwnSheets.POINTS_KEY,
            OwnSheets.POINTS_RESTATED,
            OwnSheets.POINTS_WRITTEN,
            OwnSheets.POINTS_RULE,
            OwnSheets.POINTS_CELL);

    private final Words words;
    private final List<Page.Row> rows = new ArrayList<>();
    private final Map<String, CellAt> projects = new LinkedHashMap<>();

    private final boolean explaining;

    private PointsPage(Words words, boolean explaining) {
        this.words = words;
        this.explaining = explaining;
    }

    /** One block for each evaluation, one below the other. */
    static Page of(List<Evaluation> evaluations, Words words) {
        boolean explaining = evaluations.stream().anyMatch(PointsPage::lacksExplanations);
        PointsPage page = new PointsPage(words, explaining);
        evaluations.forEach(page::block);
        return page.page(evaluations.size() == 1 ? 2 : 0);
    }

    /** A form without a place for explanations has it here. */
    private static boolean lacksExplanations(Evaluation evaluation) {
        return evaluation.submission().form().field(Names.EXPLANATION).isEmpty();
    }

    private int visibleColumns() {
        return FigureLine.HEADINGS.size() + (explaining ? 1 : 0);
    }

    private Page page(int frozenRows) {
        List<Page.Column> columns = new ArrayList<>();
        for (int width : WIDTHS) {
            columns.add(new Page.Column(width, false));
        }
        if (explaining) {
            columns.add(new Page.Column(EXPLANATION_WIDTH, false));
        }
        HIDDEN.forEach(name -> columns.add(new Page.Column(14, true)));
        Page.Rows all = new Page.Rows(0, Math.max(rows.size() - 1, 0));
        Map<String, Page.Span> spans = new LinkedHashMap<>();
        spans.put(OwnSheets.POINTS_CLAIMED, new Page.Span(CLAIMED, all));
        if (explaining) {
            spans.put(OwnSheets.POINTS_EXPLANATION, new Page.Span(FigureLine.HEADINGS.size(), all));
        }
        for (int i = 0; i < HIDDEN.size(); i++) {
            spans.put(HIDDEN.get(i), new Page.Span(visibleColumns() + i, all));
        }
        return new Page(
                words.say("sheet.points.title"),
                OwnSheets.POINTS,
                columns,
                rows,
                frozenRows,
                Optional.empty(),
                spans,
                projects);
    }

    private void block(Evaluation evaluation) {
        String number = String.valueOf(projects.size() + 1);
        projects.put(OwnSheets.project(number), projectCell(evaluation.submission()));
        if (!rows.isEmpty()) {
            rows.add(Page.Row.of(List.of()));
        }
        rows.add(Page.Row.of(
                List.of(Page.Cell.text(headline(evaluation), Look.HEADLINE).across(visibleColumns()))));
        Stream<String> explanation = explaining ? Stream.of("explanation") : Stream.of();
        rows.add(Page.Row.of(Stream.concat(FigureLine.HEADINGS.stream(), explanation)
                .map(it -> Page.Cell.text(words.say("sheet.points." + it), Look.HEADING))
                .toList()));
        Set<PriorRun.Entry> shown = new HashSet<>();
        lines(evaluation).forEach(line -> {
            Optional<PriorRun.Entry> remembered = remembered(evaluation, line.cell());
            remembered.ifPresent(shown::add);
            rows.add(visible(line, number, remembered));
        });
        evaluation.writeback().forNextRun().stream().filter(it -> !shown.contains(it)).forEach(it -> rows.add(hidden(number, it)));
    }

    private String headline(Evaluation evaluation) {
        return words.say(Saying.of("sheet.points.project")
                .with("project", evaluation.submission().shown(Names.PROJECT))
                .with("rulebook", words.name(evaluation.law().name())));
    }

    private Stream<FigureLine> lines(Evaluation evaluation) {
        Stream<FigureLine> execution =
                evaluation.submission().form().field(Names.EXECUTION_POINTS).isPresent()
                        ? Stream.of(FigureLine.execution(evaluation, words))
                        : Stream.of();
        Stream<FigureLine> indicators = evaluation.figures().indicators().stream()
                .filter(it -> !it.indicator().child())
                .map(it -> FigureLine.indicator(it, words));
        Stream<FigureLine> sums = Stream.of(FigureLine.total(evaluation, words), FigureLine.grade(evaluation, words));
        return Stream.of(execution, indicators, sums).flatMap(it -> it);
    }

    private Page.Row visible(FigureLine line, String number, Optional<PriorRun.Entry> remembered) {
        List<Page.Cell> cells = new ArrayList<>();
        for (int i = 0; i < line.columns().size(); i++) {
            String text = i == CLAIMED
                    ? remembered
                            .map(it -> it.figure().claimed())
                            .orElse(line.columns().get(i))
                    : line.columns().get(i);
            cells.add(Page.Cell.value(text, look(i, line.sum())));
        }
        if (line.cell().isPresent()) {
            Look look = line.sum() ? Look.SUM : Look.LINK;
            cells.set(0, Page.Cell.text(line.columns().get(0), look).linked(line.cell()));
        }
        if (explaining) {
            cells.add(Page.Cell.text(line.explanation(), line.sum() ? Look.SUM : Look.INPUT));
        }
        return Page.withHidden(
                cells,
                visibleColumns(),
                remembered.map(it -> memory(number, it)).orElse(List.of()),
                false);
    }

    private static Look look(int column, boolean sum) {
        if (CENTRED.contains(column)) {
            return sum ? Look.SUM_CENTRED : Look.CENTRED;
        }
        return sum ? Look.SUM : Look.TEXT;
    }

    private Page.Row hidden(String number, PriorRun.Entry remembered) {
        List<Page.Cell> cells = new ArrayList<>();
        cells.add(Page.Cell.text(remembered.label(), Look.SMALL));
        while (cells.size() < CLAIMED) {
            cells.add(Page.Cell.text("", Look.SMALL));
        }
        cells.add(Page.Cell.text(remembered.figure().claimed(), Look.SMALL));
        return Page.withHidden(cells, visibleColumns(), memory(number, remembered), true);
    }

    private static List<String> memory(String number, PriorRun.Entry it) {
        return List.of(
                number,
                it.key(),
                it.figure().restated(),
                it.figure().written(),
                it.figure().rule(),
                it.at().a1());
    }

    private static Optional<PriorRun.Entry> remembered(Evaluation evaluation, Optional<CellAt> cell) {
        return evaluation.writeback().forNextRun().stream()
                .filter(it -> cell.filter(it.at()::equals).isPresent())
                .findFirst();
    }

    private static CellAt projectCell(Submission submission) {
        return submission
                .field(Names.PROJECT)
                .map(it -> it.place().at())
                .orElseGet(() -> new CellAt(submission.sheet(), 0, 0));
    }
}
