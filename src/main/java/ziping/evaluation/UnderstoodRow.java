package ziping.evaluation;

import java.util.Optional;
import ziping.checks.ScoredRow;
import ziping.model.Answer;
import ziping.model.Award;
import ziping.model.Entry;
import ziping.model.Explanation;
import ziping.model.Indicator;
import ziping.model.Names;
import ziping.model.Submission;
import ziping.quantity.Ledger;
import ziping.quantity.Meaning;
import ziping.quantity.Meanings;
import ziping.quantity.Reading;
import ziping.quantity.Sides;
import ziping.rulebook.Law;
import ziping.scoring.Direction;

/**
 * A row of the form as it was understood, before it has points.
 *
 * @param indicator of the table; empty for the execution row
 */
record UnderstoodRow(
        String label,
        Optional<Indicator> indicator,
        ScoredRow.Cells cells,
        Meaning target,
        Meaning actual,
        Direction direction,
        Reading weight,
        Keys keys) {
    /** The execution row, if the workbook has one. */
    static Optional<UnderstoodRow> execution(Submission submission, Ledger ledger) {
        ScoredRow.Cells cells = new ScoredRow.Cells(
                submission.field(Names.EXECUTION_TARGET),
                submission.field(Names.EXECUTION_ACTUAL),
                submission.field(Names.EXECUTION_WEIGHT),
                submission.field(Names.EXECUTION_POINTS),
                submission.field(Names.EXECUTION_EXPLANATION),
                submission
                        .field(Names.EXECUTION_COMPLETION)
                        .filter(it -> it.content() != Entry.Content.LIVE && !it.isBlank()));
        return cells.weight()
                .map(weight -> new UnderstoodRow(
                        Names.EXECUTION_RATE,
                        Optional.empty(),
                        cells,
                        meaning(cells.target()),
                        meaning(cells.actual()),
                        Direction.UPWARD,
                        Reading.of(weight, ledger.unit()),
                        Keys.EXECUTION));
    }

    /** The row of an indicator; where the form gives no weights, what would stand there cannot be read. */
    static UnderstoodRow of(Indicator indicator, Law law, Ledger ledger, PriorRunLookup recall, boolean weightsGiven) {
        Keys keys = Keys.of(indicator);
        ScoredRow.Cells cells = new ScoredRow.Cells(
                indicator.cell(Names.TARGET),
                indicator.cell(Names.ACTUAL),
                indicator.cell(Names.WEIGHT),
                indicator.cell(Names.POINTS),
                indicator
                        .cell(Names.EXPLANATION)
                        .or(() -> inOurSheet(ledger.submission(), recall, indicator.cell(Names.POINTS), keys)),
                indicator
                        .cell(Names.COMPLETION)
                        .filter(it -> Completions.isTyped(it, recall.figure(keys.completion(), Optional.of(it)))));
        Sides sides = sides(indicator);
        return new UnderstoodRow(
                indicator.name(),
                Optional.of(indicator),
                cells,
                sides.target(),
                sides.actual(),
                law.direction(indicator, sides.target()),
                weightsGiven ? weight(cells, ledger) : new Reading.Unreadable(),
                keys);
    }

    private static Reading weight(ScoredRow.Cells cells, Ledger ledger) {
        return cells.weight().map(it -> Reading.of(it, ledger.unit())).orElse(new Reading.Empty());
    }

    /** Where the form has no place for an explanation it stands in our own sheet, and is told at the points. */
    private static Optional<Entry> inOurSheet(Submission submission, PriorRunLookup recall, Optional<Entry> points, Keys keys) {
        return points.filter(it -> submission.form().field(Names.EXPLANATION).isEmpty())
                .map(it -> Entry.typed(it.place(), new Answer.Text(recall.explanation(keys.points(), points))));
    }

    /** Whether it only details the row above. */
    boolean isChild() {
        return indicator.filter(Indicator::child).isPresent();
    }

    /** Whether the unit says that the indicator says nothing about its project. */
    boolean isNotApplicable() {
        return actual instanceof Meaning.Nothing nothing && nothing.kind() == Meaning.Nothing.Kind.NOT_APPLICABLE;
    }

    /** The row with its points. */
    ScoredRow line(Claim claim, Award award, Explanation explanation) {
        return new ScoredRow(label, indicator, cells, target, actual, direction, weight, claim.now(), award, explanation);
    }

    /** Forms that split the target over three columns are read as if it stood in one: {@code ≥} {@code 95} {@code %}. */
    private static Sides sides(Indicator indicator) {
        String unit = indicator.shown(Names.TARGET_UNIT);
        Meaning target = Meanings.ofColumns(indicator.shown(Names.SIGN), answer(indicator.cell(Names.TARGET)), unit);
        Meaning actual = Meanings.of(answer(indicator.cell(Names.ACTUAL)));
        boolean bare = actual instanceof Meaning.Amount amount && amount.unit().isEmpty();
        return Sides.of(target, bare ? Meanings.ofColumns("", answer(indicator.cell(Names.ACTUAL)), unit) : actual);
    }

    private static Meaning meaning(Optional<Entry> cell) {
        return Meanings.of(answer(cell));
    }

    private static Answer answer(Optional<Entry> cell) {
        return cell.map(Entry::answer).orElse(new Answer.Blank());
    }
}
