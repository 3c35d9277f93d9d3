package ziping.excel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Form;
import ziping.model.FormVersion;
import ziping.model.Names;
import ziping.model.Place;
import ziping.model.Refusal.Reason;
import ziping.model.Saying;
import ziping.model.Submission;
import ziping.model.Table;
import ziping.model.Traits;

/** The projects of one workbook, found by their names. */
final class Submissions {
    /** The fields that a workbook must have, as far as its form has them. */
    static final List<String> REQUIRED =
            List.of(Names.PROJECT, Names.NAME, Names.TARGET, Names.ACTUAL, Names.WEIGHT, Names.POINTS);

    private final String file;
    private final Map<String, Form> forms;
    private final NamedCells workbook;
    private final NamedCells memory;
    private final Supplier<Traits.Program> program;
    private final boolean isLinked;
    private final Collection<String> ownSheets;

    /**
     * @param memory the workbook that holds the program's sheets
     * @param program gives the program that last saved the workbook
     * @param isLinked whether the workbook has links to others
     */
    Submissions(
            String file,
            Map<String, Form> forms,
            NamedCells workbook,
            NamedCells memory,
            Supplier<Traits.Program> program,
            boolean isLinked) {
        this.program = program;
        this.isLinked = isLinked;
        this.file = file;
        this.forms = forms;
        this.workbook = workbook;
        this.memory = memory;
        this.ownSheets = OwnSheets.titles(workbook.names()).values();
    }

    /** In the order of the sheets that have the project names. */
    List<Submission> inSheetOrder() throws UnreadableWorkbookException {
        List<Scope> scopes = Scope.of(workbook);
        PriorRunReader priorRuns = new PriorRunReader(memory, scopes.size() == 1);
        SharedCells cells = new SharedCells();
        List<Submission> submissions = new ArrayList<>();
        for (Scope scope : scopes) {
            Submission submission = submission(scope, priorRuns);
            cells.add(submission.form(), scope, submission.fields(), submission.tables());
            submissions.add(submission);
        }
        cells.refuse();
        submissions.sort(Comparator.comparing(it -> workbook.sheets().indexOf(it.sheet())));
        return submissions;
    }

    private Submission submission(Scope scope, PriorRunReader priorRuns) throws UnreadableWorkbookException {
        Form form = form(scope);
        String version = scope.target(Names.FORM_VERSION).map(workbook::shown).orElse("");
        refuseOtherMajor(form, version);
        refuse(Reason.BROKEN_NAMES, "refusal.broken-names", whose(form, scope, Submissions::isBroken));
        refuse(
                Reason.BROKEN_NAMES,
                "refusal.names-to-own-sheets",
                whose(
                        form,
                        scope,
                        (field, target) -> NamedCells.area(target)
                                .filter(it -> ownSheets.contains(it.sheet()))
                                .isPresent()));
        refuse(
                Reason.MISSING_NAMES,
                "refusal.missing-names",
                REQUIRED.stream()
                        .flatMap(name -> form.field(name).stream())
                        .filter(field -> scope.target(field.name()).isEmpty()));
        FormReading filled = new FormReading(file, form, scope, workbook);
        String sheet = filled.projectCell().sheet();
        Map<String, Entry> fields = filled.fields();
        Map<String, Table> tables = filled.tables();
        List<Entry> entries = new ArrayList<>(fields.values());
        for (Table table : tables.values()) {
            for (Map<String, Entry> row : table.rows()) {
                entries.addAll(row.values());
            }
        }
        List<Place> uncomputed = new ArrayList<>();
        List<Place> hidden = new ArrayList<>();
        for (Entry entry : entries) {
            CellContent content = workbook.at(entry.place().at());
            if (content.uncomputed()) {
                uncomputed.add(entry.place());
            }
            if (content.hidden()) {
                hidden.add(entry.place());
            }
        }
        boolean computes = fields.values().stream().anyMatch(it -> it.content() == Entry.Content.LIVE);
        Traits.Program savedBy = computes || !uncomputed.isEmpty() ? program.get() : Traits.Program.UNKNOWN;
        return new Submission(
                file,
                sheet,
                form,
                fields,
                tables,
                priorRuns.priorRun(sheet),
                new Traits(version, uncomputed, hidden, savedBy, isLinked));
    }

    /** Forms of another major version may mean other things by the same names. */
    private static void refuseOtherMajor(Form form, String written) throws UnreadableWorkbookException {
        Optional<FormVersion> version = FormVersion.of(written);
        FormVersion known = FormVersion.of(form.plan().version()).orElseThrow();
        if (version.isPresent() && version.get().major() != known.major()) {
            String which = version.get().major() > known.major() ? "refusal.newer-version" : "refusal.older-version";
            throw new UnreadableWorkbookException(
                    Reason.WRONG_VERSION,
                    Saying.of(which)
                            .with("version", written)
                            .with("known", form.plan().version())
                            .with("id", form.id()));
        }
    }

    private Form form(Scope scope) throws UnreadableWorkbookException {
        String id = scope.target(Names.FORM).map(workbook::shown).orElse("");
        if (id.isEmpty()) {
            throw new UnreadableWorkbookException(Reason.NO_NAMES, Saying.of("refusal.no-names"));
        }
        Form form = forms.get(id);
        if (form == null) {
            throw new UnreadableWorkbookException(
                    Reason.UNKNOWN_FORM,
                    Saying.of("refusal.unknown-form")
                            .with("id", id)
                            .with("known", new Fact.Listed(List.copyOf(new TreeSet<>(forms.keySet())))));
        }
        return form;
    }

    private static Stream<Form.Field> whose(Form form, Scope scope, BiPredicate<Form.Field, Target> trait) {
        return FormReading.all(form)
                .filter(field -> scope.target(field.name())
                        .filter(target -> trait.test(field, target))
                        .isPresent());
    }

    /** Columns of tables and output fields need cells; the value of any other field may be in the name itself. */
    private static boolean isBroken(Form.Field field, Target target) {
        return target instanceof Target.Nowhere
                || ((field.inTable() || field.output()) && target instanceof Target.Constant);
    }

    private static void refuse(Reason reason, String sentence, Stream<Form.Field> fields)
            throws UnreadableWorkbookException {
        List<String> labels = fields.map(Form.Field::label).distinct().toList();
        if (!labels.isEmpty()) {
            throw new UnreadableWorkbookException(reason, Saying.of(sentence).with("labels", new Fact.Listed(labels)));
        }
    }
}
