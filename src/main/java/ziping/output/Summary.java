package ziping.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ziping.messages.Messages;
import ziping.model.result.Evaluation;
import ziping.model.result.IndicatorBlock;
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
    private final SummaryOptions extras;
    private final SummaryTables tables;
    private final Optional<DepartmentWorkbooks> departments;
    private final IndicatorTable indicatorTable;
    private final FindingTable findingTable;
    private final ProjectTable projectTable;
    private final SummaryTables.Filling<IndicatorTable.Row> indicators;
    private final SummaryTables.Filling<FindingTable.Row> findings;
    private final SummaryTables.Filling<Outcome> unhandled;
    private final RowSpillFile projects;
    private final ProjectRanking standings = new ProjectRanking();
    private final Set<String> blocks = new LinkedHashSet<>();
    private final SummaryFrontSheets front;

    private Summary(Provenance provenance, SummaryOptions extras, TempFiles unfinished, Messages messages, int mostRows)
            throws IOException {
        this.workbook = LongWorkbook.begin(unfinished, messages, mostRows);
        this.projects = RowSpillFile.begin(unfinished);
        this.messages = messages;
        this.extras = extras;
        this.tables = new SummaryTables(workbook, extras, messages);
        this.departments =
                extras.byDepartment() ? Optional.of(new DepartmentWorkbooks(unfinished, messages)) : Optional.empty();
        this.indicatorTable = new IndicatorTable(messages);
        this.findingTable = new FindingTable(messages);
        this.projectTable = new ProjectTable(messages);
        this.indicators = tables.begin(indicatorTable.table());
        this.findings = tables.begin(findingTable.table());
        this.unhandled = tables.begin(new UnhandledFilesTable(messages).table());
        this.front = new SummaryFrontSheets(provenance, messages);
    }

    /**
     * Begins a summary; until {@link #writeTo} it lies in a file that is unfinished.
     *
     * @param provenance of its figures
     * @param extras that are wanted with it
     */
    public static Summary begin(Provenance provenance, SummaryOptions extras, TempFiles unfinished, Messages messages)
            throws IOException {
        return begin(provenance, extras, unfinished, messages, LongWorkbook.MOST_ROWS);
    }

    static Summary begin(
            Provenance provenance, SummaryOptions extras, TempFiles unfinished, Messages messages, int mostRows)
            throws IOException {
        return new Summary(provenance, extras, unfinished, messages, mostRows);
    }

    /** Adds one project, or one file that was not evaluated. */
    public void add(Outcome outcome) throws IOException {
        if (outcome instanceof Outcome.Evaluated project) {
            Evaluation evaluation = project.evaluation();
            projects.add(projectTable.kept(project).row());
            standings.add(evaluation.figures().total().points());
            evaluation.figures().blocks().stream().map(IndicatorBlock::level1).forEach(blocks::add);
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
     * Adds what the last file decides and writes the workbook; equal summaries are equal to the byte.
     *
     * @param files how many ended how
     * @param acrossFiles what concerns several of them
     * @param rollCall gets a sheet of its own
     */
    public void writeTo(
            OutputStream out,
            FileCount files,
            List<CrossProjectFinding> acrossFiles,
            Optional<RosterReconciliation> rollCall)
            throws IOException {
        standings.end(acrossFiles, messages);
        SummaryTables.Filling<ProjectTable.Row> all = tables.begin(
                projectTable.table(List.copyOf(blocks), extras.previous().isPresent()));
        projects.forEach((index, row) -> {
            KeptProject kept = KeptProject.of(row);
            all.add(new ProjectTable.Row(
                    kept,
                    standings.rank(index),
                    standings.oddities(kept),
                    extras.previous().map(it -> it.of(kept))));
        });
        writeOddities(acrossFiles);
        if (rollCall.isPresent()) {
            tables.begin(new RosterTable(messages).table()).add(RosterTable.rows(rollCall.get()));
        }
        if (departments.isPresent()) {
            departments.get().end(acrossFiles, extras.annexes());
        }
        tables.close();
        workbook.endTables();
        front.draw(workbook, all.sheet(), findings.sheet(), files);
        workbook.writeTo(out);
    }

    /** One finding after the other, for each may name many projects. */
    private void writeOddities(List<CrossProjectFinding> acrossFiles) throws IOException {
        CrossProjectTable table = new CrossProjectTable(messages);
        SummaryTables.Filling<CrossProjectTable.Row> oddities = tables.begin(table.table());
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
}
