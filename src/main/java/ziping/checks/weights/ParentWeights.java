package ziping.checks.weights;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.result.Indicator;
import ziping.quantity.PlainNumber;

/**
 * Finds a first- or second-level group whose stated weight is not the sum of the weights of its indicators.
 *
 * @param stated where a group states its weight
 */
record ParentWeights(Where stated) implements Check {
    /** Where a group can state its weight. */
    enum Where {
        /** In its name: 产出指标（50分）. */
        NAME,
        /** In a column of its own. */
        CELL
    }

    private static final Pattern IN_NAME = Pattern.compile("[（(]\\s*(\\d+(?:\\.\\d+)?)\\s*分\\s*[）)]");

    /** A group: neighbouring rows under one name. */
    private record Group(String name, List<ScoredRow> lines) {}

    /** A weight as it is stated, with its cell. */
    private record Stated(FormCell cell, PlainNumber weight) {}

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        for (Group group : groups(context, Indicator::level1)) {
            compare(result, context, group, FieldNames.LEVEL1, FieldNames.LEVEL1_WEIGHT);
        }
        for (Group group : groups(context, Indicator::level2)) {
            compare(result, context, group, FieldNames.LEVEL2, FieldNames.LEVEL2_WEIGHT);
        }
        return result.build();
    }

    private static List<Group> groups(CheckContext context, Function<Indicator, String> level) {
        List<Group> groups = new ArrayList<>();
        String last = "";
        for (ScoredRow row : context.indicators()) {
            Indicator indicator = row.indicator().orElseThrow();
            String name = level.apply(indicator);
            String whole = indicator.level1() + "\n" + name;
            if (groups.isEmpty() || !whole.equals(last)) {
                groups.add(new Group(name, new ArrayList<>()));
            }
            groups.get(groups.size() - 1).lines().add(row);
            last = whole;
        }
        return groups;
    }

    private void compare(
            CheckResult.Builder result, CheckContext context, Group group, String nameColumn, String weightColumn) {
        Optional<Stated> weight =
                stated == Where.NAME ? inName(group, nameColumn) : inCell(context, group, weightColumn);
        weight.ifPresent(stated -> compare(result, group, stated));
    }

    private static void compare(CheckResult.Builder result, Group group, Stated stated) {
        List<FormCell> unknown = group.lines().stream()
                .filter(row -> row.weight().number().isEmpty())
                .flatMap(row -> row.cells().weight().stream())
                .toList();
        if (stated.weight() instanceof PlainNumber.Unreadable) {
            result.unreadable(stated.cell());
        } else if (stated.weight() instanceof PlainNumber.Known known && unknown.isEmpty()) {
            result.markApplicable();
            compare(result, group, stated.cell(), known.value());
        } else if (stated.weight() instanceof PlainNumber.Known) {
            unknown.forEach(result::unreadable);
        }
    }

    private static void compare(CheckResult.Builder result, Group group, FormCell cell, BigDecimal stated) {
        BigDecimal sum = group.lines().stream()
                .flatMap(row -> row.weight().number().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(stated) != 0) {
            List<Location> locations = new ArrayList<>(List.of(cell.location()));
            locations.addAll(CheckContext.places(
                    group.lines().stream().map(row -> row.cells().weight())));
            result.violation(
                    Message.of("parent-weights.off")
                            .with("group", group.name())
                            .with("stated", stated)
                            .with("sum", sum),
                    locations);
        }
    }

    private static Optional<Stated> inName(Group group, String column) {
        Matcher matcher = IN_NAME.matcher(group.name());
        Optional<FormCell> cell = filled(group, column);
        if (cell.isEmpty() || !matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(new Stated(cell.get(), new PlainNumber.Known(new BigDecimal(matcher.group(1)))));
    }

    private static Optional<Stated> inCell(CheckContext context, Group group, String column) {
        return filled(group, column)
                .map(cell ->
                        new Stated(cell, PlainNumber.of(cell, context.money().unit())));
    }

    /** The cell may be merged over the rows of the group: the first that holds something. */
    private static Optional<FormCell> filled(Group group, String column) {
        return group.lines().stream()
                .flatMap(row -> row.indicator().orElseThrow().cell(column).stream())
                .filter(cell -> !cell.isBlank())
                .findFirst();
    }
}
