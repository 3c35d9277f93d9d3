package ziping.checks.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.Wording;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.model.result.Indicator;

/**
 * Finds indicators of one table that have the same name.
 *
 * @param within columns whose values divide the table into separate tables
 */
record UniqueIndicatorNames(List<String> within) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        Map<String, List<Indicator>> byName = new LinkedHashMap<>();
        context.indicators().stream().map(row -> row.indicator().orElseThrow()).forEach(indicator -> {
            String name = Wording.lettersAndDigits(indicator.name());
            if (!name.isEmpty()) {
                result.markApplicable();
                byName.computeIfAbsent(name + "|" + part(indicator), key -> new ArrayList<>())
                        .add(indicator);
            }
        });
        byName.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> result.violation(
                        Message.of("names-once.twice")
                                .with("row", same.get(0).name())
                                .with("count", BigDecimal.valueOf(same.size())),
                        same.stream()
                                .flatMap(indicator -> Stream.of(
                                                FieldNames.NAME,
                                                FieldNames.LEVEL2,
                                                FieldNames.TARGET,
                                                FieldNames.POINTS)
                                        .flatMap(column -> indicator.cell(column).stream())
                                        .limit(1))
                                .map(FormCell::location)
                                .toList()));
        return result.build();
    }

    private String part(Indicator indicator) {
        return String.join("|", within.stream().map(indicator::displayText).toList());
    }
}
