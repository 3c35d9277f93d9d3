package ziping.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.checks.ScoredRow;
import ziping.model.Decimals;
import ziping.model.form.CellValue;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.PriorRun;
import ziping.model.form.Submission;
import ziping.model.result.Edit;
import ziping.model.result.Explanation;
import ziping.model.result.Indicator;
import ziping.rulebook.Law;

/** Collects the edits of the copy. Only cells that the form names as outputs are written. */
final class EditCollector {
    private static final Map<String, String> LIVE = Map.of(
            FieldNames.EXECUTION_POINTS, "execution-points", FieldNames.TOTAL, "total", FieldNames.GRADE, "grade");

    private final Submission submission;
    private final Law law;
    private final List<Edit> edits = new ArrayList<>();
    private final List<PriorRun.Entry> forNextRun = new ArrayList<>();
    private final List<String> claims = new ArrayList<>();

    EditCollector(Submission submission, Law law) {
        this.submission = submission;
        this.law = law;
    }

    List<Edit> edits() {
        return List.copyOf(edits);
    }

    List<PriorRun.Entry> forNextRun() {
        return List.copyOf(forNextRun);
    }

    /** What people claimed or explained in output cells. */
    List<String> claims() {
        return List.copyOf(claims);
    }

    void execution(RowScoring.Scored scored) {
        points(scored, FieldNames.EXECUTION_POINTS);
        explanation(scored, FieldNames.EXECUTION_EXPLANATION);
    }

    void indicator(RowScoring.Scored scored) {
        Indicator indicator = scored.row().indicator().orElseThrow();
        if (indicator.child()) {
            return;
        }
        points(scored, FieldNames.POINTS);
        completion(indicator, scored);
        explanation(scored, FieldNames.EXPLANATION);
    }

    void totals(Totals totals) {
        Optional<FormCell> total = output(FieldNames.TOTAL, submission.field(FieldNames.TOTAL));
        if (total.isPresent()) {
            Optional<BigDecimal> points = totals.total().points();
            String written = points.map(Decimals::plain).orElse("");
            put(byThisLaw(FieldNames.TOTAL, total.get()), points);
            remember(
                    PriorRunLookup.Keys.TOTAL,
                    FieldNames.TOTAL,
                    total.get(),
                    totals.points().forNextRun(written, written));
        }
        Optional<FormCell> grade = output(FieldNames.GRADE, submission.field(FieldNames.GRADE));
        if (grade.isPresent()) {
            String written = totals.total().grade().orElse("");
            put(byThisLaw(FieldNames.GRADE, grade.get()), written);
            remember(
                    PriorRunLookup.Keys.GRADE,
                    FieldNames.GRADE,
                    grade.get(),
                    totals.grade().forNextRun(written, written));
        }
        claims.add(totals.points().now() + "|" + totals.grade().now());
    }

    private void points(RowScoring.Scored scored, String name) {
        ScoredRow row = scored.row();
        String key = scored.keys().points();
        claims.add(key + "=" + scored.claim().now());
        Optional<FormCell> cell = output(name, row.cells().points());
        if (cell.isEmpty()) {
            return;
        }
        String written;
        if (scored.ruling().weight().isPresent()) {
            Optional<BigDecimal> points = row.award().points();
            put(byThisLaw(name, cell.get()), points);
            written = points.map(Decimals::plain).orElse("");
        } else {
            // A row without weight has no points to write: a person moves or deletes the content of the cell.
            written = cell.get().displayText();
        }
        remember(
                key,
                row.label(),
                cell.get(),
                scored.claim().forNextRun(written, scored.ruling().ruled()));
    }

