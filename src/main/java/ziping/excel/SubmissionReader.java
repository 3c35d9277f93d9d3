package ziping.excel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.FormVersion;
import ziping.model.form.Location;
import ziping.model.form.Submission;
import ziping.model.form.Table;
import ziping.model.form.WorkbookTraits;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.run.Refusal.Reason;

/** Reads the projects of one workbook by their defined names. */
final class SubmissionReader {
    /** The fields that a workbook must have, as far as its form has them. */
    static final List<String> REQUIRED = List.of(
            FieldNames.PROJECT,
            FieldNames.NAME,
            FieldNames.TARGET,
            FieldNames.ACTUAL,
            FieldNames.WEIGHT,
            FieldNames.POINTS);

    private final String file;
    private final Map<String, Form> forms;
    private final NamedCells workbook;
    private final NamedCells priorRunCells;
    private final Supplier<WorkbookTraits.Program> program;
    private final boolean isLinked;
    private final Collection<String> ownSheets;

    /**
     * @param priorRunCells the workbook that has the program's sheets of the prior run
     * @param program gives the program that last saved the workbook
     * @param isLinked whether the workbook has links to others
     */
    SubmissionReader(
            String file,
            Map<String, Form> forms,
            NamedCells workbook,
            NamedCells priorRunCells,
            Supplier<WorkbookTraits.Program> program,
            boolean isLinked) {
        this.program = program;
        this.isLinked = isLinked;
        this.file = file;
        this.forms = forms;
        this.workbook = workbook;
        this.priorRunCells = priorRunCells;
        this.ownSheets = NamedCells.reportSheets(workbook.names()).values();
    }

    /** The projects in the order of their sheets. */
    List<Submission> inSheetOrder() throws UnreadableWorkbookException {
        List<ProjectNames> projects = ProjectNames.of(workbook);
        PriorRunReader priorRuns = new PriorRunReader(priorRunCells, projects.size() == 1);
        SharedCellCheck cells = new SharedCellCheck();
        List<Submission> submissions = new ArrayList<>();
        for (ProjectNames projectNames : projects) {
            Submission submission = submission(projectNames, priorRuns);
            cells.add(submission.form(), projectNames, submission.fields(), submission.tables());
            submissions.add(submission);
        }
        cells.refuse();
        submissions.sort(Comparator.comparing(submission -> workbook.sheets().indexOf(submission.sheet())));
        return submissions;
    }

    private Submission submission(ProjectNames projectNames, PriorRunReader priorRuns)
            throws UnreadableWorkbookException {
        Form form = form(projectNames);
        String version = projectNames
                .target(FieldNames.FORM_VERSION)
                .map(workbook::shown)
                .orElse("");
        refuseOtherMajor(form, version);
        requireNames(form, projectNames);
        FormCellReader filled = new FormCellReader(file, form, projectNames, workbook);
        String sheet = filled.projectCell().sheet();
        Map<String, FormCell> fields = filled.fields();
        Map<String, Table> tables = filled.tables();
        List<FormCell> entries = new ArrayList<>(fields.values());
        for (Table table : tables.values()) {
            for (Map<String, FormCell> row : table.rows()) {
                entries.addAll(row.values());
            }
        }
        List<Location> uncomputed = new ArrayList<>();
        List<Location> hidden = new ArrayList<>();
        for (FormCell entry : entries) {
            CellContent content = workbook.at(entry.location().at());
            if (content.uncomputed()) {
                uncomputed.add(entry.location());
            }
            if (content.hidden()) {
                hidden.add(entry.location());
            }
        }
        boolean computes = fields.values().stream().anyMatch(cell -> cell.content() == FormCell.Content.LIVE);
        WorkbookTraits.Program savedBy =
                computes || !uncomputed.isEmpty() ? program.get() : WorkbookTraits.Program.UNKNOWN;
        return new Submission(
                file,
                sheet,
                form,
                fields,
                tables,
                priorRuns.priorRun(sheet),
                new WorkbookTraits(version, uncomputed, hidden, savedBy, isLinked));
    }

