package ziping.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ziping.model.Crossing;
import ziping.model.Outcome;
import ziping.model.RollCall;
import ziping.words.Words;

/** All projects of a run in one workbook, written one outcome at a time. */
public final class Summary implements Closeable {
    private final LongWorkbook workbook;
    private final IndicatorTable indicatorTable;
    private final FindingTable findingTable;
    private final LongSheet<Outcome.Evaluated> projects;
    private final LongSheet<IndicatorTable.Row> indicators;
    private final LongSheet<FindingTable.Row> findings;
    private final LongSheet<Outcome> unhandled;
    private final Words words;
    private final Set<SettingsTable.Row> settings = new LinkedHashSet<>();

    private Summary(LongWorkbook workbook, Words words) {
        this.workbook = workbook;
        this.indicatorTable = new IndicatorTable(words);
        this.findingTable = new FindingTable(words);
        this.projects = workbook.sheet(new ProjectTable(words).table());
        this.indicators = workbook.sheet(indicatorTable.table());
        this.findings = workbook.sheet(findingTable.table());
        this.unhandled = workbook.sheet(new UnhandledTable(words).table());
        this.words = words;
    }

    /** Begins a summary; until {@link #writeTo} it lies in a temporary file. */
    public static Summary begin(Words words) throws IOException {
        return begin(words, LongWorkbook.MOST_ROWS);
    }

    static Summary begin(Words words, int mostRows) throws IOException {
        return new Summary(LongWorkbook.begin(words, mostRows), words);
    }

    /** Adds one project, or one file that was not evaluated. */
    public void add(Outcome outcome) {
        if (outcome instanceof Outcome.Evaluated project) {
            projects.add(project);
            indicators.add(indicatorTable.rows(project));
            findings.add(findingTable.rows(project, project.copy()));
            new SettingsTable(words).rows(project.evaluation()).forEach(settings::add);
        } else {
            unhandled.add(outcome);
        }
    }

    /**
     * Adds what concerns several files and writes the workbook; equal summaries are equal to the byte.
     *
     * @param rollCall gets a sheet of its own
     */
    public void writeTo(OutputStream out, List<Crossing> acrossFiles, Optional<RollCall> rollCall) throws IOException {
        findings.add(findingTable.rows(acrossFiles));
        if (!settings.isEmpty()) {
            workbook.sheet(new SettingsTable(words).table()).add(settings.stream());
        }
        rollCall.ifPresent(
                it -> workbook.sheet(new RollCallTable(words).table()).add(RollCallTable.rows(it)));
        workbook.writeTo(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
