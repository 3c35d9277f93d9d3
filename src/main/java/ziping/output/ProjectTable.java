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
import ziping.output.table.CopyLinks;
import ziping.output.table.LongTable;
import ziping.output.table.Subtotal;
import ziping.output.table.TableCell;

/** 项目汇总: one row for each project. */
final class ProjectTable {
    /** Behind this column stands what the last project decides. */
    private static final String LAST_OF_POINTS = "grade";

    private static final String COLUMN = "summary.column.";

    private final Messages messages;

    /** The columns whose cells are known with each project alone. */
    private final List<Early> early;

    ProjectTable(Messages messages) {
        this.messages = messages;
        this.early = early();
    }

    /** A project when the last one was evaluated. */
    record Row(KeptProject kept, Optional<Integer> rank, Set<String> oddities, Optional<PreviousYear.Matched> before) {}

    /** A column whose cells are known with the project alone. */
    private record Early(
            String heading,
            int width,
            Function<Outcome.Evaluated, TableCell> cell,
            Subtotal subtotal,
            Optional<TableCell.Look> notZero) {
        Early(String heading, int width, Function<Outcome.Evaluated, TableCell> cell, Subtotal subtotal) {
            this(heading, width, cell, subtotal, Optional.empty());
        }

        Early notZero(TableCell.Look look) {
            return new Early(heading, width, cell, subtotal, Optional.of(look));
        }
    }

    /** What is known of a project with itself alone. */
    KeptProject kept(Outcome.Evaluated project) {
        Submission submission = project.evaluation().submission();
        Map<String, TableCell> blocks = new LinkedHashMap<>();
        project.evaluation().figures().blocks().forEach(it -> blocks.put(it.level1(), TableCell.points(it.points())));
        return new KeptProject(
                project.file(),
                submission.sheet(),
                submission.shown(FieldNames.CODE),
                submission.shown(FieldNames.PROJECT),
                early.stream().map(it -> it.cell().apply(project)).toList(),
                blocks);
    }

    /**
     * The table.
     *
     * @param blocks names of 一级指标 that have a column of their points
     * @param isCompared whether the year before has columns
     */
    LongTable<Row> table(List<String> blocks, boolean isCompared) {
        List<LongTable.Column<Row>> columns = new ArrayList<>();
        for (int i = 0; i < early.size(); i++) {
            int index = i;
            Early it = early.get(i);
            columns.add(new LongTable.Column<>(
                    Message.of(COLUMN + it.heading()),
                    it.width(),
                    row -> row.kept().cells().get(index),
                    it.subtotal(),
                    it.notZero()));
            if (it.heading().equals(LAST_OF_POINTS)) {
                columns.add(new LongTable.Column<>(COLUMN + "rank", 8, row -> rank(row)));
                blocks.forEach(block -> columns.add(block(block)));
            }
        }
        columns.add(new LongTable.Column<>(COLUMN + "oddities", 26, this::oddities));
        if (isCompared) {
            columns.addAll(new PreviousColumns(this, messages).columns());
        }
        return new LongTable<>("summary.projects", 2, columns);
    }

    /** The table of some projects: what does not depend on the others. */
    LongTable<Outcome.Evaluated> ownTable() {
        return new LongTable<>(
                "summary.projects",
                2,
                early.stream()
                        .map(it -> new LongTable.Column<>(
                                Message.of(COLUMN + it.heading()), it.width(), it.cell(), it.subtotal(), it.notZero()))
                        .toList());
    }

    /** Where a figure of a kept project is. */
    int index(String heading) {
        for (int i = 0; i < early.size(); i++) {
            if (early.get(i).heading().equals(heading)) {
                return i;
            }
        }
        throw new IllegalArgumentException(heading);
    }

    private static LongTable.Column<Row> block(String block) {
        return new LongTable.Column<>(
                Message.of(COLUMN + "block").with("block", block),
                12,
                row -> row.kept().blocks().getOrDefault(block, TableCell.points(Optional.empty())),
                Subtotal.mean(TableCell.Look.MEAN),
                Optional.empty());
    }

    private static TableCell rank(Row row) {
        return row.rank().map(TableCell::count).orElse(TableCell.brief(""));
    }

    private TableCell oddities(Row row) {
        if (row.oddities().isEmpty()) {
            return TableCell.text("");
        }
        return new TableCell.Text(TableCell.Look.CONFIRM, String.join("\n", row.oddities()));
    }

