package ziping.model.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The self-evaluation of one project: every named cell with its value and location.
 *
 * @param file path relative to the input folder
 * @param sheet title of the sheet with the name of the project
 * @param form the official form that was filled in
 * @param fields single cells by name
 * @param tables tables by name
 * @param priorRun the data of an earlier run in the workbook
 * @param traits properties of the workbook
 */
public record Submission(
        String file,
        String sheet,
        Form form,
        Map<String, FormCell> fields,
        Map<String, Table> tables,
        PriorRun priorRun,
        WorkbookTraits traits) {
    public Submission {
        fields = Map.copyOf(fields);
        tables = Map.copyOf(tables);
    }

    /** A submission in a workbook without traits. */
    public Submission(
            String file,
            String sheet,
            Form form,
            Map<String, FormCell> fields,
            Map<String, Table> tables,
            PriorRun priorRun) {
        this(file, sheet, form, fields, tables, priorRun, WorkbookTraits.NONE);
    }

    /** The cell of that name, if the workbook has it. */
    public Optional<FormCell> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The rows of a table; none if the workbook does not have it. */
    public List<Map<String, FormCell>> rows(String table) {
        return tables.containsKey(table) ? tables.get(table).rows() : List.of();
    }

    /** The named cell at an address, if there is one. */
    public Optional<FormCell> at(CellAddress at) {
        Stream<FormCell> inTables =
                tables.values().stream().flatMap(table -> table.rows().stream()).flatMap(row -> row.values().stream());
        return Stream.concat(fields.values().stream(), inTables)
                .filter(cell -> cell.location().at().equals(at))
                .findFirst();
    }

    /** The displayed text of the cell of that name; empty if it is blank or missing. */
    public String displayText(String name) {
        return FormCell.displayTextOrBlank(field(name));
    }
}
