package ziping.checks.explanations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.Decimals;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Explanation;
import ziping.quantity.ParsedValue;
import ziping.quantity.ValueParser;
import ziping.scoring.Direction;

/**
 * Finds a target that was exceeded by far without a reason, because it may have been set too low. Goals have no cell
 * for a reason. They are reported only if their target says that more is better.
 */
record ExcessExplained() implements Check {
    private static final int DIGITS = 2;

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        for (ScoredRow row : context.indicators()) {
            indicator(result, context, row);
        }
        context.rows().goals().forEach(row -> goal(result, context, row));
        return result.build();
    }

    private static void indicator(CheckResult.Builder result, CheckContext context, ScoredRow row) {
        if (!(row.target() instanceof ParsedValue.Amount) || !(row.actual() instanceof ParsedValue.Amount)) {
            return;
        }
        result.markApplicable();
        Optional<BigDecimal> excess =
                context.standards().overFulfilment().excess(row.target(), row.actual(), row.direction());
        if (row.explanation().due() == Explanation.Due.OVER_FULFILLED
                && !row.explanation().isGiven()) {
            result.violation(
                    message(context, "excess-explained.unexplained", row.label(), excess.orElseThrow())
                            .with("target", row.cells().shownTarget())
                            .with("actual", row.cells().shownActual()),
                    CheckContext.places(row.cells().actual(), row.cells().explanation()));
        }
    }

    private static void goal(CheckResult.Builder result, CheckContext context, CheckContext.GoalRow row) {
        boolean moreIsBetter = row.parsedTarget() instanceof ParsedValue.Amount target
                && (target.sign() == ParsedValue.Sign.AT_LEAST || target.sign() == ParsedValue.Sign.MORE_THAN);
        ParsedValue actual = ValueParser.ofText(row.goal().actual());
        if (!moreIsBetter || !(actual instanceof ParsedValue.Amount)) {
            return;
        }
        result.markApplicable();
        context.standards()
                .overFulfilment()
                .excess(row.parsedTarget(), actual, Direction.UPWARD)
                .ifPresent(number -> result.violation(
                        message(context, "excess-explained.goal", row.goal().name(), number)
                                .with("target", row.goal().target())
                                .with("actual", row.goal().actual()),
                        List.of(row.target().location())));
    }

    private static Message message(CheckContext context, String key, String row, BigDecimal excess) {
        BigDecimal percent = excess.movePointRight(2).setScale(DIGITS, RoundingMode.HALF_UP);
        return Message.of(key)
                .with("row", row)
                .with("rate", MessageArgument.of(Decimals.normal(percent), "%"))
                .with(
                        "from",
                        MessageArgument.of(
                                context.standards()
                                        .overFulfilment()
                                        .reasonFrom()
                                        .movePointRight(2),
                                "%"));
    }
}
