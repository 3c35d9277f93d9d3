package ziping.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.model.Answer;
import ziping.model.Decimals;
import ziping.model.Edit;
import ziping.model.Entry;
import ziping.model.Explanation;
import ziping.model.Form;
import ziping.model.Indicator;
import ziping.model.Memory;
import ziping.model.Names;
import ziping.model.Remembered;
import ziping.model.Submission;
import ziping.rulebook.Law;

/** Collects what is to be written into the copy, only into cells that the form names as outputs. */
final class Writing {
    private static final Map<String, String> LIVE =
            Map.of(Names.EXECUTION_POINTS, "execution-points", Names.TOTAL, "total", Names.GRADE, "grade");

    private final Submission submission;
    private final Law law;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Remembered> remembered = new ArrayList<>();
    private final List<String> claims = new ArrayList<>();

    Writing(Submission submission, Law law) {
        this.submission = submission;
        this.law = law;
    }

    List<Edit> edits() {
        return List.copyOf(edits);
    }

    List<Remembered> remembered() {
        return List.copyOf(remembered);
    }

    /** What people claimed or explained in output cells. */
    List<String> claims() {
        return List.copyOf(claims);
    }

    void execution(Scoring.Scored scored) {
        points(scored, Names.EXECUTION_POINTS);
        explanation(scored, Names.EXECUTION_EXPLANATION);
    }

    void indicator(Scoring.Scored scored) {
        Indicator row = scored.line().indicator().orElseThrow();
        if (row.child()) {
            return;
        }
        points(scored, Names.POINTS);
        completion(row, scored);
        explanation(scored, Names.EXPLANATION);
    }

    void totals(Totals totals) {
        submission.field(Names.TOTAL).filter(it -> isOutput(Names.TOTAL)).ifPresent(cell -> {
            put(byThisLaw(Names.TOTAL, cell), totals.total().points());
            String written = totals.total().points().map(Decimals::plain).orElse("");
            remember(Keys.TOTAL, Names.TOTAL, cell, totals.points().remember(written, written));
        });
        submission.field(Names.GRADE).filter(it -> isOutput(Names.GRADE)).ifPresent(cell -> {
            String grade = totals.total().grade().orElse("");
            put(byThisLaw(Names.GRADE, cell), grade);
            remember(Keys.GRADE, Names.GRADE, cell, totals.grade().remember(grade, grade));
        });
        claims.add(totals.points().now() + "|" + totals.grade().now());
    }

    private void points(Scoring.Scored scored, String name) {
        String key = scored.keys().points();
        claims.add(key + "=" + scored.claim().now());
        scored.line().cells().points().filter(it -> isOutput(name)).ifPresent(cell -> {
            String written =
                    scored.awarding().weight().isEmpty() ? cell.shown() : written(byThisLaw(name, cell), scored);
            remember(
                    key,
                    scored.line().label(),
                    cell,
                    scored.claim().remember(written, scored.awarding().ruled()));
        });
    }

    /** A row without weight has no points to write: what stands there is the person's to move or delete. */
    private String written(Entry cell, Scoring.Scored scored) {
        Optional<BigDecimal> points = scored.line().award().points();
        put(cell, points);
        return points.map(Decimals::plain).orElse("");
    }

    /** A completion rate that a person typed stays; ours follows the figures. */
    private void completion(Indicator row, Scoring.Scored scored) {
        row.cell(Names.COMPLETION).filter(it -> isOutput(Names.COMPLETION)).ifPresent(cell -> {
            String key = scored.keys().completion();
            Optional<BigDecimal> rate = scored.completion();
            boolean ours = scored.line().cells().completion().isEmpty();
            claims.add(key + "=" + (ours ? "" : cell.shown()));
            if (ours) {
                put(cell, rate.map(it -> it.movePointLeft(2)));
            }
            String written = ours ? rate.map(Completions::percent).orElse("") : "";
            remember(key, row.name(), cell, new Memory.Figure("", "", written, ""));
        });
    }

    private void explanation(Scoring.Scored scored, String name) {
        Explanation explanation = scored.line().explanation();
        String key = scored.keys().explanation();
        boolean inForm = submission.form().field(name).isPresent();
        scored.line()
                .cells()
                .explanation()
                .filter(it -> !inForm || isOutput(name))
                .ifPresent(cell -> {
                    if (inForm) {
                        put(cell, explanation.text());
                    }
                    remember(key, scored.line().label(), cell, new Memory.Figure("", "", explanation.fact(), ""));
                });
        claims.add(key + "=" + ownWords(explanation));
    }

    /** What a person wrote of an explanation; the fact is ours. */
    private static String ownWords(Explanation explanation) {
        if (explanation.fact().isEmpty()) {
            return explanation.text();
        }
        return Draft.with(explanation.fact(), explanation.text())
                .filter(it -> !it.isUntouched())
                .map(it -> it.withFact("").text())
                .orElse("");
    }

    private void put(Entry cell, Optional<BigDecimal> value) {
        boolean holds = cell.answer() instanceof Answer.Numeral number
                && value.filter(it -> it.compareTo(number.value()) == 0).isPresent();
        if (value.isEmpty()) {
            put(cell, "");
        } else if (cell.content() == Entry.Content.LIVE) {
            edits.add(new Edit.RefreshNumber(cell.place().at(), value.get()));
        } else if (cell.content() == Entry.Content.TYPED && !holds) {
            edits.add(new Edit.PutNumber(cell.place().at(), value.get()));
        }
    }

    private void put(Entry cell, String text) {
        if (cell.content() == Entry.Content.LIVE) {
            edits.add(new Edit.RefreshText(cell.place().at(), text));
        } else if (cell.content() == Entry.Content.TYPED && !cell.shown().equals(text)) {
            edits.add(new Edit.PutText(cell.place().at(), text));
        }
    }

    /** A form's own formula follows the form's own rulebook: where another law holds, what is written takes its place. */
    private Entry byThisLaw(String name, Entry cell) {
        boolean otherLaw = law.identity().settings().isPresent()
                || !law.identity().rulebook().equals(submission.form().plan().rulebook());
        boolean differs = otherLaw
                && cell.content() == Entry.Content.LIVE
                && LIVE.containsKey(name)
                && submission
                        .form()
                        .field(name)
                        .filter(it -> !law.isComputedBy(
                                it, LIVE.get(name), submission.form().fields().keySet()))
                        .isPresent();
        return differs ? Entry.typed(cell.place(), cell.answer()) : cell;
    }

    private boolean isOutput(String name) {
        return submission.form().field(name).map(Form.Field::output).orElse(false);
    }

    private void remember(String key, String label, Entry cell, Memory.Figure figure) {
        remembered.add(new Remembered(key, label, cell.place().at(), figure));
    }
}
