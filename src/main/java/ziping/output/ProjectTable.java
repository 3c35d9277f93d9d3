package ziping.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import ziping.messages.Messages;
import ziping.model.Decimals;
import ziping.model.form.CellAddress;
import ziping.model.form.FieldNames;
import ziping.model.form.Submission;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Budget;
import ziping.model.result.Duty;
import ziping.model.result.Evaluation;
import ziping.model.result.PointsBasis;
import ziping.model.result.Total;
import ziping.model.run.Outcome;
import ziping.output.table.LongTable;
import ziping.output.table.Subtotal;
import ziping.output.table.TableCell;

/** 项目汇总: one row for each project. */
final class ProjectTable {
    /** The columns that need all projects follow this column. */
    private static final String LAST_OF_POINTS = "grade";

    /** A formula cannot search for a longer text. */
    private static final int MAX_DEPARTMENT_LENGTH = 200;

    private static final String COLUMN = "summary.column.";

    private final Messages messages;

    /** The columns that need only the project of the row. */
    private final List<ProjectColumn> ownColumns;

    ProjectTable(Messages messages) {
        this.messages = messages;
        this.ownColumns = ownColumns();
    }

    /** A row of the table, when all projects are known. */
    record Row(
            PartialProjectRow partial,
            Optional<Integer> rank,
            Set<String> oddities,
            Optional<PreviousYear.Matched> before) {}

    /** A column that needs only the project of the row. */
    private record ProjectColumn(
            String heading,
            int width,
            Function<Outcome.Evaluated, TableCell> cell,
            Subtotal subtotal,
            Optional<TableCell.Style> notZero) {
        ProjectColumn(String heading, int width, Function<Outcome.Evaluated, TableCell> cell, Subtotal subtotal) {
            this(heading, width, cell, subtotal, Optional.empty());
        }

        ProjectColumn notZero(TableCell.Style style) {
            return new ProjectColumn(heading, width, cell, subtotal, Optional.of(style));
        }
    }

    /** The part of a row that needs only this project. */
    PartialProjectRow partialRow(Outcome.Evaluated project) {
        Submission submission = project.evaluation().submission();
        Map<String, TableCell> blocks = new LinkedHashMap<>();
        for (Evaluation.IndicatorBlock block : project.evaluation().figures().blocks()) {
            blocks.put(block.level1(), TableCell.points(block.points()));
        }
        return new PartialProjectRow(
                project.file(),
                submission.sheet(),
                submission.displayText(FieldNames.CODE),
                submission.displayText(FieldNames.PROJECT),
                ownColumns.stream().map(column -> column.cell().apply(project)).toList(),
                blocks);
    }

    /**
     * The table of all projects.
     *
     * @param blocks names of 一级指标; each has a column for its points
     * @param isCompared whether to add columns for the year before
     */
    LongTable<Row> table(List<String> blocks, boolean isCompared) {
        List<LongTable.Column<Row>> columns = new ArrayList<>();
        for (int i = 0; i < ownColumns.size(); i++) {
            int index = i;
            ProjectColumn column = ownColumns.get(i);
            columns.add(new LongTable.Column<>(
                    Message.of(COLUMN + column.heading()),
                    column.width(),
                    row -> row.partial().cells().get(index),
                    column.subtotal(),
                    column.notZero()));
            if (column.heading().equals(LAST_OF_POINTS)) {
                columns.add(new LongTable.Column<>(COLUMN + "rank", 8, ProjectTable::rank));
                for (String block : blocks) {
                    columns.add(blockColumn(block));
                }
            }
        }
        columns.add(new LongTable.Column<>(COLUMN + "oddities", 26, this::oddities));
        if (isCompared) {
            columns.addAll(new PreviousColumns(this, messages).columns());
        }
        return new LongTable<>("summary.projects", 2, columns);
    }

    /** The table of the projects of one department: the columns that need only the project of the row. */
    LongTable<Outcome.Evaluated> tableOfDepartment() {
        return new LongTable<>(
                "summary.projects",
                2,
                ownColumns.stream()
                        .map(column -> new LongTable.Column<>(
                                Message.of(COLUMN + column.heading()),
                                column.width(),
                                column.cell(),
                                column.subtotal(),
                                column.notZero()))
                        .toList());
    }

