package ziping.excel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import ziping.model.Fact;
import ziping.model.Form;
import ziping.model.Names;
import ziping.model.Refusal.Reason;
import ziping.model.Saying;
import ziping.model.Submission;

/** The projects of one workbook, found by their names. */
final class Submissions {
    /** Without these there is nothing to score, as far as the form has them. */
    static final List<String> REQUIRED =
            List.of(Names.PROJECT, Names.NAME, Names.TARGET, Names.ACTUAL, Names.WEIGHT, Names.POINTS);

    private final String file;
    private final Map<String, Form> forms;
    private final NamedCells workbook;
    private final NamedCells memory;

    /** @param memory the workbook that holds the program's sheets */
    Submissions(String file, Map<String, Form> forms, NamedCells workbook, NamedCells memory) {
        this.file = file;
        this.forms = forms;
        this.workbook = workbook;
        this.memory = memory;
    }

    /** In the order of the sheets that their project names stand on. */
    List<Submission> inSheetOrder() throws NotReadable {
        List<Scope> scopes = Scope.of(workbook);
        Recollection recollection = new Recollection(memory, scopes.size() == 1);
        List<Submission> submissions = new ArrayList<>();
        for (Scope scope : scopes) {
            submissions.add(submission(scope, recollection));
        }
        submissions.sort(Comparator.comparing(it -> workbook.sheets().indexOf(it.sheet())));
        return submissions;
    }

    private Submission submission(Scope scope, Recollection recollection) throws NotReadable {
        Form form = form(scope);
        refuse(
                Reason.BROKEN_NAMES,
                "refusal.broken-names",
                form.fields().values().stream()
                        .filter(field -> scope.target(field.name())
                                .filter(target -> isBroken(field, target))
                                .isPresent()));
        refuse(
                Reason.MISSING_NAMES,
                "refusal.missing-names",
                REQUIRED.stream()
                        .flatMap(name -> form.field(name).stream())
                        .filter(field -> scope.target(field.name()).isEmpty()));
        FormReading filled = new FormReading(file, form, scope, workbook);
        String sheet = filled.projectCell().sheet();
        return new Submission(file, sheet, form, filled.fields(), filled.tables(), recollection.memory(sheet));
    }

    private Form form(Scope scope) throws NotReadable {
        String id = scope.target(Names.FORM).map(workbook::shown).orElse("");
        if (id.isEmpty()) {
            throw new NotReadable(Reason.NO_NAMES, Saying.of("refusal.no-names"));
        }
        return Optional.ofNullable(forms.get(id))
                .orElseThrow(() -> new NotReadable(
                        Reason.UNKNOWN_FORM,
                        Saying.of("refusal.unknown-form")
                                .with("id", id)
                                .with("known", new Fact.Listed(List.copyOf(new TreeSet<>(forms.keySet()))))));
    }

    /** A column of a table needs cells; any other field may stand in the name itself. */
    private static boolean isBroken(Form.Field field, Target target) {
        return target instanceof Target.Nowhere || (field.inTable() && target instanceof Target.Constant);
    }

    private static void refuse(Reason reason, String sentence, Stream<Form.Field> fields) throws NotReadable {
        List<String> labels = fields.map(Form.Field::label).distinct().toList();
        if (!labels.isEmpty()) {
            throw new NotReadable(reason, Saying.of(sentence).with("labels", new Fact.Listed(labels)));
        }
    }
}
