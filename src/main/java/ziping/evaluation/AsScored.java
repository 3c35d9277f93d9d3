package ziping.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.model.Award;
import ziping.model.Basis;
import ziping.model.Block;
import ziping.model.Budget;
import ziping.model.Decimals;
import ziping.model.Entry;
import ziping.model.Evaluation;
import ziping.model.Names;
import ziping.model.Saying;
import ziping.model.ScoredIndicator;
import ziping.model.Submission;
import ziping.model.Total;
import ziping.quantity.Reading;

/**
 * Takes points, total and grade from a scored copy as they are, even if its answers or the law would give others by now.
 */
final class AsScored {
    private final Evaluation judged;
    private final Submission copy;
    private final Map<String, BigDecimal> changes = new HashMap<>();

    private AsScored(Evaluation judged) {
        this.judged = judged;
        this.copy = judged.submission();
    }

    /** The same with the figures of the copy; empty if no run ever scored it. */
    static Optional<Evaluation> of(Evaluation judged) {
        return judged.submission().priorRun().control().map(it -> new AsScored(judged).evaluation());
    }

    private Evaluation evaluation() {
        Evaluation.Figures figures = judged.figures();
        Budget budget = figures.budget()
                .with(award(
                        figures.budget().award(), copy.field(Names.EXECUTION_POINTS), Names.EXECUTION_RATE));
        List<ScoredIndicator> indicators =
                figures.indicators().stream().map(this::indicator).toList();
        List<Block> blocks = figures.blocks().stream().map(this::block).toList();
        return new Evaluation(
                copy,
                judged.law(),
                new Evaluation.Figures(
                        budget, indicators, figures.goals(), figures.reviewers(), blocks, total(figures.total())),
                judged.review(),
                new Evaluation.Writeback(
                        List.of(),
                        judged.writeback().forNextRun(),
                        judged.writeback().control()));
    }

    private ScoredIndicator indicator(ScoredIndicator scored) {
        if (scored.indicator().child()) {
            return scored;
        }
        return scored.with(award(
                scored.award(),
                scored.indicator().cell(Names.POINTS),
                scored.indicator().level1()));
    }

    private Award award(Award award, Optional<Entry> cell, String block) {
        Optional<BigDecimal> inCopy = number(cell);
        if (inCopy.isEmpty() || isSame(inCopy, award.points())) {
            return award;
        }
        changes.merge(block, inCopy.get().subtract(award.points().orElse(BigDecimal.ZERO)), BigDecimal::add);
        return new Award(
                inCopy,
                Basis.CLAIMED,
                award.claimed(),
                award.rule(),
                Saying.of("how.as-in-copy").with("points", inCopy.get()),
                award.method(),
                award.references());
    }

    private Block block(Block block) {
        Optional<BigDecimal> change = Optional.ofNullable(changes.get(block.level1()));
        return change.isEmpty()
                ? block
                : new Block(
                        block.level1(),
                        block.weight(),
                        block.points().map(it -> Decimals.normal(it.add(change.get()))));
    }

    private Total total(Total total) {
        Optional<BigDecimal> inCopy = number(copy.field(Names.TOTAL)).or(total::points);
        Optional<String> grade = copy.field(Names.GRADE)
                .map(Entry::shown)
                .filter(it -> !it.isEmpty())
                .or(total::grade);
        return new Total(
                inCopy,
                total.claimed(),
                total.rule(),
                isSame(inCopy, total.points())
                        ? total.how()
                        : Saying.of("how.as-in-copy").with("points", inCopy.orElseThrow()),
                grade,
                total.claimedGrade(),
                inCopy.isPresent() ? List.of() : total.missing());
    }

    private static Optional<BigDecimal> number(Optional<Entry> cell) {
        return Reading.ofPoints(Entry.shownOrBlank(cell)).number();
    }

    private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.map(Decimals::normal).equals(other.map(Decimals::normal));
    }
}