    /** A completion rate that a person typed stays; ours follows the figures. */
    private void completion(Indicator indicator, RowScoring.Scored scored) {
        Optional<FormCell> cell = output(FieldNames.COMPLETION, indicator.cell(FieldNames.COMPLETION));
        if (cell.isEmpty()) {
            return;
        }
        String key = scored.keys().completion();
        String written = "";
        if (scored.row().cells().completion().isPresent()) {
            claims.add(key + "=" + cell.get().displayText());
        } else {
            claims.add(key + "=");
            Optional<BigDecimal> rate = scored.row().completion();
            put(cell.get(), rate.map(percent -> percent.movePointLeft(2)));
            written = rate.map(PriorRunLookup::percent).orElse("");
        }
        remember(key, indicator.name(), cell.get(), new PriorRun.Figure("", "", written, ""));
    }

    private void explanation(RowScoring.Scored scored, String name) {
        Explanation explanation = scored.row().explanation();
        String key = scored.keys().explanation();
        boolean inForm = submission.form().field(name).isPresent();
        Optional<FormCell> cell = scored.row().cells().explanation();
        if (cell.isPresent() && (!inForm || isOutput(name))) {
            if (inForm) {
                put(cell.get(), explanation.text());
            }
            remember(key, scored.row().label(), cell.get(), new PriorRun.Figure("", "", explanation.fact(), ""));
        }
        claims.add(key + "=" + ownWords(explanation));
    }

    /** What a person wrote of an explanation; the fact is ours. */
    private static String ownWords(Explanation explanation) {
        if (explanation.fact().isEmpty()) {
            return explanation.text();
        }
        Optional<ExplanationDrafter.Draft> draft =
                ExplanationDrafter.Draft.with(explanation.fact(), explanation.text());
        return draft.isEmpty() || draft.get().isUntouched()
                ? ""
                : draft.get().withFact("").text();
    }

    private void put(FormCell cell, Optional<BigDecimal> value) {
        if (value.isEmpty()) {
            put(cell, "");
        } else if (cell.content() == FormCell.Content.LIVE) {
            edits.add(new Edit.RefreshNumber(cell.location().at(), value.get()));
        } else if (cell.content() == FormCell.Content.TYPED && !holds(cell, value.get())) {
            edits.add(new Edit.PutNumber(cell.location().at(), value.get()));
        }
    }

    private static boolean holds(FormCell cell, BigDecimal value) {
        return cell.value() instanceof CellValue.Numeral number && value.compareTo(number.value()) == 0;
    }

    private void put(FormCell cell, String text) {
        if (cell.content() == FormCell.Content.LIVE) {
            edits.add(new Edit.RefreshText(cell.location().at(), text));
        } else if (cell.content() == FormCell.Content.TYPED
                && !cell.displayText().equals(text)) {
            edits.add(new Edit.PutText(cell.location().at(), text));
        }
    }

    /**
     * The cell as it is to be written. A form's own formula follows the form's own rulebook. If the submission is
     * judged by another law, a value takes the place of the formula.
     */
    private FormCell byThisLaw(String name, FormCell cell) {
        boolean otherLaw = law.identity().settings().isPresent()
                || !law.identity().rulebook().equals(submission.form().plan().rulebook());
        if (!otherLaw || cell.content() != FormCell.Content.LIVE || !LIVE.containsKey(name)) {
            return cell;
        }
        Optional<Form.Field> field = submission.form().field(name);
        boolean differs = field.isPresent()
                && !law.isComputedBy(
                        field.get(), LIVE.get(name), submission.form().fields().keySet());
        return differs ? FormCell.typed(cell.location(), cell.value()) : cell;
    }

    /** The cell, if there is one and the program may write there. */
    private Optional<FormCell> output(String name, Optional<FormCell> cell) {
        return isOutput(name) ? cell : Optional.empty();
    }

    private boolean isOutput(String name) {
        Optional<Form.Field> field = submission.form().field(name);
        return field.isPresent() && field.get().output();
    }

    private void remember(String key, String label, FormCell cell, PriorRun.Figure figure) {
        forNextRun.add(new PriorRun.Entry(key, label, cell.location().at(), figure));
    }
}
