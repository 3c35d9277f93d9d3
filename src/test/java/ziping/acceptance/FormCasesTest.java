package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import ziping.testing.Approval;
import ziping.testing.ConsoleRun;
import ziping.testing.Fixtures;
import ziping.testing.FormCases;
import ziping.testing.ResultsText;

/**
 * Changes that users make to workbooks before they submit them: one folder {@code forms/<form>/<change>} each, with
 * the filled workbook and the approved output. {@link FormCases} creates them.
 */
class FormCasesTest {
    private static final Path FORMS = Fixtures.ROOT.resolve("forms");

    @TempDir
    Path work;

    @Test
    void every_case_has_answers_a_workbook_and_an_expected_text() throws IOException {
        Set<String> answers =
                FormCases.answers().stream().map(FormCases::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> cases = new TreeSet<>();
        for (Path folder : cases()) {
            cases.add(FORMS.relativize(folder).toString());
            assertTrue(
                    Approval.isOn() || Files.exists(folder.resolve("expected.txt")), folder + " has no expected.txt");
            workbook(folder);
        }
        assertEquals(answers, cases);
    }

    @TestFactory
    Stream<DynamicTest> each_workbook_contains_its_answers() {
        return FormCases.workbooks().entrySet().stream()
                .map(made -> DynamicTest.dynamicTest(
                        Fixtures.ROOT.relativize(made.getKey()).toString(),
                        () -> Fixtures.assertApproved(Map.of(made.getKey(), made.getValue()))));
    }

    @TestFactory
    Stream<DynamicTest> the_output_of_each_case_is_approved() throws IOException {
        return cases().stream()
                .map(it -> DynamicTest.dynamicTest(FORMS.relativize(it).toString(), () -> {
                    Path place = Files.createDirectories(work.resolve(FORMS.relativize(it)));
                    ConsoleRun.run(place, "run", workbook(it));
                    Path results = place.resolve("out/results.json");
                    Fixtures.assertApproved(
                            it.resolve("expected.txt"), ResultsText.findings(results) + levels(results));
                }));
    }

    /** The first and second level under which each row was read. */
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
        for (Path form : Fixtures.folders(FORMS)) {
            cases.addAll(Fixtures.folders(form));
        }
        return cases;
    }
}
