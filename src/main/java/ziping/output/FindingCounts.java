package ziping.output;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

/** 总览: how many findings there are, in all, by department and by rule, each by what it asks. */
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
     * @param kind key of what the row counts by
     */
    record Row(String kind, String name, Count count) {}

    /** A project and its findings. */
    void add(String department, List<Finding> findings) {
        all.projects++;
        Count own = departments.computeIfAbsent(department, it -> new Count());
        own.projects++;
        findings.forEach(it -> {
            own.add(it);
            addToRule(it);
        });
        findings.stream().map(Finding::code).distinct().forEach(it -> rules.get(it).projects++);
    }

    /** Findings that concern several files and so no department. */
    void addAcross(List<Finding> findings) {
        findings.forEach(it -> {
            across.add(it);
            addToRule(it);
        });
    }

    /** @param tooManyDepartments whether to say that the departments have no sheets of their own */
    Stream<Row> rows(boolean tooManyDepartments) {
        Stream<Row> total = Stream.of(new Row("report.by.all", messages.text("report.by.all-name"), all));
        Stream<Row> byDepartment = rows("report.by.department", departments);
        Stream<Row> between =
                across.isEmpty() ? Stream.of() : Stream.of(new Row("report.by.department", across(), across));
        Stream<Row> byRule = rules.entrySet().stream()
                .map(it -> new Row("report.by.rule", it.getKey() + " " + ruleNames.get(it.getKey()), it.getValue()));
        Stream<Row> remark =
                tooManyDepartments ? Stream.of(new Row("report.by.remark", tooMany(), new Count())) : Stream.of();
        return Stream.of(total, remark, byDepartment, between, byRule).flatMap(it -> it);
    }

    LongTable<Row> table() {
        return new LongTable<>(
                "report.overview",
                1,
                List.of(
                        new LongTable.Column<>(
                                "report.column.kind", 14, it -> TableCell.brief(messages.text(it.kind()))),
                        new LongTable.Column<>("report.column.name", 54, it -> TableCell.text(it.name())),
                        count("report.column.projects", it -> it.projects),
                        count("summary.column.must-fix", it -> it.of(Duty.MUST_FIX)),
                        count("summary.column.confirm", it -> it.of(Duty.CONFIRM)),
                        count("report.column.answered", it -> it.answered),
                        count("summary.column.note", it -> it.of(Duty.NOTE)),
                        count("report.column.all", Count::all)));
    }

    private void addToRule(Finding finding) {
        all.add(finding);
        rules.computeIfAbsent(finding.code(), it -> new Count()).add(finding);
        ruleNames.putIfAbsent(finding.code(), messages.name(finding.rule().name()));
    }

    private String across() {
        return messages.text("report.across-files");
    }

    private String tooMany() {
        return messages.text(Message.of("report.many-departments")
                .with("most", MessageArgument.of(String.valueOf(DepartmentSheets.MOST))));
    }

    private static Stream<Row> rows(String kind, Map<String, Count> counts) {
        return counts.entrySet().stream().map(it -> new Row(kind, it.getKey(), it.getValue()));
    }

    private static LongTable.Column<Row> count(String heading, ToLongFunction<Count> of) {
        return new LongTable.Column<>(heading, 12, it -> TableCell.count(of.applyAsLong(it.count())));
    }

    /** Findings by what they ask. */
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
            return duties.values().stream().mapToInt(it -> it).sum();
        }
    }
}
