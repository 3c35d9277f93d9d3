package ziping.checks.points;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.Decimals;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.scoring.Score;
import ziping.scoring.ScoringInput;
import ziping.scoring.ScoringMethod;
import ziping.scoring.ScoringMethods;

/**
 * Finds a row in which the methods that different places use would give different points. The finding lists the points
 * by each method.
 *
 * @param methods to compare, each for targets that are numbers
 */
record MethodsAgree(List<ScoringMethod> methods) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<String> kinds = methods.stream().map(ScoringMethods::kindOf).toList();
        for (ScoredRow row : context.indicators()) {
            if (kinds.contains(row.award().method()) && row.isWeighted()) {
                compare(result, context, row, kinds);
            }
        }
        return result.build();
    }

    private void compare(CheckResult.Builder result, CheckContext context, ScoredRow row, List<String> kinds) {
        ScoringInput input = new ScoringInput(
                row.target(),
                row.actual(),
                row.weight().number().orElseThrow(),
                context.standards().conversion().rounding(),
                Optional.empty());
        Map<BigDecimal, Message> rows = new LinkedHashMap<>();
        for (int i = 0; i < kinds.size(); i++) {
            if (methods.get(i).score(input) instanceof Score.Certain certain) {
                rows.put(
                        Decimals.normal(certain.points()),
                        Message.of("methods-agree.row")
                                .with("method", new MessageArgument.Phrase(Message.of("method." + kinds.get(i))))
                                .with("how", new MessageArgument.Phrase(certain.how())));
            }
        }
        if (!rows.isEmpty()) {
            result.markApplicable();
        }
        if (rows.size() > 1) {
            result.violation(
                    Message.of("methods-agree.differ")
                            .with("row", row.label())
                            .with("rows", new MessageArgument.Phrases(List.copyOf(rows.values())))
                            .with(
                                    "used",
                                    new MessageArgument.Phrase(
                                            Message.of("method." + row.award().method()))),
                    CheckContext.places(row.cells().points(), row.cells().actual()));
        }
    }
}
