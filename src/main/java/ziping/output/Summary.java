package ziping.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ziping.model.Block;
import ziping.model.Crossing;
import ziping.model.Evaluation;
import ziping.model.FileCount;
import ziping.model.Outcome;
import ziping.model.RollCall;
import ziping.words.Words;

/** All projects of a run in one workbook, written one outcome at a time. */
public final class Summary implements Closeable {
    private final LongWorkbook workbook;
    private final Words words;
    private final IndicatorTable indicatorTable;
    private final FindingTable findingTable;
    private final ProjectTable projectTable;
    private final LongSheet<IndicatorTable.Row> indicators;
    private final LongSheet<FindingTable.Row> findings;
    private final LongSheet<Outcome> unhandled;
    private final Spool projects = Spool.begin();
    private final Standings standings = new Standings();
    private final Set<String> blocks = new LinkedHashSet<>();
    private final Front front;

    private Summary(LongWorkbook workbook, Provenance provenance, Words words) throws IOException {
        this.workbook = workbook;
        this.words = words;
        this.indicatorTable = new IndicatorTable(words);
        this.findingTable = new FindingTable(words);
        this.projectTable = new ProjectTable(words);
        this.indicators = workbook.sheet(indicatorTable.table());
        this.findings = workbook.sheet(findingTable.table());
        this.unhandled = workbook.sheet(new UnhandledTable(words).table());
        this.front = new Front(provenance, words);
    }

    /**
     * Begins a summary; until {@link #writeTo} it lies in temporary files.
     *
     * @param version of ziping
     * @param time of the run, to be shown
     */
    public static Summary begin(String version, LocalDateTime time, Words words) throws IOException {
        return begin(new Provenance(version, time), words, LongWorkbook.MOST_ROWS);
    }

    static Summary begin(Provenance provenance, Words words, int mostRows) throws IOException {
        return new Summary(LongWorkbook.begin(words, mostRows), provenance, words);
    }

    /** Adds one project, or one file that was not evaluated. */
    public void add(Outcome outcome) throws IOException {
        if (outcome instanceof Outcome.Evaluated project) {
            Evaluation evaluation = project.evaluation();
            projects.add(projectTable.kept(project));
            standings.add(evaluation.total().points());
            evaluation.blocks().stream().map(Block::level1).forEach(blocks::add);
            indicators.add(indicatorTable.rows(project));
            findings.add(findingTable.rows(project, project.copy()));
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
    public void writeTo(OutputStream out, FileCount files, List<Crossing> acrossFiles, Optional<RollCall> rollCall)
            throws IOException {
        standings.end(acrossFiles, words);
        LongSheet<ProjectTable.Row> all = workbook.sheet(projectTable.table(List.copyOf(blocks)));
        projects.forEach(
                (index, kept) -> all.add(new ProjectTable.Row(kept, standings.rank(index), standings.oddities(kept))));
        OddityTable oddities = new OddityTable(words);
        workbook.sheet(oddities.table()).add(oddities.rows(acrossFiles));
        rollCall.ifPresent(
                it -> workbook.sheet(new RollCallTable(words).table()).add(RollCallTable.rows(it)));
        workbook.endTables();
        front.draw(workbook, all, findings, files);
        workbook.writeTo(out);
    }

    @Override
    public void close() throws IOException {
        try (projects) {
            workbook.close();
        }
    }
}
