package ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import ziping.model.Entry;
import ziping.model.Place;
import ziping.model.Reviewer;
import ziping.model.Submission;
import ziping.model.Total;
import ziping.quantity.Ledger;
import ziping.scoring.Conversion;
import ziping.scoring.OverFulfilment;

/**
 * A submission as it was understood and scored: what checks look at.
 *
 * @param ledger the money
 * @param lines every row that has points: the execution row, if the form has one, and then the indicators
 * @param goals the rows of the goal table
 * @param reviewers who gave the project points
 * @param total 总分 and 自评等级
 * @param claimedTotal what the unit says 总分 is, now, in its own words; empty if nothing
 * @param claimedGrade likewise for 自评等级
 * @param fullWeight what the weights must add up to
 * @param conversion of the points to the total, where indicators were left out
 * @param overFulfilment from when on a target surpassed asks for a reason
 * @param gradeOf the grade of a total, by the rulebook's scale
 * @param sameGrade the rulebook's own label for a grade's synonym, such as 优秀 for 优
 * @param yearKnown whether 年度 could be read
 */
public record CheckContext(
        Submission submission,
        Ledger ledger,
        List<ScoredRow> lines,
        List<GoalLine> goals,
        List<Reviewer> reviewers,
        Total total,
        String claimedTotal,
        String claimedGrade,
        BigDecimal fullWeight,
        Conversion conversion,
        OverFulfilment overFulfilment,
        Function<BigDecimal, String> gradeOf,
        Function<String, String> sameGrade,
        boolean yearKnown) {
    public CheckContext {
        lines = List.copyOf(lines);
        goals = List.copyOf(goals);
        reviewers = List.copyOf(reviewers);
    }

    /** The lines of the indicator table. */
    Stream<ScoredRow> indicators() {
        return lines.stream().filter(it -> it.indicator().isPresent());
    }

    /** The total of what the unit says each row has, or was given where it says nothing; empty while a row has neither. */
    Optional<BigDecimal> sumOfClaims() {
        BigDecimal sum = BigDecimal.ZERO;
        for (ScoredRow row : lines.stream().filter(it -> !it.isLeftOut()).toList()) {
            Optional<BigDecimal> points = row.claimed().or(() -> row.award().points());
            if (row.isWeighted() && points.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(points.orElse(BigDecimal.ZERO));
        }
        return Optional.of(conversion.total(sum));
    }

    /** The cell of a name, if the workbook has it. */
    Optional<Entry> field(String name) {
        return submission.field(name);
    }

    /** Those cells of the names given that somebody filled, in this order. */
    List<Entry> filled(List<String> names) {
        return names.stream()
                .flatMap(it -> submission.field(it).stream())
                .filter(it -> !it.isBlank())
                .toList();
    }

    /** The places of some cells. */
    static List<Place> places(Stream<Optional<Entry>> cells) {
        return cells.flatMap(Optional::stream).map(Entry::place).toList();
    }
}