    /** In another major version of a form the same names may have other meanings. */
    private static void refuseOtherMajor(Form form, String written) throws UnreadableWorkbookException {
        Optional<FormVersion> version = FormVersion.of(written);
        FormVersion known = FormVersion.of(form.plan().version()).orElseThrow();
        if (version.isPresent() && version.get().major() != known.major()) {
            String which = version.get().major() > known.major() ? "refusal.newer-version" : "refusal.older-version";
            throw new UnreadableWorkbookException(
                    Reason.WRONG_VERSION,
                    Message.of(which)
                            .with("version", written)
                            .with("known", form.plan().version())
                            .with("id", form.id()));
        }
    }

    private Form form(ProjectNames projectNames) throws UnreadableWorkbookException {
        String id = projectNames.target(FieldNames.FORM).map(workbook::shown).orElse("");
        if (id.isEmpty()) {
            throw new UnreadableWorkbookException(Reason.NO_NAMES, Message.of("refusal.no-names"));
        }
        Form form = forms.get(id);
        if (form == null) {
            throw new UnreadableWorkbookException(
                    Reason.UNKNOWN_FORM,
                    Message.of("refusal.unknown-form")
                            .with("id", id)
                            .with("known", new MessageArgument.Listed(List.copyOf(new TreeSet<>(forms.keySet())))));
        }
        return form;
    }

    /** Refuses names that refer to nothing or to the program's own sheets, and a workbook that lacks names. */
    private void requireNames(Form form, ProjectNames projectNames) throws UnreadableWorkbookException {
        Set<String> broken = new LinkedHashSet<>();
        Set<String> withoutCell = new LinkedHashSet<>();
        Set<String> onOwnSheets = new LinkedHashSet<>();
        for (Form.Field field : FormCellReader.all(form).toList()) {
            Optional<NameTarget> target = projectNames.target(field.name());
            if (target.isPresent() && target.get() instanceof NameTarget.Nowhere) {
                broken.add(field.label());
            } else if (target.isPresent()) {
                withoutCell(field, target.get()).ifPresent(written -> withoutCell.add(field.label() + " =" + written));
            }
            if (target.isPresent()
                    && target.get() instanceof NameTarget.Area area
                    && ownSheets.contains(area.sheet())) {
                onOwnSheets.add(field.label());
            }
        }
        Set<String> missing = new LinkedHashSet<>();
        for (String name : REQUIRED) {
            Optional<Form.Field> field = form.field(name);
            if (field.isPresent() && projectNames.target(name).isEmpty()) {
                missing.add(field.get().label());
            }
        }
        refuse(Reason.BROKEN_NAMES, "refusal.broken-names", broken);
        refuse(Reason.BROKEN_NAMES, "refusal.names-without-cell", withoutCell);
        refuse(Reason.BROKEN_NAMES, "refusal.names-to-own-sheets", onOwnSheets);
        refuse(Reason.MISSING_NAMES, "refusal.missing-names", missing);
    }

    /**
     * The reference of a name that does not lead to the cell or the cells of its field. Columns of tables and output
     * fields need cells; the value of any other field may be in the name itself.
     */
    private static Optional<String> withoutCell(Form.Field field, NameTarget target) {
        if (target instanceof NameTarget.Formula formula) {
            return Optional.of(formula.written());
        } else if (target instanceof NameTarget.Area area && area.whole() && !field.inTable()) {
            return Optional.of(area.shown());
        }
        boolean needsCells = field.inTable() || field.output();
        return needsCells && target instanceof NameTarget.Constant constant
                ? Optional.of("\"" + constant.text() + "\"")
                : Optional.empty();
    }

    private static void refuse(Reason reason, String sentence, Set<String> labels) throws UnreadableWorkbookException {
        if (!labels.isEmpty()) {
            throw new UnreadableWorkbookException(
                    reason, Message.of(sentence).with("labels", new MessageArgument.Listed(List.copyOf(labels))));
        }
    }
}
