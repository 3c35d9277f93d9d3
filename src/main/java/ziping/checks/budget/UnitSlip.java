package ziping.checks.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.ProjectMoney;

/**
 * Finds an amount that was probably typed in another unit: it fits the other amounts of its source only after it is
 * multiplied or divided by the factor between the two units.
 *
 * @param items names of the amounts to compare
 * @param factor between the two units, above 1: 10000 for 元 and 万元
 */
record UnitSlip(List<String> items, BigDecimal factor) implements Check {
    /**
     * Up to this many times more or less than the factor is still a slip: seldom is less than a fifth of a budget used.
     */
    private static final BigDecimal NEAR = BigDecimal.valueOf(5);

    /** An amount that a person typed. */
    private record Typed(FormCell cell, BigDecimal value) {}

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        Set<String> sources = new LinkedHashSet<>();
        items.forEach(item -> sources.addAll(context.money().sourcesOf(item)));
        List<Message> rows = new ArrayList<>();
        List<Location> locations = new ArrayList<>();
        for (String source : sources) {
            List<Typed> typed = typed(result, context.money(), source);
            if (typed.size() > 1) {
                result.markApplicable();
                check(typed, context.money().unit(), rows, locations);
            }
        }
        if (!locations.isEmpty()) {
            result.violation(
                    Message.of("unit-slip.off")
                            .with("rows", new MessageArgument.Phrases(rows))
                            .with("unit", context.money().unit()),
                    locations);
        }
        return result.build();
    }

    private List<Typed> typed(CheckResult.Builder result, ProjectMoney money, String source) {
        List<Typed> typed = new ArrayList<>();
        for (String item : items) {
            money.unreadable(item, source).ifPresent(result::unreadable);
            money.typed(item, source)
                    .number()
                    .filter(number -> number.signum() > 0)
                    .ifPresent(number ->
                            typed.add(new Typed(money.cell(item, source).orElseThrow(), number)));
        }
        return typed;
    }

    private void check(List<Typed> typed, String unit, List<Message> rows, List<Location> locations) {
        BigDecimal least =
                typed.stream().map(Typed::value).min(BigDecimal::compareTo).orElseThrow();
        Map<Boolean, List<Typed>> bySize =
                typed.stream().collect(Collectors.partitioningBy(amount -> isSlip(amount.value(), least)));
        List<Typed> small = bySize.get(false);
        List<Typed> big = bySize.get(true);
        BigDecimal most =
                typed.stream().map(Typed::value).max(BigDecimal::compareTo).orElseThrow();
        if (big.isEmpty() || most.compareTo(least.multiply(factor).multiply(NEAR)) > 0) {
            return;
        }
        boolean tie = small.size() == big.size();
        List<Typed> odd = big.size() <= small.size() ? big : small;
        List<Typed> others = odd == big ? small : big;
        for (Typed slipped : odd) {
            rows.add(row(slipped, others.get(0), unit));
        }
        Stream.concat(odd.stream(), tie ? others.stream() : Stream.of())
                .map(slipped -> slipped.cell().location())
                .forEach(locations::add);
    }

    private boolean isSlip(BigDecimal value, BigDecimal least) {
        return value.multiply(NEAR).compareTo(least.multiply(factor)) >= 0;
    }

    private static Message row(Typed odd, Typed other, String unit) {
        return Message.of("unit-slip.row")
                .with("label", odd.cell().location().label())
                .with("amount", MessageArgument.of(odd.value(), unit))
                .with("other-label", other.cell().location().label())
                .with("other", MessageArgument.of(other.value(), unit));
    }
}
