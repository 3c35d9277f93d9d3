package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.Ziping;
import ziping.messages.Language;
import ziping.model.run.Outcome;
import ziping.model.run.RunRefusedException;
import ziping.testing.ConsoleRun;
import ziping.testing.Fixtures;
import ziping.testing.GeneratedFiles;
import ziping.testing.ResultsText;

/** Runs over the workbooks of a county. The output is approved and depends only on the answers. */
class CountyBatchTest {
    private static final Path COUNTY = Fixtures.ROOT.resolve("batches/county");

    @TempDir
    Path work;

    @Test
    void the_workbooks_contain_their_answers() throws Exception {
        Fixtures.assertApproved(GeneratedFiles.county());
    }

    @Test
    void the_output_for_a_county_is_approved() throws Exception {
        Fixtures.assertApproved(
                COUNTY.resolve("expected/console.txt"), ConsoleRun.run(work, "run", COUNTY.resolve("in")));
        Fixtures.assertApproved(
                COUNTY.resolve("expected/findings.txt"), ResultsText.findings(work.resolve("out/results.json")));
    }

    @Test
    void the_output_for_the_published_reports_is_approved() throws Exception {
        Path seeds = Fixtures.ROOT.resolve("seeds");
        ConsoleRun.run(work, "run", seeds);
        Fixtures.assertApproved(
                seeds.resolve("expected.txt"),
                ResultsText.findings(work.resolve("out/results.json")) + notInWorkbook());
    }

    /** Remarks of human readers that the program does not report, each with the reason. */
    private static String notInWorkbook() {
        StringBuilder text = new StringBuilder();
        for (Path answers : Fixtures.files(Fixtures.ROOT.resolve("answers/seeds"), ".yaml")) {
            text.append("\n# 不在工作簿中：").append(answers.getFileName()).append('\n');
            Fixtures.yaml(answers)
                    .path("not-in-workbook")
                    .properties()
                    .forEach(it -> text.append(it.getKey())
                            .append(' ')
                            .append(it.getValue().asText())
                            .append('\n'));
        }
        return text.toString();
    }

    @Test
    void inputs_are_not_changed() throws Exception {
        Map<String, String> before = contents(COUNTY.resolve("in"));
        ConsoleRun.run(work, "run", COUNTY.resolve("in"));
        assertEquals(before, contents(COUNTY.resolve("in")));
    }

    @Test
    void one_thread_and_eight_threads_write_the_same_output() throws Exception {
        ConsoleRun.run(work.resolve("one"), "run", COUNTY.resolve("in"), "--jobs", "1");
        ConsoleRun.run(work.resolve("eight"), "run", COUNTY.resolve("in"), "--jobs", "8");
        assertEquals(contents(work.resolve("one")), contents(work.resolve("eight")));
    }

    @Test
    void running_on_the_output_changes_no_workbook() throws Exception {
        ConsoleRun.run(work.resolve("first"), "run", COUNTY.resolve("in"));
        ConsoleRun.run(work.resolve("second"), "run", work.resolve("first/out"));
        Map<String, String> first = contents(work.resolve("first/out"));
        contents(work.resolve("second/out")).forEach((file, content) -> {
            if (file.endsWith(".xlsx") && !file.endsWith("summary.xlsx")) {
                assertEquals(first.get(file), content, file);
            }
        });
    }

    @Test
    void the_library_gives_the_same_result_as_the_command_line() throws IOException, RunRefusedException {
        Ziping ziping =
                Ziping.load(new Ziping.Settings(Language.ZH, java.util.Optional.empty(), java.util.Optional.empty()));
        byte[] workbook = Files.readAllBytes(Fixtures.ROOT.resolve("seeds/shanxi-2021.xlsx"));
        Outcome.Evaluated outcome =
                (Outcome.Evaluated) ziping.evaluate("自评表.xlsx", workbook).get(0);
        assertEquals(
                "85.82",
                outcome.evaluation().figures().total().points().orElseThrow().toPlainString());
        assertEquals("良好", outcome.evaluation().figures().total().grade().orElseThrow());
    }

    /** Every file below a folder: workbooks as their parts, other files as their bytes. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                contents.put(folder.relativize(file).toString(), new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
