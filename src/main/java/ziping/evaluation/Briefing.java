package ziping.evaluation;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ziping.model.CellAt;
import ziping.model.Entry;
import ziping.model.Evaluation;
import ziping.model.Explanation;
import ziping.model.Names;
import ziping.model.Outcome;
import ziping.model.Place;
import ziping.model.ProjectDigest;
import ziping.model.ScoredIndicator;
import ziping.model.Submission;
import ziping.model.Table;

/** Makes briefs. What many of them have in common, such as a unit's name or where a form's cells stand, is kept once. */
final class Briefing {
    private static final List<String> SPOTS = List.of(
            Names.PROJECT,
            Names.CODE,
            Names.DEPARTMENT,
            Names.UNIT,
            Names.YEAR,
            Names.LEADER,
            Names.EXECUTED,
            Names.TOTAL);

    /** A code in front of the name, as forms without a place for it ask for. */
    private static final Pattern CODE_AND_NAME = Pattern.compile("([0-9A-Za-z]{12,})\\s*[-－—–]\\s*(\\S.*)");

    private static final int RATE_DIGITS = 2;

    private final Quotes quotes;
    private final Map<Object, Object> shared = new HashMap<>();

    /** @param quotes take the explanations down */
    Briefing(Quotes quotes) {
        this.quotes = quotes;
    }

    /**
     * The brief of a project.
     *
     * @param shortest how many characters an explanation has at least to be of interest; empty if none is
     */
    ProjectDigest brief(Outcome.Evaluated outcome, Optional<Integer> shortest) {
        Evaluation evaluation = outcome.evaluation();
        Submission submission = evaluation.submission();
        String project = submission.shown(Names.PROJECT);
        String code = submission.shown(Names.CODE);
        Matcher both = CODE_AND_NAME.matcher(project);
        boolean codeInName = code.isEmpty() && both.matches();
        Evaluation.Figures figures = evaluation.figures();
        return new ProjectDigest(
                new ProjectDigest.Source(outcome.file(), outcome.copy(), once(cells(submission))),
                new ProjectDigest.Identity(
                        codeInName ? both.group(2) : project,
                        codeInName ? both.group(1) : code,
                        once(submission.shown(Names.DEPARTMENT)),
                        once(submission.shown(Names.UNIT)),
                        once(Evaluator.year(submission))),
                once(new ProjectDigest.Result(
                        figures.total().points(),
                        figures.budget().rate().map(rate -> rate.setScale(RATE_DIGITS, RoundingMode.HALF_UP)),
                        isFull(figures),
                        submission.priorRun().control().isPresent())),
                new ProjectDigest.Content(
                        once(submission.shown(Names.LEADER)),
                        reviewers(submission),
                        shortest.map(least -> explanations(evaluation, least)).orElse(List.of()),
                        Long.parseUnsignedLong(
                                evaluation.writeback().control().digest(), 0, Long.BYTES * 2, 16)));
    }

    private Map<String, ProjectDigest.LabelledCell> cells(Submission submission) {
        Map<String, ProjectDigest.LabelledCell> cells = new LinkedHashMap<>();
        cells.put(Names.PROJECT, new ProjectDigest.LabelledCell(new CellAt(submission.sheet(), 0, 0), ""));
        for (String name : SPOTS) {
            submission.field(name).map(Entry::place).ifPresent(it -> cells.put(name, spot(it, it.label())));
        }
        column(submission, Names.INDICATORS, Names.EXPLANATION, cells);
        column(submission, Names.REVIEWERS, Names.REVIEWER_NAME, cells);
        return cells;
    }

    private static void column(Submission submission, String table, String column, Map<String, ProjectDigest.LabelledCell> cells) {
        Optional.ofNullable(submission.tables().get(table)).stream()
                .flatMap(it -> it.rows().stream())
                .flatMap(it -> Table.cell(it, column).stream())
                .findFirst()
                .map(Entry::place)
                .ifPresent(it -> cells.put(column, spot(it, it.column())));
    }

    private static ProjectDigest.LabelledCell spot(Place place, String label) {
        return new ProjectDigest.LabelledCell(place.at(), label);
    }

    /** The points that count add up to the weights that do. */
    private static boolean isFull(Evaluation.Figures figures) {
        return figures.total().points().isPresent()
                && figures.blocks().stream()
                        .allMatch(it -> it.points()
                                .filter(points -> points.compareTo(it.weight()) == 0)
                                .isPresent());
    }

    private List<ProjectDigest.PersonCell> reviewers(Submission submission) {
        return Optional.ofNullable(submission.tables().get(Names.REVIEWERS)).stream()
                .flatMap(it -> it.rows().stream())
                .flatMap(it -> Table.cell(it, Names.REVIEWER_NAME).stream())
                .filter(it -> !it.isBlank())
                .map(it -> once(new ProjectDigest.PersonCell(it.shown(), it.place().at())))
                .toList();
    }

    private List<ProjectDigest.TextCell> explanations(Evaluation evaluation, int shortest) {
        Submission submission = evaluation.submission();
        List<ProjectDigest.TextCell> said = new ArrayList<>();
        submission
                .field(Names.EXECUTION_EXPLANATION)
                .ifPresent(it -> note(evaluation.figures().budget().explanation(), it, shortest, said));
        for (ScoredIndicator row : evaluation.figures().indicators()) {
            row.indicator().cell(Names.EXPLANATION).ifPresent(it -> note(row.explanation(), it, shortest, said));
        }
        return List.copyOf(said);
    }

    private void note(Explanation explanation, Entry cell, int shortest, List<ProjectDigest.TextCell> said) {
        String words = explanation.isGiven() ? own(explanation.text()) : "";
        if (words.length() >= shortest) {
            said.add(new ProjectDigest.TextCell(quotes.take(words), once(cell.place().at())));
        }
    }

    /** What the person wrote: without our fact, and in one line. */
    private static String own(String text) {
        return Draft.in(text)
                .map(it -> it.reason() + it.measures())
                .orElse(text)
                .replaceAll("\\s+", "");
    }

    @SuppressWarnings("unchecked")
    private <T> T once(T value) {
        return (T) shared.computeIfAbsent(value, it -> it);
    }
}
