package ziping.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.checks.Line;
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

/** Collects what is to be written into the copy, only into cells that the form names as outputs. */
final class Writing {
    private final Submission submission;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Remembered> remembered = new ArrayList<>();
    private final List<String> claims = new ArrayList<>();

    Writing(Submission submission) {
        this.submission = submission;
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
        Line line = scored.line();
        points(line.cells().points(), Names.EXECUTION_POINTS, Keys.EXECUTION_POINTS, scored);
        explanation(line, Names.EXECUTION_EXPLANATION, Keys.EXECUTION_EXPLANATION);
    }

    void indicator(Scoring.Scored scored) {
        Indicator row = scored.line().indicator().orElseThrow();
        if (row.child()) {
            return;
        }
        points(row.cell(Names.POINTS), Names.POINTS, Keys.points(row), scored);
        completion(row, scored.completion());
        explanation(scored.line(), Names.EXPLANATION, Keys.explanation(row));
    }

    void totals(Totals totals) {
        submission.field(Names.TOTAL).filter(it -> isOutput(Names.TOTAL)).ifPresent(cell -> {
            put(cell, totals.total().points());
            String written = totals.total().points().map(Decimals::plain).orElse("");
            remember(Keys.TOTAL, Names.TOTAL, cell, totals.points().remember(written));
        });
        submission.field(Names.GRADE).filter(it -> isOutput(Names.GRADE)).ifPresent(cell -> {
            String grade = totals.total().grade().orElse("");
            put(cell, grade);
            remember(Keys.GRADE, Names.GRADE, cell, totals.grade().remember(grade));
        });
        claims.add(totals.points().current() + "|" + totals.grade().current());
    }

    private void points(Optional<Entry> cell, String name, String key, Scoring.Scored scored) {
        claims.add(key + "=" + scored.claim().current());
        cell.filter(it -> isOutput(name)).ifPresent(it -> {
            Optional<BigDecimal> points = scored.line().award().points();
            put(it, points);
            String written = points.map(Decimals::plain).orElse("");
            remember(key, scored.line().label(), it, scored.claim().remember(written));
        });
    }

    /** A completion rate that a person typed stays; ours follows the figures. */
    private void completion(Indicator row, Optional<BigDecimal> completion) {
        row.cell(Names.COMPLETION).filter(it -> isOutput(Names.COMPLETION)).ifPresent(cell -> {
            String key = Keys.completion(row);
            Claim typed =
                    Claim.of(Optional.of(cell), submission.memory().figures().getOrDefault(key, Memory.Figure.NONE));
            claims.add(key + "=" + typed.current());
            if (typed.current().isEmpty()) {
                put(cell, completion.map(it -> it.movePointLeft(2)));
            }
            String written = typed.current().isEmpty()
                    ? completion.map(it -> Decimals.plain(it) + "%").orElse("")
                    : "";
            remember(key, row.name(), cell, typed.remember(written));
        });
    }

    private void explanation(Line line, String name, String key) {
        Explanation explanation = line.explanation();
        line.cells().explanation().filter(it -> isOutput(name)).ifPresent(cell -> {
            put(cell, explanation.text());
            remember(key, line.label(), cell, new Memory.Figure("", "", explanation.fact()));
        });
        boolean untouched = explanation.fact().isEmpty()
                ? explanation.text().isEmpty()
                : Draft.in(explanation.text()).filter(Draft::isUntouched).isPresent();
        String own = explanation.fact().isEmpty()
                ? explanation.text()
                : explanation.text().replace(explanation.fact(), "");
        claims.add(key + "=" + (untouched ? "" : own));
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

    private boolean isOutput(String name) {
        return submission.form().field(name).map(Form.Field::output).orElse(false);
    }

    private void remember(String key, String label, Entry cell, Memory.Figure figure) {
        remembered.add(new Remembered(key, label, cell.place().at(), figure));
    }
}
