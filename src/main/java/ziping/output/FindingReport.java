package ziping.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import ziping.messages.Messages;
import ziping.model.form.FieldNames;
import ziping.model.result.Finding;
import ziping.model.run.Outcome;
import ziping.output.table.LongSheet;
import ziping.output.table.LongWorkbook;
import ziping.output.table.TempFiles;

/**
 * All findings of a run in one workbook, written one outcome at a time: their counts, all of them together, and those of
 * each department on a sheet of its own, so that they can be handed out.
 */
public final class FindingReport implements Closeable {
    private final LongWorkbook workbook;
    private final Messages messages;
    private final FindingTable table;
    private final FindingCounts counts;
    private final LongSheet<FindingCounts.Row> overview;
    private final LongSheet<FindingTable.Row> findings;
    private final LongSheet<Outcome> unhandled;
    private final DepartmentSheets departments;

    private FindingReport(LongWorkbook workbook, Messages messages) throws IOException {
        this.workbook = workbook;
        this.messages = messages;
        this.table = new FindingTable(messages);
        this.counts = new FindingCounts(messages);
        this.overview = workbook.sheet(counts.table());
        this.findings = workbook.sheet(table.reportTable());
        this.unhandled = workbook.sheet(new UnhandledFilesTable(messages).table());
        this.departments = new DepartmentSheets(workbook, table.reportTable());
    }

    /** Begins a report; until {@link #writeTo} it lies in a file that is unfinished. */
    public static FindingReport begin(TempFiles unfinished, Messages messages) throws IOException {
        return new FindingReport(LongWorkbook.begin(unfinished, messages, LongWorkbook.MOST_ROWS), messages);
    }

    /**
     * Adds one project, or one file that was not evaluated.
     *
     * @param address of the workbook that its links lead to, as seen from the report; empty if there is none
     */
    public void add(Outcome outcome, Optional<String> address) throws IOException {
        if (outcome instanceof Outcome.Evaluated project) {
            String department = department(project);
            List<FindingTable.Row> rows = table.rows(project, address).toList();
            counts.add(department, project.evaluation().review().findings());
            findings.add(rows.stream());
            departments.add(department, rows);
        } else {
            unhandled.add(outcome);
        }
    }

    /** Adds the findings that concern several files and writes the workbook; equal reports are equal to the byte. */
    public void writeTo(OutputStream out, List<Finding> acrossFiles) throws IOException {
        findings.add(table.together(acrossFiles));
        counts.addAcross(acrossFiles);
        overview.add(counts.rows(departments.isTooMany()));
        departments.end();
        workbook.endTables();
        workbook.writeTo(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** One department, however its name is spaced. */
    private String department(Outcome.Evaluated project) {
        String name =
                project.evaluation().submission().shown(FieldNames.DEPARTMENT).replaceAll("\\s+", "");
        return name.isEmpty() ? messages.text("report.no-department") : name;
    }
}
