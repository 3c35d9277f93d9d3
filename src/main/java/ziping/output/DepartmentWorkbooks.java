package ziping.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** For each department a workbook with its own projects and what was found in them, ready to be sent back. */
final class DepartmentWorkbooks implements Closeable {
    private static final String FOLDER = "按主管部门/";

    /** From a workbook of a department up to the folder that the copies lie in. */
    private static final String UP = "../../";

    private final TempFiles unfinished;
    private final Messages messages;
    private final LongTable<Outcome.Evaluated> projectTable;
    private final FindingTable findings;
    private final LongTable<FindingTable.Row> findingTable;
    private final Map<String, Own> departments = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** What one department has. */
    private record Own(RowSpillFile projects, RowSpillFile findings) implements Closeable {
        static Own begin(TempFiles unfinished) throws IOException {
            return new Own(RowSpillFile.begin(unfinished), RowSpillFile.begin(unfinished));
        }

        @Override
        public void close() throws IOException {
            try (findings) {
                projects.close();
            }
        }
    }

    DepartmentWorkbooks(TempFiles unfinished, Messages messages) {
        this.unfinished = unfinished;
        this.messages = messages;
        this.projectTable = new ProjectTable(messages).ownTable();
        this.findings = new FindingTable(messages);
        this.findingTable = findings.table();
    }

    /**
     * Adds a project.
     *
     * @param found in it, as the summary tells it
     */
    void add(Outcome.Evaluated project, List<FindingTable.Row> found) throws IOException {
        String department = Department.of(project.evaluation());
        if (!departments.containsKey(department)) {
            departments.put(department, Own.begin(unfinished));
        }
        departments.get(department).projects().add(up(projectTable.row(project)));
        for (FindingTable.Row row : found) {
            add(department, row);
        }
    }

    /** Adds what was found in several projects to the departments of each, and writes all workbooks. */
    void end(List<CrossProjectFinding> crossings, Attachments annexes) throws IOException {
        for (CrossProjectFinding crossing : crossings) {
            for (FindingTable.Row row : findings.rows(crossing).toList()) {
                add(Department.of(row.department()), row);
            }
        }
        FileNames names = new FileNames();
        for (Map.Entry<String, Own> department : departments.entrySet()) {
            String name = department.getKey().isEmpty() ? messages.text("report.no-department") : department.getKey();
            annexes.write(
                    Attachments.FOLDER + FOLDER + names.free(name) + ".xlsx", out -> write(department.getValue(), out));
        }
    }

    @Override
    public void close() throws IOException {
        for (Own own : departments.values()) {
            own.close();
        }
    }

    private void add(String department, FindingTable.Row row) throws IOException {
        Optional<Own> own = Optional.ofNullable(departments.get(department));
        if (own.isPresent()) {
            own.get().findings().add(up(findingTable.row(row)));
        }
    }

    private void write(Own own, OutputStream out) throws IOException {
        try (LongWorkbook workbook = LongWorkbook.begin(unfinished, messages, LongWorkbook.MOST_ROWS)) {
            LongSheet<RowSpillFile.Row> projects = workbook.sheet(projectTable.spooled());
            own.projects().forEach((index, row) -> projects.add(row));
            LongSheet<RowSpillFile.Row> found = workbook.sheet(findingTable.spooled());
            own.findings().forEach((index, row) -> found.add(row));
            workbook.endTables();
            workbook.writeTo(out);
        }
    }

    private static RowSpillFile.Row up(List<TableCell> cells) {
        return new RowSpillFile.Row(
                List.of(), cells.stream().map(it -> it.from(UP)).toList());
    }
}
