package ziping.evaluation;

import java.math.BigDecimal;
import java.util.Optional;
import ziping.checks.ScoredRow;
import ziping.model.form.CellValue;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.Submission;
import ziping.model.result.Indicator;
import ziping.quantity.ParsedValue;
import ziping.quantity.PlainNumber;
import ziping.quantity.ProjectMoney;
import ziping.quantity.ValueParser;
import ziping.rulebook.Law;
import ziping.scoring.Direction;

/**
 * A row of the form whose texts were parsed, before it has points.
 *
 * @param indicator of the table; empty for the execution row
 * @param keys under which its figures are kept for the next run
 */
record UnderstoodRow(
        String label,
        Optional<Indicator> indicator,
        ScoredRow.Cells cells,
        ParsedValue target,
        ParsedValue actual,
        Direction direction,
        PlainNumber weight,
        PriorRunLookup.Keys keys) {
    /** The execution row, if the workbook has one. */
    static Optional<UnderstoodRow> execution(Submission submission, ProjectMoney money) {
        Optional<FormCell> weight = submission.field(FieldNames.EXECUTION_WEIGHT);
        if (weight.isEmpty()) {
            return Optional.empty();
        }
        ScoredRow.Cells cells = new ScoredRow.Cells(
                submission.field(FieldNames.EXECUTION_TARGET),
                submission.field(FieldNames.EXECUTION_ACTUAL),
                weight,
                submission.field(FieldNames.EXECUTION_POINTS),
                submission.field(FieldNames.EXECUTION_EXPLANATION),
                submission
                        .field(FieldNames.EXECUTION_COMPLETION)
                        .filter(cell -> cell.content() != FormCell.Content.LIVE && !cell.isBlank()));
        return Optional.of(new UnderstoodRow(
                FieldNames.EXECUTION_RATE,
                Optional.empty(),
                cells,
                ValueParser.of(FormCell.valueOrBlank(cells.target())),
                ValueParser.of(FormCell.valueOrBlank(cells.actual())),
                Direction.UPWARD,
                PlainNumber.of(weight.get(), money.unit()),
                PriorRunLookup.Keys.EXECUTION));
    }

    /** The row of an indicator. If the form gives no weights at all, the weight is unreadable. */
    static UnderstoodRow of(
            Indicator indicator, Law law, ProjectMoney money, PriorRunLookup lookup, boolean weightsGiven) {
        PriorRunLookup.Keys keys = PriorRunLookup.Keys.of(indicator);
        ScoredRow.Cells cells = new ScoredRow.Cells(
                indicator.cell(FieldNames.TARGET),
                indicator.cell(FieldNames.ACTUAL),
                indicator.cell(FieldNames.WEIGHT),
                indicator.cell(FieldNames.POINTS),
                explanation(indicator, money.submission(), lookup, keys),
                lookup.typedCompletion(keys.completion(), indicator.cell(FieldNames.COMPLETION)));
        ParsedValue.TargetAndActual values = targetAndActual(indicator);
        return new UnderstoodRow(
                indicator.name(),
                Optional.of(indicator),
                cells,
                values.target(),
                values.actual(),
                law.direction(indicator, values.target()),
                weightsGiven ? weight(cells, money) : new PlainNumber.Unreadable(),
                keys);
    }

    /** If the form has no place for explanations, they stand in our own sheet, beside the points. */
    private static Optional<FormCell> explanation(
            Indicator indicator, Submission submission, PriorRunLookup lookup, PriorRunLookup.Keys keys) {
        Optional<FormCell> own = indicator.cell(FieldNames.EXPLANATION);
        Optional<FormCell> points = indicator.cell(FieldNames.POINTS);
        boolean inOurSheet = submission.form().field(FieldNames.EXPLANATION).isEmpty();
        if (own.isPresent() || points.isEmpty() || !inOurSheet) {
            return own;
        }
        String text = lookup.explanation(keys.points(), points);
        return Optional.of(FormCell.typed(points.get().location(), new CellValue.Text(text)));
    }

    private static PlainNumber weight(ScoredRow.Cells cells, ProjectMoney money) {
        return cells.weight().isPresent()
                ? PlainNumber.of(cells.weight().get(), money.unit())
                : new PlainNumber.Empty();
    }

    /**
     * A form may split the target over three columns: {@code ≥}, {@code 95}, {@code %}. They are parsed as one text.
     */
    private static ParsedValue.TargetAndActual targetAndActual(Indicator indicator) {
        CellValue targetCell = FormCell.valueOrBlank(indicator.cell(FieldNames.TARGET));
        CellValue actualCell = FormCell.valueOrBlank(indicator.cell(FieldNames.ACTUAL));
        String unit = indicator.displayText(FieldNames.TARGET_UNIT);
        ParsedValue target = ValueParser.ofColumns(indicator.displayText(FieldNames.SIGN), targetCell, unit);
        ParsedValue actual = ValueParser.of(actualCell);
        if (actual instanceof ParsedValue.Amount amount && amount.unit().isEmpty()) {
            actual = ValueParser.ofColumns("", actualCell, unit);
        }
        return ParsedValue.TargetAndActual.of(target, actual);
    }

    /** Whether it only details the row above. */
    boolean isChild() {
        return indicator.isPresent() && indicator.get().child();
    }

    /** Whether the unit says that the indicator does not apply to its project. */
    boolean isNotApplicable() {
        return actual instanceof ParsedValue.Nothing nothing
                && nothing.kind() == ParsedValue.Nothing.Kind.NOT_APPLICABLE;
    }

    /** The weight, if it is a number above 0. */
    Optional<BigDecimal> positiveWeight() {
        return weight.number().filter(number -> number.signum() > 0);
    }
}