    private List<Early> early() {
        return List.of(
                new Early("file", 42, it -> CopyLinks.to(it.file(), it.copy()), label()),
                column("project", 34, it -> field(it, FieldNames.PROJECT)),
                column("project-code", 25, it -> field(it, FieldNames.CODE)),
                column("department", 20, it -> TableCell.text(Department.of(it.evaluation()))),
                column("unit", 20, it -> field(it, FieldNames.UNIT)),
                column(
                        "year",
                        12,
                        it -> TableCell.brief(it.evaluation().submission().shown(FieldNames.YEAR))),
                money(ProjectTotals.Money.INITIAL),
                money(ProjectTotals.Money.FULL),
                money(ProjectTotals.Money.RECEIVED),
                money(ProjectTotals.Money.EXECUTED),
                new Early("rate", 11, it -> rate(it.evaluation().figures().budget()), wholeRate()),
                points("claimed", 11, it -> TableCell.points(total(it).claimed())),
                points("rule", 11, it -> TableCell.points(total(it).rule())),
                points("adopted", 17, this::adopted),
                column("difference", 10, it -> TableCell.points(difference(total(it))))
                        .notZero(TableCell.Look.CONFIRM),
                counts("unverified", it -> unverified(it.evaluation())),
                column(
                        LAST_OF_POINTS,
                        9,
                        it -> TableCell.brief(total(it).grade().orElse(""))),
                findings("must-fix", Duty.MUST_FIX).notZero(TableCell.Look.MUST_FIX),
                findings("confirm", Duty.CONFIRM).notZero(TableCell.Look.CONFIRM),
                findings("note", Duty.NOTE),
                column("state", 12, it -> state(it.evaluation())),
                column("edited", 14, it -> edited(it.evaluation())));
    }

    private static Early column(String heading, int width, Function<Outcome.Evaluated, TableCell> cell) {
        return new Early(heading, width, cell, Subtotal.NONE);
    }

    private static Subtotal label() {
        return new Subtotal.Words("summary.filtered", TableCell.Look.TEXT);
    }

    private static Subtotal wholeRate() {
        return new Subtotal.Ratio(
                ProjectTotals.Money.EXECUTED.heading(), ProjectTotals.Money.FULL.heading(), TableCell.Look.RATE);
    }

    private static Early points(String heading, int width, Function<Outcome.Evaluated, TableCell> cell) {
        return new Early(heading, width, cell, Subtotal.mean(TableCell.Look.MEAN));
    }

    private static Early counts(String heading, ToLongFunction<Outcome.Evaluated> count) {
        return new Early(heading, 10, it -> TableCell.count(count.applyAsLong(it)), Subtotal.sum(TableCell.Look.COUNT));
    }

    private static Early money(ProjectTotals.Money money) {
        return new Early(
                JsonFields.constant(money),
                15,
                it -> TableCell.money(money.of(it.evaluation().figures().budget())),
                Subtotal.sum(TableCell.Look.MONEY));
    }

    private static Early findings(String heading, Duty duty) {
        return counts(heading, it -> it.evaluation().review().count(duty));
    }

    private static TableCell field(Outcome.Evaluated project, String name) {
        return TableCell.text(project.evaluation().submission().shown(name));
    }

    private static Total total(Outcome.Evaluated project) {
        return project.evaluation().figures().total();
    }

    private static TableCell rate(Budget budget) {
        return TableCell.rate(budget.rate().map(it -> it.movePointLeft(2)));
    }

    private TableCell adopted(Outcome.Evaluated project) {
        Total total = total(project);
        if (total.points().isPresent()) {
            Optional<CellAddress> at = project.evaluation()
                    .submission()
                    .field(FieldNames.TOTAL)
                    .map(it -> it.place().at());
            return CopyLinks.points(total.points().get(), project.copy(), at);
        }
        BigDecimal missing = BigDecimal.valueOf(total.missing().size());
        return TableCell.brief(
                messages.text(Message.of("summary.no-total").with("count", MessageArgument.of(missing))));
    }

    private static Optional<BigDecimal> difference(Total total) {
        return total.points()
                .flatMap(points -> total.claimed().map(points::subtract))
                .map(Decimals::normal);
    }

    private static long unverified(Evaluation evaluation) {
        return evaluation
                .figures()
                .awards()
                .filter(it -> it.basis() == PointsBasis.CLAIMED)
                .count();
    }

    /** Whether answers or figures were changed after the last run had scored them. */
    private TableCell edited(Evaluation evaluation) {
        return evaluation.writeback().control().edited().isEmpty()
                ? TableCell.brief("")
                : new TableCell.Text(TableCell.Look.CONFIRM, messages.text("summary.edited"));
    }

    private TableCell state(Evaluation evaluation) {
        if (evaluation.review().count(Duty.MUST_FIX) > 0) {
            return new TableCell.Text(TableCell.Look.MUST_FIX, messages.text("summary.state.must-fix"));
        } else if (evaluation.review().findings().stream()
                .anyMatch(it -> it.duty() == Duty.CONFIRM && !it.isAnswered())) {
            return new TableCell.Text(TableCell.Look.CONFIRM, messages.text("summary.state.confirm"));
        } else if (evaluation.review().count(Duty.CONFIRM) > 0) {
            return TableCell.brief(messages.text("summary.state.answered"));
        }
        return TableCell.brief(messages.text("summary.state.clear"));
    }
}
