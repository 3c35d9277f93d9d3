package ziping.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.Decimals;
import ziping.model.Reference;
import ziping.model.message.Message;
import ziping.model.result.AwardedPoints;
import ziping.model.result.PointsBasis;
import ziping.scoring.Score;

/**
 * The points of one row by the law. Together with a claim it decides which points count.
 *
 * @param score what the rule alone gives
 * @param weight the most points there are; empty if the row cannot have any
 * @param confirmed whether a document at hand shows the rule
 * @param stricterAllowed whether the unit may judge itself more strictly
 */
record PointsRuling(
        Score score,
        Optional<BigDecimal> weight,
        String method,
        List<Reference> references,
        boolean confirmed,
        boolean stricterAllowed) {
    /** A typed figure this near to the rule's is the same. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    static final String NO_METHOD = "none";

    /** Of a row that can have no points at all, such as one without weight. */
    static PointsRuling nothing(Message why) {
        return new PointsRuling(new Score.Open(why), Optional.empty(), NO_METHOD, List.of(), false, false);
    }

    /** Of a row for which the law has no method: a claim within the weight counts. */
    static PointsRuling unruled(Message why, BigDecimal weight) {
        return new PointsRuling(new Score.Open(why), Optional.of(weight), NO_METHOD, List.of(), false, false);
    }

    /** The rule's figure as it is shown; empty if the rule gives no certain one. */
    String ruled() {
        return rule().map(Decimals::plain).orElse("");
    }

    /** The points that count if the unit makes this claim, and their basis. */
    AwardedPoints award(ClaimedFigure claim) {
        if (score instanceof Score.Certain certain) {
            return certain(certain.points(), claim);
        }
        if (score instanceof Score.LeftOut) {
            return award(Optional.empty(), PointsBasis.LEFT_OUT, claim);
        }
        Optional<BigDecimal> claimed = claim.number();
        if (claimed.isEmpty() || !isAllowed(claimed.get())) {
            return award(Optional.empty(), PointsBasis.NONE, claim);
        }
        return award(claimed, score instanceof Score.Bounds ? PointsBasis.WITHIN : PointsBasis.CLAIMED, claim);
    }

    private AwardedPoints certain(BigDecimal points, ClaimedFigure claim) {
        Optional<BigDecimal> claimed = claim.number();
        if (claimed.isPresent() && isWithinWeight(claimed.get())) {
            BigDecimal above = claimed.get().subtract(points);
            boolean differs = above.abs().compareTo(TOLERANCE) > 0;
            if (differs && above.signum() < 0 && stricterAllowed) {
                return award(claimed, PointsBasis.STRICTER, claim);
            }
            if (differs && above.signum() > 0 && !confirmed) {
                return award(claimed, PointsBasis.CLAIMED, claim);
            }
        }
        return award(Optional.of(points), PointsBasis.RULE, claim);
    }

    private boolean isAllowed(BigDecimal claimed) {
        return isWithinWeight(claimed) && (!(score instanceof Score.Bounds bounds) || bounds.contains(claimed));
    }

    private boolean isWithinWeight(BigDecimal claimed) {
        return claimed.signum() >= 0 && weight.isPresent() && claimed.compareTo(weight.get()) <= 0;
    }

    private Optional<BigDecimal> rule() {
        return score instanceof Score.Certain certain ? Optional.of(certain.points()) : Optional.empty();
    }

    private AwardedPoints award(Optional<BigDecimal> points, PointsBasis basis, ClaimedFigure claim) {
        return new AwardedPoints(points, basis, claim.firstNumber(), rule(), score.how(), method, references);
    }
}
