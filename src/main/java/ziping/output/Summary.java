package ziping.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ziping.messages.Messages;
import ziping.model.form.Location;
import ziping.model.result.Evaluation;
import ziping.model.run.CrossProjectFinding;
import ziping.model.run.FileCount;
import ziping.model.run.Outcome;
import ziping.model.run.RosterReconciliation;
import ziping.output.table.LongWorkbook;
import ziping.output.table.RowSpillFile;
import ziping.output.table.TempFiles;

/** All projects of a run in one workbook, written one outcome at a time. */
public final class Summary implements Closeable {
    private final LongWorkbook workbook;
    private final Messages messages;
    private final SummaryOptions options;
    private final SummaryTables tables;
    private final Optional<DepartmentWorkbooks> departments;
    private final IndicatorTable indicatorTable;
    private final FindingTable findingTable;
    private final ProjectTable projectTable;
    private final SummaryTables.OpenTable<IndicatorTable.Row> indicators;
    private final SummaryTables.OpenTable<FindingTable.Row> findings;
    private final SummaryTables.OpenTable<Outcome> unhandled;
    private final RowSpillFile projects;
    private final ProjectRanking ranking = new ProjectRanking();
    private final Set<String> blocks = new LinkedHashSet<>();
    private final SummaryFrontSheets front;

    private Summary(Provenance provenance, SummaryOptions options, TempFiles tempFiles, Messages messages, int mostRows)
            throws IOException {
        this.workbook = LongWorkbook.begin(tempFiles, messages, mostRows);
        this.projects = RowSpillFile.begin(tempFiles);
        this.messages = messages;
        this.options = options;
        this.tables = new SummaryTables(workbook, options, messages);
        this.departments =
                options.byDepartment() ? Optional.of(new DepartmentWorkbooks(tempFiles, messages)) : Optional.empty();
        this.indicatorTable = new IndicatorTable(messages);
        this.findingTable = new FindingTable(messages);
        this.projectTable = new ProjectTable(messages);
        this.indicators = tables.begin(indicatorTable.table());
        this.findings = tables.begin(findingTable.table());
        this.unhandled = tables.begin(new UnhandledFilesTable(messages).table());
        this.front = new SummaryFrontSheets(provenance, messages);
    }

    /**
     * Begins a summary. Until {@link #writeTo} it is a temporary file.
     *
     * @param provenance the versions and settings behind the figures
     * @param options exports, workbooks of departments, and the summary of the year before
     */
    public static Summary begin(Provenance provenance, SummaryOptions options, TempFiles tempFiles, Messages messages)
            throws IOException {
        return begin(provenance, options, tempFiles, messages, LongWorkbook.MOST_ROWS);
    }

    static Summary begin(
            Provenance provenance, SummaryOptions options, TempFiles tempFiles, Messages messages, int mostRows)
            throws IOException {
        return new Summary(provenance, options, tempFiles, messages, mostRows);
    }

    /** Adds one project, or one file that was not evaluated. */
    public void add(Outcome outcome) throws IOException {
        if (outcome instanceof Outcome.Evaluated project) {
            Evaluation evaluation = project.evaluation();
            projects.add(projectTable.partialRow(project).spilled());
            ranking.add(evaluation.figures().total().points());
            evaluation.figures().blocks().stream()
                    .map(Evaluation.IndicatorBlock::level1)
                    .forEach(blocks::add);
            indicators.add(indicatorTable.rows(project));
            List<FindingTable.Row> found =
                    findingTable.rows(project, project.copy()).toList();
            findings.add(found.stream());
            if (departments.isPresent()) {
                departments.get().add(project, found);
            }
            front.add(evaluation);
        } else {
            unhandled.add(outcome);
        }
    }

    /**
     * Adds the columns and tables that need all projects, and writes the workbook. The same summary gives the same
     * bytes.
     *
     * @param files the number of files by outcome
     * @param acrossFiles the findings about several projects
     * @param rollCall the comparison with the roster, if there was one; it gets its own sheet
     */
    public void writeTo(
            OutputStream out,
            FileCount files,
            List<CrossProjectFinding> acrossFiles,
            Optional<RosterReconciliation> rollCall)
            throws IOException {
        ranking.rank(acrossFiles, messages);
        SummaryTables.OpenTable<ProjectTable.Row> all = tables.begin(
                projectTable.table(List.copyOf(blocks), options.previous().isPresent()));
        projects.forEach((index, row) -> {
            PartialProjectRow partial = PartialProjectRow.of(row);
            all.add(new ProjectTable.Row(
                    partial,
                    ranking.rank(index),
                    ranking.oddities(partial),
                    options.previous().map(year -> year.match(partial))));
        });
        writeOddities(acrossFiles);
        if (rollCall.isPresent()) {
            tables.begin(new RosterTable(messages).table()).add(RosterTable.rows(rollCall.get()));
        }
        if (departments.isPresent()) {
            departments.get().writeAll(acrossFiles, options.attachments());
        }
        tables.close();
        workbook.endTables();
        front.draw(workbook, all.sheet(), findings.sheet(), files);
        workbook.writeTo(out);
    }

    /** Writes one finding after the other, because each may have many projects. */
    private void writeOddities(List<CrossProjectFinding> acrossFiles) throws IOException {
        CrossProjectTable table = new CrossProjectTable(messages);
        SummaryTables.OpenTable<CrossProjectTable.Row> oddities = tables.begin(table.table());
        for (int i = 0; i < acrossFiles.size(); i++) {
            oddities.add(table.rows(i + 1, acrossFiles.get(i)));
        }
    }

    @Override
    public void close() throws IOException {
        try (projects;
                workbook) {
            if (departments.isPresent()) {
                departments.get().close();
            }
        }
    }

    /** The rank of each project by its total, and the findings about it and other projects. */
    private static final class ProjectRanking {
        private final List<Optional<BigDecimal>> totals = new ArrayList<>();
        private final Map<BigDecimal, Integer> ranks = new HashMap<>();
        private final Map<Form, Set<String>> oddities = new HashMap<>();

        /** Identifies a project: a sheet of a file. */
        private record Form(String file, String sheet) {}

        /** Adds the total of the next project. */
        void add(Optional<BigDecimal> total) {
            totals.add(total);
        }

        /** Ranks all projects and collects the findings about several projects. */
        void rank(List<CrossProjectFinding> findings, Messages messages) {
            List<BigDecimal> descending = totals.stream()
                    .flatMap(Optional::stream)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (int i = 0; i < descending.size(); i++) {
                ranks.putIfAbsent(descending.get(i), i + 1);
            }
            for (CrossProjectFinding found : findings) {
                for (Location location : found.finding().places()) {
                    oddities.computeIfAbsent(
                                    new Form(location.file(), location.at().sheet()), form -> new LinkedHashSet<>())
                            .add(messages.name(found.finding().rule().name()));
                }
            }
        }

        /** The rank: 1 for the highest total. Equal totals have the same rank. */
        Optional<Integer> rank(int project) {
            return totals.get(project).map(ranks::get);
        }

        /** The names of the rules over several projects that found a problem in this one; usually none. */
        Set<String> oddities(PartialProjectRow project) {
            return oddities.getOrDefault(new Form(project.file(), project.sheet()), Set.of());
        }
    }
}
