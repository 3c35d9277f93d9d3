package ziping.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziping.messages.Messages;
import ziping.model.form.FieldNames;
import ziping.model.result.Finding;
import ziping.model.run.Outcome;
import ziping.output.table.LongSheet;
import ziping.output.table.LongTable;
import ziping.output.table.LongWorkbook;
import ziping.output.table.TempFiles;

/**
 * All findings of a run in one workbook, written one outcome at a time: a sheet of counts, a sheet of all findings, and
 * one sheet for each department, which can be sent to that department.
 */
public final class FindingReport implements Closeable {
    /** The maximum number of departments that have their own sheets. */
    static final int MAX_DEPARTMENTS = 40;

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

    /** Begins a report. Until {@link #writeTo} it is a temporary file. */
    public static FindingReport begin(TempFiles tempFiles, Messages messages) throws IOException {
        return new FindingReport(LongWorkbook.begin(tempFiles, messages, LongWorkbook.MOST_ROWS), messages);
    }

    /**
     * Adds one project, or one file that was not evaluated.
     *
     * @param address of the scored copy, relative to the report; empty if there is no copy
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

    /** Adds the findings about several files and writes the workbook. The same report gives the same bytes. */
    public void writeTo(OutputStream out, List<Finding> acrossFiles) throws IOException {
        findings.add(table.acrossFiles(acrossFiles));
        counts.addAcross(acrossFiles);
        overview.add(counts.rows(departments.isTooMany()));
        departments.removeIfTooMany();
        workbook.endTables();
        workbook.writeTo(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** The department of a project. Blanks in its name are ignored. */
    private String department(Outcome.Evaluated project) {
        String name = project.evaluation()
                .submission()
                .displayText(FieldNames.DEPARTMENT)
                .replaceAll("\\s+", "");
        return name.isEmpty() ? messages.text("report.no-department") : name;
    }

    /** A sheet of findings for each department. If there are too many departments, none of them has a sheet. */
    private static final class DepartmentSheets {
        private final LongWorkbook workbook;
        private final LongTable<FindingTable.Row> table;
        private final Map<String, LongSheet<FindingTable.Row>> sheets = new LinkedHashMap<>();
        private boolean tooMany;

        DepartmentSheets(LongWorkbook workbook, LongTable<FindingTable.Row> table) {
            this.workbook = workbook;
            this.table = table;
        }

        /** Adds the findings of a project. A department without findings has no sheet. */
        void add(String department, List<FindingTable.Row> rows) throws IOException {
            if (rows.isEmpty() || tooMany) {
                return;
            }
            if (sheets.size() == MAX_DEPARTMENTS && !sheets.containsKey(department)) {
                tooMany = true;
                return;
            }
            if (!sheets.containsKey(department)) {
                sheets.put(department, workbook.sheet(table, department));
            }
            sheets.get(department).add(rows.stream());
        }

        boolean isTooMany() {
            return tooMany;
        }

        /** Removes the sheets if there are too many departments. */
        void removeIfTooMany() {
            if (tooMany) {
                sheets.values().forEach(workbook::remove);
            }
        }
    }
}
