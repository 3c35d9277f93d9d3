package ziping.checks.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.Wording;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.form.Table;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

/**
 * Finds reviewers who lead the project, or whose unit carries it out.
 *
 * @param table name of the table of reviewers
 * @param names column with their names
 * @param units column with their units
 * @param leader name of the cell with the project leader
 * @param unit name of the cell with the unit that carries out the project
 */
record PeopleApart(String table, String names, String units, String leader, String unit) implements Check {
    /** A shorter name of a unit may be part of many others: 财务科. */
    private static final int TELLING = 4;

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        String led = bare(context.submission().displayText(leader));
        String doing = bare(context.submission().displayText(unit));
        Map<String, Location> leading = new LinkedHashMap<>();
        Map<String, Location> belonging = new LinkedHashMap<>();
        for (Map<String, FormCell> row : rows(context)) {
            String name = Table.displayText(row, names);
            String own = bare(Table.displayText(row, units));
            if (!led.isEmpty() && !name.isEmpty()) {
                result.markApplicable();
                if (bare(name).equals(led)) {
                    leading.put(name, row.get(names).location());
                }
            }
            if (!doing.isEmpty() && !own.isEmpty()) {
                result.markApplicable();
                if (isOf(own, doing)) {
                    belonging.put(name, row.get(units).location());
                }
            }
        }
        report(result, "people-apart.leader", leading, context.field(leader));
        report(result, "people-apart.unit", belonging, context.field(unit));
        return result.build();
    }

    private List<Map<String, FormCell>> rows(CheckContext context) {
        return Optional.ofNullable(context.submission().tables().get(table))
                .map(Table::rows)
                .orElse(List.of());
    }

    /** 省商务厅商务信息中心 is 海南省商务厅商务信息中心, and its 运维科 belongs to it. */
    private static boolean isOf(String own, String unit) {
        return own.endsWith(unit) || own.startsWith(unit) || (own.length() >= TELLING && unit.endsWith(own));
    }

    private static void report(
            CheckResult.Builder result, String key, Map<String, Location> people, Optional<FormCell> cell) {
        if (!people.isEmpty()) {
            List<Location> locations = new ArrayList<>(people.values());
            cell.map(FormCell::location).ifPresent(locations::add);
            result.violation(
                    Message.of(key)
                            .with("names", new MessageArgument.Listed(List.copyOf(people.keySet())))
                            .with("unit", cell.map(FormCell::displayText).orElse("")),
                    locations);
        }
    }

    private static String bare(String name) {
        return Wording.lettersAndDigits(name);
    }
}
