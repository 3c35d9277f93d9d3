package ziping.excel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import ziping.model.form.CellAddress;
import ziping.model.form.CellValue;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.form.Table;

/** Reads the cells that the names of one project refer to, as cells of its form. */
record FormCellReader(String file, Form form, ProjectNames projectNames, NamedCells workbook) {
    /** The prefix of functions that are newer than Excel 2007. */
    private static final String NEWER_FUNCTION = "_XLFN.";

    /** Names that a workbook of any form may have, also if its form has no cell for them. */
    static final Set<String> ANY_FORM = Set.of(FieldNames.RULEBOOK, FieldNames.MONEY_UNIT);

    /** The fields of a form, and the fields that a workbook of any form may have. */
    static Stream<Form.Field> all(Form form) {
        return Stream.concat(
                form.fields().values().stream(),
                ANY_FORM.stream()
                        .filter(name -> form.field(name).isEmpty())
                        .map(name -> new Form.Field(name, name, Form.Kind.TEXT, false, "", false, Optional.empty())));
    }

    /** The cell with the name of the project. */
    CellAddress projectCell() {
        Optional<NameTarget> project = projectNames.target(FieldNames.PROJECT);
        return project.isPresent() && project.get() instanceof NameTarget.Area area
                ? workbook.at(area.first()).anchor()
                : new CellAddress(workbook.sheets().get(0), 0, 0);
    }

    /** Every single cell of the form that the workbook has, by its name. */
    Map<String, FormCell> fields() {
        Map<String, FormCell> fields = new LinkedHashMap<>();
        for (Form.Field field : all(form).toList()) {
            Optional<NameTarget> target = field.inTable() ? Optional.empty() : projectNames.target(field.name());
            if (target.isPresent()) {
                fields.put(field.name(), cell(field, target.get()));
            }
        }
        return fields;
    }

    /** Every table of the form that the workbook has, by its name. */
    Map<String, Table> tables() throws UnreadableWorkbookException {
        Map<String, Map<Form.Field, NameTarget.Area>> columns = new LinkedHashMap<>();
        for (Form.Field field : form.fields().values()) {
            Optional<NameTarget> target = projectNames.target(field.name());
            if (field.inTable() && target.isPresent() && target.get() instanceof NameTarget.Area area) {
                columns.computeIfAbsent(tableName(field), name -> new LinkedHashMap<>())
                        .put(field, area);
            }
        }
        Map<String, Table> tables = new LinkedHashMap<>();
        for (Map.Entry<String, Map<Form.Field, NameTarget.Area>> table : columns.entrySet()) {
            FormTableReader rows = new FormTableReader(this, table.getValue());
            tables.put(table.getKey(), new Table(table.getKey(), rows.all(), rows.outside()));
        }
        return tables;
    }

    private FormCell cell(Form.Field field, NameTarget target) {
        if (target instanceof NameTarget.Constant constant) {
            return FormCell.typed(
                    new Location(file, projectCell(), field.label(), ""), new CellValue.Text(constant.text()));
        }
        CellContent content = workbook.at(NamedCells.area(target).orElseThrow().first());
        Location location = new Location(file, content.anchor(), field.label(), "");
        if (field.output()
                && projectNames.leadsElsewhere(content.formula(), location.at().sheet())) {
            return FormCell.typed(location, new CellValue.Blank());
        }
        return new FormCell(
                location, content.value(), content(field, content.formula(), location.at()), content.formula());
    }

    private FormCell.Content content(Form.Field field, String formula, CellAddress at) {
        return projectNames.leadsElsewhere(formula, at.sheet())
                ? FormCell.Content.FOREIGN_FORMULA
                : formulaContent(field, projectNames.unqualified(formula), none -> Optional.empty());
    }

    /** The table that a column belongs to. */
    static String tableName(Form.Field column) {
        return column.name().substring(0, column.name().indexOf('_'));
    }

    /**
     * Whether the value was typed, or computed by the formula of the form or by another formula.
     *
     * @param formula the formula of the cell without the equals sign; may be empty
     * @param sameRow gives the cell of another column in the same row
     */
    static FormCell.Content formulaContent(
            Form.Field field, String formula, Function<String, Optional<CellAddress>> sameRow) {
        if (formula.isEmpty()) {
            return FormCell.Content.TYPED;
        }
        String expected = field.formula().indexOf('[') < 0
                ? field.formula()
                : field.formulaInRow(
                        column -> sameRow.apply(column).map(CellAddress::a1).orElse(""));
        return formula.equals(expected) || plain(expected).equals(plain(formula))
                ? FormCell.Content.LIVE
                : FormCell.Content.FOREIGN_FORMULA;
    }

    private static String plain(String formula) {
        StringBuilder plain = new StringBuilder(formula.length());
        for (int i = 0; i < formula.length(); i++) {
            char character = formula.charAt(i);
            if (character != '$' && !Character.isWhitespace(character)) {
                plain.append(Character.toUpperCase(character));
            }
        }
        return plain.toString().replace(NEWER_FUNCTION, "");
    }
}
