package ziping.checks.weights;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Indicator;
import ziping.quantity.PlainNumber;

/**
 * Finds weights of first-level groups and of the execution row that differ from the required ones. Of several profiles,
 * those apply that name exactly the groups of the form. It checks nothing while the weights do not add up, because
 * another rule reports that.
 *
 * @param profiles each the weights by a word in the name of the group; 预算执行率 stands for the execution row
 */
record WeightsProfile(List<Map<String, BigDecimal>> profiles) implements Check {
    /** A first-level group. */
    private record Group(String name, BigDecimal weight, Optional<FormCell> cell) {
        Group and(ScoredRow row) {
            return new Group(
                    name,
                    weight.add(row.weight().number().orElse(BigDecimal.ZERO)),
                    cell.or(() -> row.cells().weight()));
        }
    }

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<Group> groups = groups(context);
        List<Map<String, BigDecimal>> fitting =
                profiles.stream().filter(profile -> names(profile, groups)).toList();
        context.rows().scored().stream()
                .filter(row -> !fitting.isEmpty() && row.weight() instanceof PlainNumber.Unreadable)
                .flatMap(row -> row.cells().weight().stream())
                .forEach(result::unreadable);
        BigDecimal sum = groups.stream().map(Group::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean whole = sum.compareTo(context.standards().fullWeight()) == 0;
        if (!fitting.isEmpty() && whole && result.build().unreadable().isEmpty()) {
            result.markApplicable();
            List<List<Message>> differing =
                    fitting.stream().map(profile -> differing(profile, groups)).toList();
            if (differing.stream().noneMatch(List::isEmpty)) {
                report(result, groups, differing.get(0));
            }
        }
        return result.build();
    }

    private static List<Group> groups(CheckContext context) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (ScoredRow row : context.rows().scored()) {
            String name = row.indicator().map(Indicator::level1).orElse(FieldNames.EXECUTION_RATE);
            groups.put(
                    name,
                    groups.getOrDefault(name, new Group(name, BigDecimal.ZERO, Optional.empty()))
                            .and(row));
        }
        return List.copyOf(groups.values());
    }

    private static boolean names(Map<String, BigDecimal> profile, List<Group> groups) {
        return groups.size() == profile.size()
                && profile.keySet().stream()
                        .allMatch(word -> groups.stream()
                                        .filter(group -> group.name().contains(word))
                                        .count()
                                == 1);
    }

    private static List<Message> differing(Map<String, BigDecimal> profile, List<Group> groups) {
        List<Message> differing = new ArrayList<>();
        for (Group group : groups) {
            profile.forEach((word, weight) -> {
                if (group.name().contains(word) && group.weight().compareTo(weight) != 0) {
                    differing.add(Message.of("weights-profile.row")
                            .with("group", group.name())
                            .with("weight", group.weight())
                            .with("expected", weight));
                }
            });
        }
        return differing;
    }

    private static void report(CheckResult.Builder result, List<Group> groups, List<Message> differing) {
        List<Location> locations = CheckContext.places(groups.stream()
                .filter(group -> differing.stream()
                        .anyMatch(message -> message.arguments().get("group").equals(MessageArgument.of(group.name()))))
                .map(Group::cell));
        result.violation(
                Message.of("weights-profile.differs").with("rows", new MessageArgument.Phrases(differing)), locations);
    }
}
