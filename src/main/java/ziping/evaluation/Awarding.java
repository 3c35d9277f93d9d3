package ziping.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziping.model.Award;
import ziping.model.Basis;
import ziping.model.Reference;
import ziping.model.Saying;
import ziping.scoring.Score;

/**
 * Decides which figure counts where a rule and a claim meet.
 *
 * @param confirmed whether a document at hand shows the rule
 * @param stricterAllowed whether the unit may judge itself more strictly
 */
record Awarding(String method, List<Reference> references, boolean confirmed, boolean stricterAllowed) {
    /** A typed figure this near to the rule's is the same. */
    static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    /** The award of a row of that weight. */
    Award award(Score score, Claim claim, BigDecimal weight) {
        Optional<BigDecimal> claimed = claim.number();
        if (score instanceof Score.Certain certain) {
            return certain(certain, claim, claimed, weight);
        }
        boolean usable = claimed.filter(it -> score instanceof Score.Bounds bounds
                        ? bounds.contains(it)
                        : it.signum() >= 0 && it.compareTo(weight) <= 0)
                .isPresent();
        Basis basis = score instanceof Score.Bounds ? Basis.WITHIN : Basis.CLAIMED;
        return usable
                ? award(claimed, basis, claim, Optional.empty(), score.how())
                : award(Optional.empty(), Basis.NONE, claim, Optional.empty(), score.how());
    }

    /** A row that cannot be scored at all, such as one without weight. */
    static Award none(Claim claim, Saying why) {
        return new Award(Optional.empty(), Basis.NONE, claim.firstNumber(), Optional.empty(), why, "none", List.of());
    }

    private Award certain(Score.Certain score, Claim claim, Optional<BigDecimal> claimed, BigDecimal weight) {
        Optional<BigDecimal> rule = Optional.of(score.points());
        int side = claimed.filter(it -> it.subtract(score.points()).abs().compareTo(TOLERANCE) > 0)
                .map(it -> it.compareTo(score.points()))
                .orElse(0);
        boolean stricter = side < 0 && stricterAllowed && claimed.orElseThrow().signum() >= 0;
        boolean unverified = side > 0 && !confirmed && claimed.orElseThrow().compareTo(weight) <= 0;
        if (stricter) {
            return award(claimed, Basis.STRICTER, claim, rule, score.how());
        } else if (unverified) {
            return award(claimed, Basis.CLAIMED, claim, rule, score.how());
        }
        return award(rule, Basis.RULE, claim, rule, score.how());
    }

    private Award award(Optional<BigDecimal> points, Basis basis, Claim claim, Optional<BigDecimal> rule, Saying how) {
        return new Award(points, basis, claim.firstNumber(), rule, how, method, references);
    }
}
