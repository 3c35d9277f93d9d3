package ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.form.FormCell;
import ziping.model.result.AwardedPoints;
import ziping.model.result.Explanation;
import ziping.model.result.Indicator;
import ziping.model.result.PointsBasis;
import ziping.quantity.ParsedValue;
import ziping.quantity.PlainNumber;
import ziping.quantity.UnitPair;
import ziping.scoring.Direction;

/**
 * A row of the form after scoring, as the checks receive it.
 *
 * @param label the name of the row
 * @param indicator of the table; empty for the execution row
 * @param cells of the row
 * @param completion actual value ÷ target in percent, where both are numbers; the execution rate for the execution row
 * @param claim the text of the points that the unit claims now; empty if it claims none
 */
public record ScoredRow(
        String label,
        Optional<Indicator> indicator,
        Cells cells,
        ParsedValue target,
        ParsedValue actual,
        Direction direction,
        PlainNumber weight,
        Optional<BigDecimal> completion,
        String claim,
        AwardedPoints award,
        Explanation explanation) {
    /**
     * The cells of a row, as far as the workbook has them.
     *
     * @param completion if a person filled it in
     */
    public record Cells(
            Optional<FormCell> target,
            Optional<FormCell> actual,
            Optional<FormCell> weight,
            Optional<FormCell> points,
            Optional<FormCell> explanation,
            Optional<FormCell> completion) {
        /** The target as a person reads it. */
        public String shownTarget() {
            return FormCell.shownOrBlank(target);
        }

        /** The actual value as a person reads it. */
        public String shownActual() {
            return FormCell.shownOrBlank(actual);
        }
    }

    /** The claim as a number, if it is one. */
    public Optional<BigDecimal> claimed() {
        return PlainNumber.ofPoints(claim).number();
    }

    /** Whether one of some words stands in the second-level name. */
    public boolean isUnder(List<String> level2) {
        String second = indicator.map(Indicator::level2).orElse("");
        return level2.stream().anyMatch(second::contains);
    }

    /** Target and actual value as two exact numbers in one unit, if they are that. */
    public Optional<UnitPair> pair() {
        return target instanceof ParsedValue.Amount planned
                        && actual instanceof ParsedValue.Amount reached
                        && reached.certainty() == ParsedValue.Certainty.EXACT
                ? UnitPair.of(planned, reached)
                : Optional.empty();
    }

    /** Whether the indicator does not apply, so that its weight counts for nothing. */
    public boolean isLeftOut() {
        return award.basis() == PointsBasis.LEFT_OUT;
    }

    /** Whether some points are all there are. */
    public boolean isFull(Optional<BigDecimal> points) {
        Optional<BigDecimal> most = weight.number();
        return points.isPresent() && most.isPresent() && most.get().compareTo(points.get()) == 0;
    }

    /** Whether the rule leaves the points of a claim within the weight to a person, within bounds. */
    public boolean isBounded() {
        return award.basis() == PointsBasis.WITHIN || (award.basis() == PointsBasis.NONE && isClaimWithinWeight());
    }

    private boolean isClaimWithinWeight() {
        Optional<BigDecimal> most = weight.number();
        Optional<BigDecimal> claimed = claimed();
        return most.isPresent()
                && most.get().signum() > 0
                && claimed.isPresent()
                && claimed.get().signum() >= 0
                && claimed.get().compareTo(most.get()) <= 0;
    }

    /** Whether the row counts towards the total; a weight that cannot be read may. */
    public boolean isWeighted() {
        if (isLeftOut()) {
            return false;
        }
        Optional<BigDecimal> number = weight.number();
        return weight instanceof PlainNumber.Unreadable
                || (number.isPresent() && number.get().signum() > 0);
    }
}
