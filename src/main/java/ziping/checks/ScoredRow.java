package ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.form.FormCell;
import ziping.model.message.MessageArgument;
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
            return FormCell.displayTextOrBlank(target);
        }

        /** The actual value as a person reads it. */
        public String shownActual() {
            return FormCell.displayTextOrBlank(actual);
        }
    }

    /** The names of some rows, for a message. */
    public static MessageArgument labels(List<ScoredRow> rows) {
        return new MessageArgument.Listed(rows.stream().map(ScoredRow::label).toList());
    }

    /** The claim as a number, if it is one. */
    public Optional<BigDecimal> claimed() {
        return PlainNumber.ofPoints(claim).number();
    }

    /** Whether the second-level name contains one of these words. */
    public boolean isUnder(List<String> level2) {
        String second = indicator.map(Indicator::level2).orElse("");
        return level2.stream().anyMatch(second::contains);
    }

    /** Target and actual value in one unit; empty if they are not two exact numbers of related units. */
    public Optional<UnitPair> pair() {
        return target instanceof ParsedValue.Amount planned
                        && actual instanceof ParsedValue.Amount reached
                        && reached.certainty() == ParsedValue.Certainty.EXACT
                ? UnitPair.of(planned, reached)
                : Optional.empty();
    }

    /** Whether the indicator does not apply to the project, so that its weight does not count. */
    public boolean isLeftOut() {
        return award.basis() == PointsBasis.LEFT_OUT;
    }

    /** Whether these points are the full weight. */
    public boolean isFull(Optional<BigDecimal> points) {
        Optional<BigDecimal> most = weight.number();
        return points.isPresent() && most.isPresent() && most.get().compareTo(points.get()) == 0;
    }

    /** Whether a person decides on the points within bounds that the rule gives. */
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

    /** Whether the row counts for the total. A weight that cannot be read may count. */
    public boolean isWeighted() {
        if (isLeftOut()) {
            return false;
        }
        Optional<BigDecimal> number = weight.number();
        return weight instanceof PlainNumber.Unreadable
                || (number.isPresent() && number.get().signum() > 0);
    }
}
