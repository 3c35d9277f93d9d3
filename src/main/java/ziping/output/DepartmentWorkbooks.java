package ziping.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ziping.messages.Messages;
import ziping.model.run.CrossProjectFinding;
import ziping.model.run.Outcome;
import ziping.output.table.LongSheet;
import ziping.output.table.LongTable;
import ziping.output.table.LongWorkbook;
import ziping.output.table.RowSpillFile;
import ziping.output.table.TableCell;
import ziping.output.table.TempFiles;
import ziping.output.table.UniqueNames;

/** A workbook for each department, with its projects and their findings. It can be sent to the department. */
final class DepartmentWorkbooks implements Closeable {
    private static final String FOLDER = "按主管部门/";

    /** The path from the workbook of a department to the folder of the scored copies. */
    private static final String PATH_TO_COPIES = "../../";

    private final TempFiles tempFiles;
    private final Messages messages;
    private final LongTable<Outcome.Evaluated> projectTable;
    private final FindingTable findings;
    private final LongTable<FindingTable.Row> findingTable;
    private final Map<String, DepartmentRows> departments = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** The rows of one department. */
    private record DepartmentRows(RowSpillFile projects, RowSpillFile findings) implements Closeable {
        static DepartmentRows begin(TempFiles tempFiles) throws IOException {
            return new DepartmentRows(RowSpillFile.begin(tempFiles), RowSpillFile.begin(tempFiles));
        }

        @Override
        public void close() throws IOException {
            try (findings) {
                projects.close();
            }
        }
    }

    DepartmentWorkbooks(TempFiles tempFiles, Messages messages) {
        this.tempFiles = tempFiles;
        this.messages = messages;
        this.projectTable = new ProjectTable(messages).tableOfDepartment();
        this.findings = new FindingTable(messages);
        this.findingTable = findings.table();
    }

    /**
     * Adds a project.
     *
     * @param found the findings of the project, as the summary shows them
     */
    void add(Outcome.Evaluated project, List<FindingTable.Row> found) throws IOException {
        String department = ProjectTable.department(project.evaluation());
        if (!departments.containsKey(department)) {
            departments.put(department, DepartmentRows.begin(tempFiles));
        }
        departments.get(department).projects().add(spilled(projectTable.row(project)));
        for (FindingTable.Row row : found) {
            add(department, row);
        }
    }

    /** Adds the findings about several projects to each of their departments, and writes all workbooks. */
    void writeAll(List<CrossProjectFinding> acrossFiles, Attachments attachments) throws IOException {
        for (CrossProjectFinding crossing : acrossFiles) {
            for (FindingTable.Row row : findings.rows(crossing).toList()) {
                add(ProjectTable.department(row.department()), row);
            }
        }
        UniqueNames names = UniqueNames.ofFiles();
        for (Map.Entry<String, DepartmentRows> department : departments.entrySet()) {
            String name = department.getKey().isEmpty() ? messages.text("report.no-department") : department.getKey();
            attachments.write(
                    Attachments.FOLDER + FOLDER + names.unique(name) + ".xlsx",
                    out -> write(department.getValue(), out));
        }
    }

    @Override
    public void close() throws IOException {
        for (DepartmentRows rows : departments.values()) {
            rows.close();
        }
    }

    private void add(String department, FindingTable.Row row) throws IOException {
        if (departments.containsKey(department)) {
            departments.get(department).findings().add(spilled(findingTable.row(row)));
        }
    }

    private void write(DepartmentRows rows, OutputStream out) throws IOException {
        try (LongWorkbook workbook = LongWorkbook.begin(tempFiles, messages, LongWorkbook.MOST_ROWS)) {
            LongSheet<RowSpillFile.Row> projects = workbook.sheet(projectTable.ofSpilledRows());
            rows.projects().forEach((index, row) -> projects.add(row));
            LongSheet<RowSpillFile.Row> found = workbook.sheet(findingTable.ofSpilledRows());
            rows.findings().forEach((index, row) -> found.add(row));
            workbook.endTables();
            workbook.writeTo(out);
        }
    }

    private static RowSpillFile.Row spilled(List<TableCell> cells) {
        return new RowSpillFile.Row(
                List.of(),
                cells.stream().map(cell -> cell.relativeTo(PATH_TO_COPIES)).toList());
    }
}
