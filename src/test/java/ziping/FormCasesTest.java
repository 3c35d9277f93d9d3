package ziping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import ziping.evaluation.Evaluator;
import ziping.excel.Opening;
import ziping.excel.Scored;
import ziping.excel.UnwritableWorkbookException;
import ziping.excel.Workbooks;
import ziping.excel.Zips;
import ziping.model.Evaluation;
import ziping.model.Form;
import ziping.model.Submission;
import ziping.words.Language;
import ziping.words.Words;

/**
 * What happens to workbooks before they come back: one folder {@code forms/<form>/<what-happens>} each, with the filled
 * workbook and what a run tells about it. {@code answers/forms} says how each workbook came about.
 */
class FormCasesTest {
    private static final Path ANSWERS = Fixtures.ROOT.resolve("answers/forms");
    private static final Path FORMS = Fixtures.ROOT.resolve("forms");
    private static final LocalDateTime EARLIER = LocalDateTime.of(2026, 11, 23, 9, 0);

    @TempDir
    Path work;

    @Test
    void every_case_has_answers_a_workbook_and_an_expected_text() throws IOException {
        Set<String> answers = answers().stream()
                .map(it -> ANSWERS.relativize(it).toString().replace(".yaml", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> cases = new TreeSet<>();
        for (Path folder : cases()) {
            cases.add(FORMS.relativize(folder).toString());
            assertTrue(Files.exists(folder.resolve("expected.txt")), folder + " has no expected.txt");
            workbook(folder);
        }
        assertEquals(answers, cases);
    }

    /** A workbook that another program saved stays as it was saved; approving writes what to open in that program. */
    @BeforeAll
    static void approving_makes_the_workbooks_anew() throws UnwritableWorkbookException, IOException {
        if (Boolean.getBoolean("approve")) {
            for (Path answers : answers()) {
                Path place = Fixtures.yaml(answers).has("saved-by")
                        ? Path.of("target/to-be-saved", name(answers) + ".xlsx")
                        : workbookOf(answers);
                Files.createDirectories(place.getParent());
                Files.write(place, filled(answers));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> each_workbook_holds_its_answers() throws IOException {
        return answers().stream()
                .filter(it -> !Fixtures.yaml(it).has("saved-by"))
                .map(it -> DynamicTest.dynamicTest(
                        name(it),
                        () -> assertArrayEquals(
                                filled(it),
                                Files.readAllBytes(workbookOf(it)),
                                workbookOf(it) + "; mvn test -Dapprove makes it anew")));
    }

    private static List<Path> answers() throws IOException {
        return folders(ANSWERS).stream()
                .flatMap(it -> Fixtures.files(it, ".yaml").stream())
                .toList();
    }

    private static String name(Path answers) {
        return answers.getFileName().toString().replace(".yaml", "");
    }

    private static Path workbookOf(Path answers) {
        boolean macros = Fixtures.yaml(answers).at("/reshape/0").has("macros");
        return FORMS.resolve(ANSWERS.relativize(answers.getParent()))
                .resolve(name(answers))
                .resolve(macros ? "filled.xlsm" : "filled.xlsx");
    }

    private static byte[] filled(Path answers) throws UnwritableWorkbookException, IOException {
        JsonNode made = Fixtures.yaml(answers);
        Form form = Law.FORMS.get(answers.getParent().getFileName().toString());
        JsonNode base = made.has("answers")
                ? made.get("answers")
                : Fixtures.yaml(Fixtures.ROOT.resolve("rules/base.yaml")).get("answers");
        byte[] workbook = Reshaping.of(poured(form, base, made.path("with")), made.path("reshape"));
        if (made.path("traits-of-wps").asBoolean()) {
            workbook = Zips.steady(WpsTraits.in(Unpacked.of(workbook)).packed());
        }
        if (made.has("ran-before")) {
            workbook = Reshaping.of(afterRun(workbook), made.path("then"));
        }
        if (made.has("second")) {
            JsonNode second = made.get("second");
            workbook = SecondProject.added(
                    workbook,
                    poured(form, base, second.get("with")),
                    form,
                    second.get("mark").asText(),
                    second.path("names").asText("main-sheet").equals("each-sheet"));
        }
        return workbook;
    }

    private static byte[] poured(Form form, JsonNode base, JsonNode changes) {
        return Pouring.filled(
                form, Answers.changed(base, changes.isObject() ? changes : JsonNodeFactory.instance.objectNode()));
    }

    private static byte[] afterRun(byte[] workbook) throws UnwritableWorkbookException, IOException {
        Workbooks workbooks = Law.WORKBOOKS;
        Evaluator evaluator = new Evaluator(Law.RULEBOOKS, Optional.empty(), "earlier");
        List<Evaluation> evaluations = new ArrayList<>();
        Opening.Opened opened = (Opening.Opened) workbooks.open("filled.xlsx", workbook, Optional.empty());
        for (Submission submission : opened.submissions()) {
            evaluations.add(((Evaluator.Judgement.Judged) evaluator.evaluate(submission, EARLIER)).evaluation());
        }
        return new Scored(evaluations).copy(opened, Words.in(Language.ZH));
    }

    @TestFactory
    Stream<DynamicTest> each_case_comes_out_as_approved() throws IOException {
        return cases().stream()
                .map(it -> DynamicTest.dynamicTest(FORMS.relativize(it).toString(), () -> {
                    Path place = Files.createDirectories(work.resolve(FORMS.relativize(it)));
                    Console.run(place, "run", workbook(it));
                    Path results = place.resolve("out/results.json");
                    Fixtures.assertApproved(it.resolve("expected.txt"), Told.findings(results) + levels(results));
                }));
    }

    /** Under which first and second level each row was read. */
    private static String levels(Path results) throws IOException {
        StringBuilder text = new StringBuilder();
        for (JsonNode project :
                new ObjectMapper().readTree(Files.readString(results)).get("submissions")) {
            text.append("\n# ").append(project.get("project").asText()).append("：各行所属的一级、二级指标\n");
            for (JsonNode row : project.get("indicators")) {
                text.append("%s %s/%s\n"
                        .formatted(
                                row.get("name").asText(),
                                row.get("level1").asText(),
                                row.get("level2").asText()));
            }
        }
        return text.toString();
    }

    private static Path workbook(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> workbooks = files.filter(
                            it -> it.getFileName().toString().startsWith("filled."))
                    .toList();
            assertEquals(1, workbooks.size(), folder + " has " + workbooks);
            return workbooks.get(0);
        }
    }

    private static List<Path> cases() throws IOException {
        List<Path> cases = new ArrayList<>();
        for (Path form : folders(FORMS)) {
            cases.addAll(folders(form));
        }
        return cases;
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> folders = inside.filter(Files::isDirectory).sorted().collect(Collectors.toList());
            assertTrue(!folders.isEmpty(), folder + " is empty");
            return folders;
        }
    }
}
