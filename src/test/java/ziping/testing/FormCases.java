package ziping.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ziping.evaluation.Evaluator;
import ziping.excel.Opening;
import ziping.excel.ScoredWorkbook;
import ziping.excel.UnwritableWorkbookException;
import ziping.excel.Workbooks;
import ziping.excel.ZipAccess;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.form.Form;
import ziping.model.form.Submission;
import ziping.model.result.Evaluation;

/**
 * The workbooks under {@code test-fixtures/forms}: filled and then changed as users and programs change them. {@code
 * test-fixtures/answers/forms} describes the changes. A file that another program saved is not regenerated.
 */
public final class FormCases {
    private static final Path ANSWERS = Fixtures.ROOT.resolve("answers/forms");
    private static final Path FORMS = Fixtures.ROOT.resolve("forms");
    private static final LocalDateTime EARLIER = LocalDateTime.of(2026, 11, 23, 9, 0);

    private FormCases() {}

    /** The descriptions of the workbooks. */
    public static List<Path> answers() {
        return Fixtures.folders(ANSWERS).stream()
                .flatMap(form -> Fixtures.files(form, ".yaml").stream())
                .toList();
    }

    /** The name of a case: its form and the change. */
    public static String name(Path answers) {
        return ANSWERS.relativize(answers).toString().replace(".yaml", "");
    }

    /** The generated workbooks by file. */
    public static Map<Path, byte[]> workbooks() {
        Map<Path, byte[]> workbooks = new TreeMap<>();
        for (Path answers : answers()) {
            if (!isSavedByAnotherProgram(answers)) {
                workbooks.put(file(answers), workbook(name(answers)));
            }
        }
        return workbooks;
    }

    /** The workbook of a case. */
    static byte[] workbook(String name) {
        try {
            return filled(ANSWERS.resolve(name + ".yaml"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (UnwritableWorkbookException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Writes the workbooks that must be opened and saved in another program after a form has changed. */
    static void writeWhatOtherProgramsSave() throws UnwritableWorkbookException, IOException {
        Path folder = Files.createDirectories(Path.of("target/to-be-saved"));
        for (Path answers : answers()) {
            if (isSavedByAnotherProgram(answers)) {
                Files.write(folder.resolve(Fixtures.stem(answers) + ".xlsx"), filled(answers));
            }
        }
    }

    private static boolean isSavedByAnotherProgram(Path answers) {
        return Fixtures.yaml(answers).has("saved-by");
    }

    private static Path file(Path answers) {
        boolean macros = Fixtures.yaml(answers).at("/reshape/0").has("macros");
        return FORMS.resolve(name(answers)).resolve(macros ? "filled.xlsm" : "filled.xlsx");
    }

    private static byte[] filled(Path answers) throws UnwritableWorkbookException, IOException {
        JsonNode made = Fixtures.yaml(answers);
        Form form = BuiltInRulebooks.FORMS.get(answers.getParent().getFileName().toString());
        JsonNode base = made.has("answers")
                ? made.get("answers")
                : Fixtures.yaml(Fixtures.ROOT.resolve("rules/base.yaml")).get("answers");
        byte[] workbook = UserEdits.of(filled(form, base, made.path("with")), made.path("reshape"));
        if (made.path("traits-of-wps").asBoolean()) {
            workbook =
                    ZipAccess.steady(WpsTraits.in(UnpackedPackage.of(workbook)).packed());
        }
        if (made.has("ran-before")) {
            workbook = UserEdits.of(afterRun(workbook), made.path("then"));
        }
        if (made.has("second")) {
            JsonNode second = made.get("second");
            workbook = SecondProject.added(
                    workbook,
                    filled(form, base, second.get("with")),
                    form,
                    second.get("mark").asText(),
                    second.path("names").asText("main-sheet").equals("each-sheet"));
        }
        return workbook;
    }

    private static byte[] filled(Form form, JsonNode base, JsonNode changes) {
        return TableImporter.filled(
                form, FormAnswers.changed(base, changes.isObject() ? changes : JsonNodeFactory.instance.objectNode()));
    }

    private static byte[] afterRun(byte[] workbook) throws UnwritableWorkbookException, IOException {
        Workbooks workbooks = BuiltInRulebooks.WORKBOOKS;
        Evaluator evaluator = new Evaluator(BuiltInRulebooks.RULEBOOKS, Optional.empty(), "earlier");
        List<Evaluation> evaluations = new ArrayList<>();
        Opening.Opened opened = (Opening.Opened) workbooks.open("filled.xlsx", workbook, Optional.empty());
        for (Submission submission : opened.submissions()) {
            evaluations.add(((Evaluator.Judgement.Judged) evaluator.evaluate(submission, EARLIER)).evaluation());
        }
        return new ScoredWorkbook(evaluations).copy(opened, Messages.in(Language.ZH));
    }
}
