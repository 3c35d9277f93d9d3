package ziping.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.form.Submission;
import ziping.model.result.Evaluation;
import ziping.model.result.Total;
import ziping.quantity.GradeBands;
import ziping.quantity.ParsedValue;
import ziping.quantity.ProjectMoney;
import ziping.scoring.OverFulfilment;
import ziping.scoring.PointsConversion;

/**
 * A submission after scoring: the input of every check of one form.
 *
 * @param yearKnown whether 年度 could be read
 * @param money the amounts of the project by item and source
 */
public record CheckContext(
        Submission submission, boolean yearKnown, ProjectMoney money, Rows rows, Totals totals, Standards standards) {
    /**
     * The rows of the tables.
     *
     * @param scored every row that has points: the execution row, if the form has one, and then the indicators
     * @param goals the rows of the goal table
     * @param reviewers who gave the project points
     */
    public record Rows(List<ScoredRow> scored, List<GoalRow> goals, List<Evaluation.Reviewer> reviewers) {
        public Rows {
            scored = List.copyOf(scored);
            goals = List.copyOf(goals);
            reviewers = List.copyOf(reviewers);
        }
    }

    /**
     * 总分 and 自评等级.
     *
     * @param computed what the program computed
     * @param claimed the text of 总分 that the unit claims now; empty if it claims none
     * @param claimedGrade the text of 自评等级 that the unit claims now; empty if it claims none
     */
    public record Totals(Total computed, String claimed, String claimedGrade) {}

    /**
     * The values of the rulebook that apply to all rows together.
     *
     * @param fullWeight the sum that the weights must have, usually 100
     * @param conversion from the sum of the points to the total, where indicators were left out
     * @param overFulfilment how far a target can be exceeded before a reason is required
     * @param gradeOf the grade of a total, by the rulebook's scale
     * @param sameGrade the rulebook's own label for a grade's synonym, such as 优秀 for 优
     */
    public record Standards(
            BigDecimal fullWeight,
            PointsConversion conversion,
            OverFulfilment overFulfilment,
            Function<BigDecimal, String> gradeOf,
            Function<String, String> sameGrade) {}

    /** The scored rows of the indicator table, without the execution row. */
    public List<ScoredRow> indicators() {
        List<ScoredRow> indicators = new ArrayList<>();
        for (ScoredRow row : rows.scored()) {
            if (row.indicator().isPresent()) {
                indicators.add(row);
            }
        }
        return indicators;
    }

    /** The execution row (预算执行率), if the form has one. */
    public Optional<ScoredRow> executionRow() {
        for (ScoredRow row : rows.scored()) {
            if (row.indicator().isEmpty()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /**
     * The total of the points that the unit claims. A row without a claim counts with the points that it was given; if a
     * weighted row has neither, the total is empty.
     */
    public Optional<BigDecimal> sumOfClaims() {
        BigDecimal sum = BigDecimal.ZERO;
        for (ScoredRow row : rows.scored()) {
            if (row.isLeftOut()) {
                continue;
            }
            Optional<BigDecimal> claimed = row.claimed();
            Optional<BigDecimal> points =
                    claimed.isPresent() ? claimed : row.award().points();
            if (row.isWeighted() && points.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(points.orElse(BigDecimal.ZERO));
        }
        return Optional.of(standards.conversion().total(sum));
    }

    /** The cell of a name, if the workbook has it. */
    public Optional<FormCell> field(String name) {
        return submission.field(name);
    }

    /** The cell of a name, if the workbook has it and it does not contain the form's own formula. */
    public Optional<FormCell> typedField(String name) {
        Optional<FormCell> cell = submission.field(name);
        return cell.isPresent() && cell.get().content() == FormCell.Content.LIVE ? Optional.empty() : cell;
    }

    /** The cells of these names that are filled, in this order. */
    public List<FormCell> filled(List<String> names) {
        List<FormCell> filled = new ArrayList<>();
        for (String name : names) {
            Optional<FormCell> cell = submission.field(name);
            if (cell.isPresent() && !cell.get().isBlank()) {
                filled.add(cell.get());
            }
        }
        return filled;
    }

    /** Where these cells are. Cells that the workbook does not have are left out. */
    @SafeVarargs
    public static List<Location> places(Optional<FormCell>... cells) {
        List<Location> locations = new ArrayList<>();
        for (Optional<FormCell> cell : cells) {
            if (cell.isPresent()) {
                locations.add(cell.get().location());
            }
        }
        return locations;
    }

    /** Where these cells are. Cells that the workbook does not have are left out. */
    public static List<Location> places(Stream<Optional<FormCell>> cells) {
        return cells.flatMap(Optional::stream).map(FormCell::location).toList();
    }

    /**
     * A row of the goal table as it was understood.
     *
     * @param best the cell of the best standard
     * @param bands empty if the standards are no bands of numbers
     */
    public record GoalRow(
            Evaluation.Goal goal,
            FormCell target,
            Optional<FormCell> best,
            ParsedValue parsedTarget,
            Optional<GradeBands> bands) {}
}
