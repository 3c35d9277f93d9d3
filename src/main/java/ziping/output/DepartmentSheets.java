package ziping.output;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ziping.output.table.LongSheet;
import ziping.output.table.LongTable;
import ziping.output.table.LongWorkbook;

/** A sheet of findings for each department; for none of them if there are more than a person looks through. */
final class DepartmentSheets {
    static final int MOST = 40;

    private final LongWorkbook workbook;
    private final LongTable<FindingTable.Row> table;
    private final Map<String, LongSheet<FindingTable.Row>> sheets = new LinkedHashMap<>();
    private boolean tooMany;

    DepartmentSheets(LongWorkbook workbook, LongTable<FindingTable.Row> table) {
        this.workbook = workbook;
        this.table = table;
    }

    /** Adds the findings of a project; a department without any gets no sheet. */
    void add(String department, List<FindingTable.Row> rows) throws IOException {
        if (rows.isEmpty() || tooMany) {
            return;
        }
        if (sheets.size() == MOST && !sheets.containsKey(department)) {
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

    /** Takes the sheets out again if some department could not have one. */
    void end() {
        if (tooMany) {
            sheets.values().forEach(workbook::remove);
        }
    }
}