    /** The index of a column in {@link PartialProjectRow#cells}. */
    int index(String heading) {
        for (int i = 0; i < ownColumns.size(); i++) {
            if (ownColumns.get(i).heading().equals(heading)) {
                return i;
            }
        }
        throw new IllegalArgumentException(heading);
    }

    private static LongTable.Column<Row> blockColumn(String block) {
        return new LongTable.Column<>(
                Message.of(COLUMN + "block").with("block", block),
                12,
                row -> row.partial().blocks().getOrDefault(block, TableCell.points(Optional.empty())),
                Subtotal.mean(TableCell.Style.MEAN),
                Optional.empty());
    }

    private static TableCell rank(Row row) {
        return row.rank().map(TableCell::count).orElse(TableCell.shortText(""));
    }

    private TableCell oddities(Row row) {
        if (row.oddities().isEmpty()) {
            return TableCell.text("");
        }
        return new TableCell.Text(TableCell.Style.CONFIRM, String.join("\n", row.oddities()));
    }

    private List<ProjectColumn> ownColumns() {
        return List.of(
                new ProjectColumn(
                        "file", 42, project -> TableCell.link(project.file(), project.copy()), filteredLabel()),
                column("project", 34, project -> field(project, FieldNames.PROJECT)),
                column("project-code", 25, project -> field(project, FieldNames.CODE)),
                column("department", 20, project -> TableCell.text(department(project.evaluation()))),
                column("unit", 20, project -> field(project, FieldNames.UNIT)),
                column(
                        "year",
                        12,
                        project -> TableCell.shortText(
                                project.evaluation().submission().displayText(FieldNames.YEAR))),
                money(ProjectTotals.Money.INITIAL),
                money(ProjectTotals.Money.FULL),
                money(ProjectTotals.Money.RECEIVED),
                money(ProjectTotals.Money.EXECUTED),
                new ProjectColumn(
                        "rate",
                        11,
                        project -> rate(project.evaluation().figures().budget()),
                        rateOfSums()),
                points("claimed", 11, project -> TableCell.points(total(project).claimed())),
                points("rule", 11, project -> TableCell.points(total(project).rule())),
                points("adopted", 17, this::adopted),
                column("difference", 10, project -> TableCell.points(difference(total(project))))
                        .notZero(TableCell.Style.CONFIRM),
                counts("unverified", project -> unverified(project.evaluation())),
                column(
                        LAST_OF_POINTS,
                        9,
                        project -> TableCell.shortText(total(project).grade().orElse(""))),
                findings("must-fix", Duty.MUST_FIX).notZero(TableCell.Style.MUST_FIX),
                findings("confirm", Duty.CONFIRM).notZero(TableCell.Style.CONFIRM),
                findings("note", Duty.NOTE),
                column("state", 12, project -> state(project.evaluation())),
                column("edited", 14, project -> edited(project.evaluation())));
    }

    private static ProjectColumn column(String heading, int width, Function<Outcome.Evaluated, TableCell> cell) {
        return new ProjectColumn(heading, width, cell, Subtotal.NONE);
    }

    private static Subtotal filteredLabel() {
        return new Subtotal.Label("summary.filtered", TableCell.Style.TEXT);
    }

    private static Subtotal rateOfSums() {
        return new Subtotal.Ratio(
                ProjectTotals.Money.EXECUTED.heading(), ProjectTotals.Money.FULL.heading(), TableCell.Style.RATE);
    }

    private static ProjectColumn points(String heading, int width, Function<Outcome.Evaluated, TableCell> cell) {
        return new ProjectColumn(heading, width, cell, Subtotal.mean(TableCell.Style.MEAN));
    }

    private static ProjectColumn counts(String heading, ToLongFunction<Outcome.Evaluated> count) {
        return new ProjectColumn(
                heading,
                10,
                project -> TableCell.count(count.applyAsLong(project)),
                Subtotal.sum(TableCell.Style.COUNT));
    }

    private static ProjectColumn money(ProjectTotals.Money money) {
        return new ProjectColumn(
                JsonFields.constant(money),
                15,
                project ->
                        TableCell.money(money.of(project.evaluation().figures().budget())),
                Subtotal.sum(TableCell.Style.MONEY));
    }

    private static ProjectColumn findings(String heading, Duty duty) {
        return counts(heading, project -> project.evaluation().review().count(duty));
    }

    /** 主管部门 as the summary groups by it. */
    static String department(Evaluation evaluation) {
        return department(evaluation.submission().displayText(FieldNames.DEPARTMENT));
    }

