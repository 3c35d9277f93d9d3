package ziping.model.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.model.form.CellAddress;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.form.Submission;

/**
 * One row of points in a report: the execution row or an indicator.
 *
 * @param target the typed target with its sign
 * @param printedTarget sign, value and unit of the target, which may be in three columns
 * @param completion actual divided by target, in percent; for the execution row its rate, not rounded
 * @param award empty for a row 其中…, which has no points
 * @param place the location of its name, if the workbook has a cell for it
 * @param pointsCell the address of its points, if the workbook has a cell for them
 */
public record ReportRow(
        String level1,
        String level2,
        String name,
        String target,
        String printedTarget,
        String actual,
        String unit,
        Optional<BigDecimal> weight,
        Optional<BigDecimal> completion,
        Optional<AwardedPoints> award,
        Explanation explanation,
        Optional<Location> place,
        Optional<CellAddress> pointsCell) {

    /** The execution row, then every indicator. */
    public static List<ReportRow> all(Evaluation evaluation, String executionName) {
        List<ReportRow> rows = new ArrayList<>();
        rows.add(execution(evaluation, executionName));
        for (ScoredIndicator scored : evaluation.figures().indicators()) {
            rows.add(of(scored));
        }
        return List.copyOf(rows);
    }

    /** The row of an indicator. */
    public static ReportRow of(ScoredIndicator scored) {
        Indicator indicator = scored.indicator();
        return new ReportRow(
                indicator.level1(),
                indicator.level2(),
                indicator.name(),
                target(indicator),
                indicator.displayText(FieldNames.SIGN)
                        + indicator.displayText(FieldNames.TARGET)
                        + indicator.displayText(FieldNames.TARGET_UNIT),
                indicator.displayText(FieldNames.ACTUAL),
                indicator.displayText(FieldNames.TARGET_UNIT),
                scored.weight(),
                scored.completion(),
                indicator.child() ? Optional.empty() : Optional.of(scored.award()),
                scored.explanation(),
                indicator.cell(FieldNames.NAME).map(FormCell::location),
                indicator.cell(FieldNames.POINTS).map(cell -> cell.location().at()));
    }

    /** The execution row. */
    public static ReportRow execution(Evaluation evaluation, String name) {
        Submission submission = evaluation.submission();
        Budget budget = evaluation.figures().budget();
        String target = submission.displayText(FieldNames.EXECUTION_TARGET);
        Optional<Location> place = submission.field(FieldNames.EXECUTION_POINTS).map(FormCell::location);
        return new ReportRow(
                name,
                "",
                name,
                target,
                target,
                submission.displayText(FieldNames.EXECUTION_ACTUAL),
                "",
                budget.weight(),
                budget.rate(),
                Optional.of(budget.award()),
                budget.explanation(),
                place,
                place.map(Location::at));
    }

    /** The target of the indicator. A form without adjusted targets uses the initial target. */
    private static String target(Indicator indicator) {
        String sign = indicator.displayText(FieldNames.SIGN);
        String target = indicator.displayText(FieldNames.TARGET);
        if (target.isEmpty()) {
            target = indicator.displayText(FieldNames.INITIAL_TARGET);
        }
        boolean isSymbol = sign.length() == 1 && !Character.isLetter(sign.charAt(0));
        return isSymbol && !target.isEmpty() ? sign + target : target;
    }
}
