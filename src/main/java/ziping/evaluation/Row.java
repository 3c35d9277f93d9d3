package ziping.evaluation;

import java.util.Optional;
import ziping.checks.Line;
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
record Row(
        String label,
        Optional<Indicator> indicator,
        Line.Cells cells,
        Meaning target,
        Meaning actual,
        Direction direction,
        Reading weight,
        Keys keys) {
    /** The execution row, if the workbook has one. */
    static Optional<Row> execution(Submission submission, Ledger ledger) {
        Line.Cells cells = new Line.Cells(
                submission.field(Names.EXECUTION_TARGET),
                submission.field(Names.EXECUTION_ACTUAL),
                submission.field(Names.EXECUTION_WEIGHT),
                submission.field(Names.EXECUTION_POINTS),
                submission.field(Names.EXECUTION_EXPLANATION));
        return cells.weight()
                .map(weight -> new Row(
                        Names.EXECUTION_RATE,
                        Optional.empty(),
                        cells,
                        meaning(cells.target()),
                        meaning(cells.actual()),
                        Direction.UPWARD,
                        Reading.of(weight, ledger.unit()),
                        Keys.EXECUTION));
    }

    /** The row of an indicator. */
    static Row of(Indicator indicator, Law law, Ledger ledger) {
        Line.Cells cells = new Line.Cells(
                indicator.cell(Names.TARGET),
                indicator.cell(Names.ACTUAL),
                indicator.cell(Names.WEIGHT),
                indicator.cell(Names.POINTS),
                indicator.cell(Names.EXPLANATION));
        Sides sides = Sides.of(target(indicator), meaning(cells.actual()));
        return new Row(
                indicator.name(),
                Optional.of(indicator),
                cells,
                sides.target(),
                sides.actual(),
                law.direction(indicator, sides.target()),
                cells.weight().map(it -> Reading.of(it, ledger.unit())).orElse(new Reading.Empty()),
                Keys.of(indicator));
    }

    /** Whether it only details the row above. */
    boolean isChild() {
        return indicator.filter(Indicator::child).isPresent();
    }

    /** The row with its points. */
    Line line(Claim claim, Award award, Explanation explanation) {
        return new Line(label, indicator, cells, target, actual, direction, weight, claim.now(), award, explanation);
    }

    /** Forms that split the target over three columns are read as if it stood in one: {@code ≥} {@code 95} {@code %}. */
    private static Meaning target(Indicator indicator) {
        Answer value = answer(indicator.cell(Names.TARGET));
        return Meanings.ofColumns(indicator.shown(Names.SIGN), value, indicator.shown(Names.TARGET_UNIT));
    }

    private static Meaning meaning(Optional<Entry> cell) {
        return Meanings.of(answer(cell));
    }

    private static Answer answer(Optional<Entry> cell) {
        return cell.map(Entry::answer).orElse(new Answer.Blank());
    }
}
