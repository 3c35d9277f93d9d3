package ziping.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Decimals;
import ziping.model.Explanation;
import ziping.model.Fact;
import ziping.model.Saying;
import ziping.quantity.Meaning;
import ziping.quantity.Meanings;
import ziping.scoring.Direction;

/**
 * A target that was surpassed by much has a reason beside it, for it may have been set too low. Goals have no place for a
 * reason, and are told where they say that more is better.
 */
public record ExcessExplained() implements Check {
    private static final int DIGITS = 2;

    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        filing.indicators().forEach(it -> indicator(tally, filing, it));
        filing.goals().forEach(it -> goal(tally, filing, it));
        return tally.verdict();
    }

    private static void indicator(Tally tally, Filing filing, Line line) {
        if (!(line.target() instanceof Meaning.Amount) || !(line.actual() instanceof Meaning.Amount)) {
            return;
        }
        tally.compared();
        Optional<BigDecimal> excess = filing.overFulfilment().excess(line.target(), line.actual(), line.direction());
        if (line.explanation().due() == Explanation.Due.OVER_FULFILLED
                && !line.explanation().isGiven()) {
            tally.hit(
                    saying(filing, "excess-explained.unexplained", line.label(), excess.orElseThrow())
                            .with("target", line.cells().shownTarget())
                            .with("actual", line.cells().shownActual()),
                    Filing.places(Stream.of(line.cells().actual(), line.cells().explanation())));
        }
    }

    private static void goal(Tally tally, Filing filing, GoalLine line) {
        boolean moreIsBetter = line.meaning() instanceof Meaning.Amount target
                && (target.sign() == Meaning.Sign.AT_LEAST || target.sign() == Meaning.Sign.MORE_THAN);
        Meaning actual = Meanings.ofText(line.goal().actual());
        if (!moreIsBetter || !(actual instanceof Meaning.Amount)) {
            return;
        }
        tally.compared();
        filing.overFulfilment()
                .excess(line.meaning(), actual, Direction.UPWARD)
                .ifPresent(it -> tally.hit(
                        saying(filing, "excess-explained.goal", line.goal().name(), it)
                                .with("target", line.goal().target())
                                .with("actual", line.goal().actual()),
                        List.of(line.target().place())));
    }

    private static Saying saying(Filing filing, String key, String row, BigDecimal excess) {
        BigDecimal percent = excess.movePointRight(2).setScale(DIGITS, RoundingMode.HALF_UP);
        return Saying.of(key)
                .with("row", row)
                .with("rate", Fact.of(Decimals.normal(percent), "%"))
                .with("from", Fact.of(filing.overFulfilment().reasonFrom().movePointRight(2), "%"));
    }
}
