package ziping.model.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The self-evaluation of one project as it was filled in: every named cell with its place.
 *
 * @param file path below the folder that was given
 * @param sheet title of the sheet its project name stands on
 * @param form the official form that was filled in
 * @param fields single cells by name
 * @param tables tables by name
 * @param priorRun what an earlier run left in the workbook
 * @param traits of the workbook itself
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
        return Stream.concat(
                        fields.values().stream(),
                        tables.values().stream()
                                .flatMap(it -> it.rows().stream())
                                .flatMap(it -> it.values().stream()))
                .filter(it -> it.place().at().equals(at))
                .findFirst();
    }

    /** What a person reads in the cell of that name; empty if it is blank or missing. */
    public String shown(String name) {
        return FormCell.shownOrBlank(field(name));
    }
}
