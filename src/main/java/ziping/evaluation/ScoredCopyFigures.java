package ziping.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.model.Decimals;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.Submission;
import ziping.model.message.Message;
import ziping.model.result.AwardedPoints;
import ziping.model.result.Budget;
import ziping.model.result.Evaluation;
import ziping.model.result.PointsBasis;
import ziping.model.result.ScoredIndicator;
import ziping.model.result.Total;
import ziping.quantity.PlainNumber;

/**
 * Takes points, total and grade from a scored copy as they are, even if its answers or the law would give others by now.
 */
final class ScoredCopyFigures {
    private final Evaluation judged;
    private final Submission copy;
    private final Map<String, BigDecimal> changes = new HashMap<>();

    private ScoredCopyFigures(Evaluation judged) {
        this.judged = judged;
        this.copy = judged.submission();
    }

    /** The same with the figures of the copy; empty if no run ever scored it. */
    static Optional<Evaluation> of(Evaluation judged) {
        return judged.submission().priorRun().control().map(control -> new ScoredCopyFigures(judged).evaluation());
    }

    private Evaluation evaluation() {
        Evaluation.Figures figures = judged.figures();
        Budget budget = figures.budget()
                .with(award(
                        figures.budget().award(), copy.field(FieldNames.EXECUTION_POINTS), FieldNames.EXECUTION_RATE));
        List<ScoredIndicator> indicators =
                figures.indicators().stream().map(this::indicator).toList();
        List<Evaluation.IndicatorBlock> blocks =
                figures.blocks().stream().map(this::block).toList();
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
                scored.indicator().cell(FieldNames.POINTS),
                scored.indicator().level1()));
    }

    private AwardedPoints award(AwardedPoints award, Optional<FormCell> cell, String block) {
        Optional<BigDecimal> inCopy = number(cell);
        if (inCopy.isEmpty() || isSame(inCopy, award.points())) {
            return award;
        }
        changes.merge(block, inCopy.get().subtract(award.points().orElse(BigDecimal.ZERO)), BigDecimal::add);
        return new AwardedPoints(
                inCopy,
                PointsBasis.CLAIMED,
                award.claimed(),
                award.rule(),
                Message.of("how.as-in-copy").with("points", inCopy.get()),
                award.method(),
                award.references());
    }

    private Evaluation.IndicatorBlock block(Evaluation.IndicatorBlock block) {
        Optional<BigDecimal> change = Optional.ofNullable(changes.get(block.level1()));
        return change.isEmpty()
                ? block
                : new Evaluation.IndicatorBlock(
                        block.level1(),
                        block.weight(),
                        block.points().map(number -> Decimals.normal(number.add(change.get()))));
    }

    private Total total(Total total) {
        Optional<BigDecimal> inCopy = number(copy.field(FieldNames.TOTAL)).or(total::points);
        Optional<String> grade = copy.field(FieldNames.GRADE)
                .map(FormCell::displayText)
                .filter(it -> !it.isEmpty())
                .or(total::grade);
        return new Total(
                inCopy,
                total.claimed(),
                total.rule(),
                isSame(inCopy, total.points())
                        ? total.how()
                        : Message.of("how.as-in-copy").with("points", inCopy.orElseThrow()),
                grade,
                total.claimedGrade(),
                inCopy.isPresent() ? List.of() : total.missing());
    }

    private static Optional<BigDecimal> number(Optional<FormCell> cell) {
        return PlainNumber.ofPoints(FormCell.displayTextOrBlank(cell)).number();
    }

    private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.map(Decimals::normal).equals(other.map(Decimals::normal));
    }
}
