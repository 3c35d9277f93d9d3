package ziping.evaluation;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ziping.model.form.CellAddress;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.form.Submission;
import ziping.model.form.Table;
import ziping.model.result.Evaluation;
import ziping.model.result.Explanation;
import ziping.model.result.ScoredIndicator;
import ziping.model.run.Outcome;
import ziping.model.run.ProjectDigest;

/**
 * Makes the digests of projects. What many of them have in common, such as the name of a unit or the cells of a form,
 * is kept once.
 */
final class DigestBuilder {
    private static final List<String> SPOTS = List.of(
            FieldNames.PROJECT,
            FieldNames.CODE,
            FieldNames.DEPARTMENT,
            FieldNames.UNIT,
            FieldNames.YEAR,
            FieldNames.LEADER,
            FieldNames.EXECUTED,
            FieldNames.TOTAL);

    /** A code in front of the name. Forms without a cell for the code require this. */
    private static final Pattern CODE_AND_NAME = Pattern.compile("([0-9A-Za-z]{12,})\\s*[-－—–]\\s*(\\S.*)");

    private static final int RATE_DIGITS = 2;

    private final Quotes quotes = new Quotes();
    private final Map<Object, Object> shared = new HashMap<>();

    /** The beginning of each explanation that several projects have, by its digest. */
    Map<Long, String> repeated() {
        return Map.copyOf(quotes.repeated);
    }

    /**
     * The digest of a project.
     *
     * @param shortest how many characters an explanation has at least to be of interest; empty if none is
     */
    ProjectDigest digest(Outcome.Evaluated outcome, Optional<Integer> shortest) {
        Evaluation evaluation = outcome.evaluation();
        Submission submission = evaluation.submission();
        String project = submission.displayText(FieldNames.PROJECT);
        String code = submission.displayText(FieldNames.CODE);
        Matcher both = CODE_AND_NAME.matcher(project);
        boolean codeInName = code.isEmpty() && both.matches();
        Evaluation.Figures figures = evaluation.figures();
        return new ProjectDigest(
                new ProjectDigest.Source(outcome.file(), outcome.copy(), once(cells(submission))),
                new ProjectDigest.Identity(
                        codeInName ? both.group(2) : project,
                        codeInName ? both.group(1) : code,
                        once(submission.displayText(FieldNames.DEPARTMENT)),
                        once(submission.displayText(FieldNames.UNIT)),
                        once(Evaluator.year(submission))),
                once(new ProjectDigest.Result(
                        figures.total().points(),
                        figures.budget().rate().map(rate -> rate.setScale(RATE_DIGITS, RoundingMode.HALF_UP)),
                        isFull(figures),
                        submission.priorRun().control().isPresent())),
                new ProjectDigest.Content(
                        once(submission.displayText(FieldNames.LEADER)),
                        reviewers(submission),
                        shortest.map(least -> explanations(evaluation, least)).orElse(List.of()),
                        Long.parseUnsignedLong(evaluation.writeback().control().digest(), 0, Long.BYTES * 2, 16)));
    }

    private Map<String, ProjectDigest.LabelledCell> cells(Submission submission) {
        Map<String, ProjectDigest.LabelledCell> cells = new LinkedHashMap<>();
        cells.put(FieldNames.PROJECT, new ProjectDigest.LabelledCell(new CellAddress(submission.sheet(), 0, 0), ""));
        for (String name : SPOTS) {
            submission
                    .field(name)
                    .map(FormCell::location)
                    .ifPresent(location -> cells.put(name, labelled(location, location.label())));
        }
        column(submission, FieldNames.INDICATORS, FieldNames.EXPLANATION, cells);
        column(submission, FieldNames.REVIEWERS, FieldNames.REVIEWER_NAME, cells);
        return cells;
    }

    private static void column(
            Submission submission, String table, String column, Map<String, ProjectDigest.LabelledCell> cells) {
        for (Map<String, FormCell> row : submission.rows(table)) {
            Optional<FormCell> cell = Table.cell(row, column);
            if (cell.isPresent()) {
                cells.put(
                        column,
                        labelled(cell.get().location(), cell.get().location().column()));
                return;
            }
        }
    }

    private static ProjectDigest.LabelledCell labelled(Location location, String label) {
        return new ProjectDigest.LabelledCell(location.at(), label);
    }

    /** Whether every group has all points of its weight. */
    private static boolean isFull(Evaluation.Figures figures) {
        return figures.total().points().isPresent()
                && figures.blocks().stream()
                        .allMatch(block -> block.points()
                                .filter(points -> points.compareTo(block.weight()) == 0)
                                .isPresent());
    }

    private List<ProjectDigest.PersonCell> reviewers(Submission submission) {
        List<ProjectDigest.PersonCell> reviewers = new ArrayList<>();
        for (Map<String, FormCell> row : submission.rows(FieldNames.REVIEWERS)) {
            Optional<FormCell> name = Table.cell(row, FieldNames.REVIEWER_NAME);
            if (name.isPresent() && !name.get().isBlank()) {
                FormCell cell = name.get();
                reviewers.add(once(new ProjectDigest.PersonCell(
                        cell.displayText(), cell.location().at())));
            }
        }
        return List.copyOf(reviewers);
    }

    private List<ProjectDigest.TextCell> explanations(Evaluation evaluation, int shortest) {
        Submission submission = evaluation.submission();
        List<ProjectDigest.TextCell> texts = new ArrayList<>();
        submission
                .field(FieldNames.EXECUTION_EXPLANATION)
                .ifPresent(cell -> note(evaluation.figures().budget().explanation(), cell, shortest, texts));
        for (ScoredIndicator row : evaluation.figures().indicators()) {
            row.indicator()
                    .cell(FieldNames.EXPLANATION)
                    .ifPresent(cell -> note(row.explanation(), cell, shortest, texts));
        }
        return List.copyOf(texts);
    }

    private void note(Explanation explanation, FormCell cell, int shortest, List<ProjectDigest.TextCell> texts) {
        String words = explanation.isGiven() ? own(explanation.text()) : "";
        if (words.length() >= shortest) {
            texts.add(new ProjectDigest.TextCell(
                    quotes.take(words), once(cell.location().at())));
        }
    }

    /** What the person wrote: without our fact, and in one line. */
    private static String own(String text) {
        return ExplanationDrafter.Draft.in(text)
                .map(draft -> draft.reason() + draft.measures())
                .orElse(text)
                .replaceAll("\\s+", "");
    }

    @SuppressWarnings("unchecked")
    private <T> T once(T value) {
        return (T) shared.computeIfAbsent(value, it -> it);
    }

    /** Texts by their digests. Only of a text that comes a second time the beginning is kept. */
    private static final class Quotes {
        private static final int LONGEST = 40;

        /** The bits take a megabyte. With half a million texts, one in twenty is kept without need. */
        private static final int MARKS = 1 << 23;

        private final BitSet seen = new BitSet();
        private final Map<Long, String> repeated = new HashMap<>();

        /** The digest of a text. */
        long take(String words) {
            long digest = Long.parseUnsignedLong(AnswerDigest.shortOf(words), 16);
            int mark = (int) (digest & (MARKS - 1));
            if (seen.get(mark)) {
                repeated.putIfAbsent(digest, words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words);
            }
            seen.set(mark);
            return digest;
        }
    }
}
