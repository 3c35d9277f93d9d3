package ziping.checks.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.MissingValue;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.MoneySources;
import ziping.quantity.PlainNumber;
import ziping.quantity.ProjectMoney;

/**
 * Finds a sum of sources of money that is wrong. Sums that are blank although their parts have amounts are one finding
 * for the whole table. So are sums that are 0, and sums that contain a dash.
 *
 * @param items of money, such as 全年预算数
 */
record SumOfSources(List<String> items) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        Map<MissingValue, List<FormCell>> missing = new EnumMap<>(MissingValue.class);
        ProjectMoney money = context.money();
        for (String item : items) {
            for (MoneySources.Sum sum : money.sources().sums()) {
                String source = sum.source().orElse("");
                Optional<FormCell> cell = money.cell(item, source);
                if (cell.isPresent() && cell.get().content() != FormCell.Content.LIVE) {
                    compare(result, missing, money, item, source, cell.get());
                }
            }
        }
        missing.forEach((kind, cells) -> reportMissing(result, kind, cells));
        return result.build();
    }

    private static void compare(
            CheckResult.Builder result,
            Map<MissingValue, List<FormCell>> missing,
            ProjectMoney money,
            String item,
            String source,
            FormCell cell) {
        List<FormCell> unreadable = unreadable(money, item, source);
        unreadable.forEach(result::unreadable);
        Optional<BigDecimal> sum = money.sum(item, source);
        if (!unreadable.isEmpty() || sum.isEmpty()) {
            return;
        }
        result.markApplicable();
        PlainNumber typed = money.typed(item, source);
        BigDecimal stated = typed.number().orElse(BigDecimal.ZERO);
        if (stated.signum() == 0 && sum.get().signum() != 0) {
            MissingValue kind = MissingValue.of(cell.displayText());
            missing.computeIfAbsent(kind, key -> new ArrayList<>()).add(cell);
        } else if (typed instanceof PlainNumber.Known && stated.compareTo(sum.get()) != 0) {
            Message message = Message.of("sum-of-sources.off")
                    .with("label", cell.location().label())
                    .with("stated", MessageArgument.of(stated, money.unit()))
                    .with("sum", MessageArgument.of(sum.get(), money.unit()));
            result.violation(message, List.of(cell.location()));
        }
    }

    /** The cells of the sum and its parts that cannot be read as money. */
    private static List<FormCell> unreadable(ProjectMoney money, String item, String source) {
        List<FormCell> unreadable = new ArrayList<>();
        money.unreadable(item, source).ifPresent(unreadable::add);
        for (String part : money.parts(source).toList()) {
            money.unreadable(item, part).ifPresent(unreadable::add);
        }
        return unreadable;
    }

    private static void reportMissing(CheckResult.Builder result, MissingValue kind, List<FormCell> cells) {
        List<Location> locations =
                cells.stream().map(FormCell::location).sorted().toList();
        Message message = switch (kind) {
            case ZERO -> Message.of("sum-of-sources.zero");
            case DASH ->
                Message.of("sum-of-sources.dash").with("typed", cells.get(0).displayText());
            default -> Message.of("sum-of-sources.blank");
        };
        List<String> labels = locations.stream().map(Location::label).toList();
        result.violation(message.with("labels", new MessageArgument.Listed(labels)), locations);
    }
}
