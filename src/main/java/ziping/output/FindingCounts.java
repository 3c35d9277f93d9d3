package ziping.output;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Duty;
import ziping.model.result.Finding;
import ziping.output.table.LongTable;
import ziping.output.table.TableCell;

/** The table 总览 of the finding report: the number of findings in total, by department and by rule, each by duty. */
final class FindingCounts {
    private final Messages messages;
    private final Count all = new Count();
    private final Map<String, Count> departments = new TreeMap<>();
    private final Count across = new Count();
    private final Map<String, Count> rules = new TreeMap<>();
    private final Map<String, String> ruleNames = new TreeMap<>();

    FindingCounts(Messages messages) {
        this.messages = messages;
    }

    /**
     * One row.
     *
     * @param kind message key of the first column: total, department or rule
     */
    record Row(String kind, String name, Count count) {}

    /** Adds a project with its findings. */
    void add(String department, List<Finding> findings) {
        all.projects++;
        Count own = departments.computeIfAbsent(department, name -> new Count());
        own.projects++;
        Set<String> codes = new HashSet<>();
        for (Finding finding : findings) {
            own.add(finding);
            addToRule(finding);
            if (codes.add(finding.code())) {
                rules.get(finding.code()).projects++;
            }
        }
    }

    /** Adds findings about several files. They belong to no department. */
    void addAcross(List<Finding> findings) {
        for (Finding finding : findings) {
            across.add(finding);
            addToRule(finding);
        }
    }

    /** @param tooManyDepartments whether to add a remark that the departments have no sheets */
    Stream<Row> rows(boolean tooManyDepartments) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("report.by.all", messages.text("report.by.all-name"), all));
        if (tooManyDepartments) {
            rows.add(new Row("report.by.remark", tooMany(), new Count()));
        }
        departments.forEach((name, count) -> rows.add(new Row("report.by.department", name, count)));
        if (!across.isEmpty()) {
            rows.add(new Row("report.by.department", messages.text("report.across-files"), across));
        }
        rules.forEach((code, count) -> rows.add(new Row("report.by.rule", code + " " + ruleNames.get(code), count)));
        return rows.stream();
    }

    LongTable<Row> table() {
        return new LongTable<>(
                "report.overview",
                1,
                List.of(
                        new LongTable.Column<>(
                                "report.column.kind", 14, row -> TableCell.shortText(messages.text(row.kind()))),
                        new LongTable.Column<>("report.column.name", 54, row -> TableCell.text(row.name())),
                        count("report.column.projects", count -> count.projects),
                        count("summary.column.must-fix", count -> count.of(Duty.MUST_FIX)),
                        count("summary.column.confirm", count -> count.of(Duty.CONFIRM)),
                        count("report.column.answered", count -> count.answered),
                        count("summary.column.note", count -> count.of(Duty.NOTE)),
                        count("report.column.all", Count::all)));
    }

    private void addToRule(Finding finding) {
        all.add(finding);
        rules.computeIfAbsent(finding.code(), code -> new Count()).add(finding);
        ruleNames.putIfAbsent(finding.code(), messages.name(finding.rule().name()));
    }

    private String tooMany() {
        return messages.text(Message.of("report.many-departments")
                .with("most", MessageArgument.of(String.valueOf(FindingReport.MAX_DEPARTMENTS))));
    }

    private static LongTable.Column<Row> count(String heading, ToLongFunction<Count> number) {
        return new LongTable.Column<>(heading, 12, row -> TableCell.count(number.applyAsLong(row.count())));
    }

    /** The number of findings by duty, and the number of projects that have them. */
    static final class Count {
        private final Map<Duty, Integer> duties = new EnumMap<>(Duty.class);
        private int projects;
        private int answered;

        private void add(Finding finding) {
            duties.merge(finding.duty(), 1, Integer::sum);
            answered += finding.isAnswered() ? 1 : 0;
        }

        private boolean isEmpty() {
            return duties.isEmpty();
        }

        private long of(Duty duty) {
            return duties.getOrDefault(duty, 0);
        }

        private long all() {
            return duties.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