    static String department(String name) {
        return name.length() > MAX_DEPARTMENT_LENGTH ? name.substring(0, MAX_DEPARTMENT_LENGTH - 1) + "…" : name;
    }

    private static TableCell field(Outcome.Evaluated project, String name) {
        return TableCell.text(project.evaluation().submission().displayText(name));
    }

    private static Total total(Outcome.Evaluated project) {
        return project.evaluation().figures().total();
    }

    private static TableCell rate(Budget budget) {
        return TableCell.rate(budget.rate().map(percent -> percent.movePointLeft(2)));
    }

    private TableCell adopted(Outcome.Evaluated project) {
        Total total = total(project);
        if (total.points().isPresent()) {
            Optional<CellAddress> at = project.evaluation()
                    .submission()
                    .field(FieldNames.TOTAL)
                    .map(cell -> cell.location().at());
            return TableCell.linkedPoints(total.points().get(), project.copy(), at);
        }
        BigDecimal missing = BigDecimal.valueOf(total.missing().size());
        return TableCell.shortText(
                messages.text(Message.of("summary.no-total").with("count", MessageArgument.of(missing))));
    }

    private static Optional<BigDecimal> difference(Total total) {
        return total.difference().map(Decimals::normal);
    }

    private static long unverified(Evaluation evaluation) {
        return evaluation
                .figures()
                .awards()
                .filter(award -> award.basis() == PointsBasis.CLAIMED)
                .count();
    }

    /** Marks a project whose answers or figures were changed after the previous run. */
    private TableCell edited(Evaluation evaluation) {
        return evaluation.writeback().control().edited().isEmpty()
                ? TableCell.shortText("")
                : new TableCell.Text(TableCell.Style.CONFIRM, messages.text("summary.edited"));
    }

    private TableCell state(Evaluation evaluation) {
        if (evaluation.review().count(Duty.MUST_FIX) > 0) {
            return new TableCell.Text(TableCell.Style.MUST_FIX, messages.text("summary.state.must-fix"));
        } else if (evaluation.review().findings().stream()
                .anyMatch(finding -> finding.duty() == Duty.CONFIRM && !finding.isAnswered())) {
            return new TableCell.Text(TableCell.Style.CONFIRM, messages.text("summary.state.confirm"));
        } else if (evaluation.review().count(Duty.CONFIRM) > 0) {
            return TableCell.shortText(messages.text("summary.state.answered"));
        }
        return TableCell.shortText(messages.text("summary.state.clear"));
    }

    /**
     * The columns that compare a project with the year before.
     *
     * @param table to which they are added
     */
    private record PreviousColumns(ProjectTable table, Messages messages) {
        private static final String RATE = "rate";

        List<LongTable.Column<Row>> columns() {
            int total = table.index("adopted");
            int rate = table.index(RATE);
            return List.of(
                    column("total", 12, row -> TableCell.points(before(row).flatMap(PreviousYear.Result::total))),
                    column(
                            "grade",
                            10,
                            row -> TableCell.shortText(
                                    before(row).map(PreviousYear.Result::grade).orElse(""))),
                    column(RATE, 12, row -> TableCell.rate(before(row).flatMap(PreviousYear.Result::rate))),
                    column("total-change", 12, row -> TableCell.points(change(row, total, PreviousYear.Result::total))),
                    column("rate-change", 12, row -> TableCell.rate(change(row, rate, PreviousYear.Result::rate))),
                    column("match", 22, this::match));
        }

        private static LongTable.Column<Row> column(String heading, int width, Function<Row, TableCell> cell) {
            return new LongTable.Column<>("summary.column.previous-" + heading, width, cell);
        }

        private static Optional<PreviousYear.Result> before(Row row) {
            return row.before().flatMap(PreviousYear.Matched::result);
        }

        private static Optional<BigDecimal> change(
                Row row, int column, Function<PreviousYear.Result, Optional<BigDecimal>> figure) {
            Optional<BigDecimal> now = row.partial().figure(column);
            Optional<BigDecimal> before = before(row).flatMap(figure);
            return now.isPresent() && before.isPresent()
                    ? Optional.of(Decimals.normal(now.get().subtract(before.get())))
                    : Optional.empty();
        }

        private TableCell match(Row row) {
            return TableCell.shortText(row.before()
                    .map(matched -> messages.text("previous." + JsonFields.constant(matched.by())))
                    .orElse(""));
        }
    }
}
