package ziping.checks.points;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.MissingValue;
import ziping.checks.ScoredRow;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.ParsedValue;
import ziping.quantity.ValueParser;

/**
 * Finds rows with points but without the target or actual value that the points are for.
 *
 * @param part of the row that must not be blank
 */
record ScoredWithout(Part part) implements Check {
    /** A part of a row. */
    enum Part {
        TARGET,
        ACTUAL
    }

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<ScoredRow> without = new ArrayList<>();
        for (ScoredRow row : context.indicators()) {
            if (cell(row).isPresent() && isScored(row)) {
                result.markApplicable();
                if (isMissing(row) && figureInName(row).isPresent()) {
                    result.violation(
                            Message.of("scored-without.target-in-name")
                                    .with("row", row.label())
                                    .with("figure", figureInName(row).get()),
                            CheckContext.places(cell(row)));
                } else if (isMissing(row)) {
                    without.add(row);
                }
            }
        }
        if (!without.isEmpty()) {
            MessageArgument rows = new MessageArgument.Phrases(without.stream()
                    .map(row -> MissingValue.row(row.label(), cell(row)))
                    .toList());
            result.violation(
                    Message.of(part == Part.TARGET ? "scored-without.target" : "scored-without.actual")
                            .with("rows", rows),
                    CheckContext.places(without.stream().map(this::cell)));
        }
        return result.build();
    }

    private Optional<FormCell> cell(ScoredRow row) {
        return part == Part.TARGET ? row.cells().target() : row.cells().actual();
    }

    private static boolean isScored(ScoredRow row) {
        return row.claimed()
                .or(() -> row.award().points())
                .filter(number -> number.signum() > 0)
                .isPresent();
    }

    /** 未填报 as a target means that none was set, which some places allow. As an actual value it is missing. */
    private boolean isMissing(ScoredRow row) {
        ParsedValue parsed = part == Part.TARGET ? row.target() : row.actual();
        return parsed instanceof ParsedValue.Nothing nothing
                && switch (nothing.kind()) {
                    case BLANK, PLACEHOLDER -> true;
                    case NOT_REPORTED -> part == Part.ACTUAL;
                    case NOT_APPLICABLE -> false;
                };
    }

    /** The target in the name of the indicator: 年度资金支付完成率100%. */
    private Optional<MessageArgument> figureInName(ScoredRow row) {
        return part == Part.TARGET
                        && ValueParser.ofText(row.label()) instanceof ParsedValue.Amount amount
                        && !amount.unit().isEmpty()
                ? Optional.of(MessageArgument.of(amount.value(), amount.unit()))
                : Optional.empty();
    }
}
