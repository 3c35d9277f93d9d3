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
import ziping.model.result.Goal;
import ziping.model.result.Reviewer;
import ziping.model.result.Total;
import ziping.quantity.GradeBands;
import ziping.quantity.ParsedValue;
import ziping.quantity.ProjectMoney;
import ziping.scoring.OverFulfilment;
import ziping.scoring.PointsConversion;

/**
 * A submission after scoring: all that a check may look at.
 *
 * @param yearKnown whether 年度 could be read
 * @param money the money
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
    public record Rows(List<ScoredRow> scored, List<GoalRow> goals, List<Reviewer> reviewers) {
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
     * @param claimed what the unit says now that 总分 is, in its own words; empty if nothing
     * @param claimedGrade likewise for 自评等级
     */
    public record Totals(Total computed, String claimed, String claimedGrade) {}

    /**
     * What the rulebook says about all rows together.
     *
     * @param fullWeight what the weights must add up to
     * @param conversion of the points to the total, where indicators were left out
     * @param overFulfilment from when on a target surpassed asks for a reason
     * @param gradeOf the grade of a total, by the rulebook's scale
     * @param sameGrade the rulebook's own label for a grade's synonym, such as 优秀 for 优
     */
    public record Standards(
            BigDecimal fullWeight,
            PointsConversion conversion,
            OverFulfilment overFulfilment,
            Function<BigDecimal, String> gradeOf,
            Function<String, String> sameGrade) {}

    /** The scored rows of the indicator table. */
    public Stream<ScoredRow> indicators() {
        return rows.scored().stream().filter(row -> row.indicator().isPresent());
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

    /** The places of some cells. */
    public static List<Location> places(Stream<Optional<FormCell>> cells) {
        return cells.flatMap(Optional::stream).map(FormCell::place).toList();
    }

    /**
     * A row of the goal table as it was understood.
     *
     * @param best the cell of the best standard
     * @param bands empty if the standards are no bands of numbers
     */
    public record GoalRow(
            Goal goal, FormCell target, Optional<FormCell> best, ParsedValue parsedTarget, Optional<GradeBands> bands) {}
}
