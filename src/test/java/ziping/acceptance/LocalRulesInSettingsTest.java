package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ziping.cli.CommandLine;
import ziping.testing.ConsoleRun;
import ziping.testing.Fixtures;

/** An office defines local rules in its settings and configures the rules across projects. */
class LocalRulesInSettingsTest {
    private static final Path SCENARIOS = Fixtures.ROOT.resolve("settings");
    private static final Path OWN = SCENARIOS.resolve("local-rules");
    private static final Path BUREAU = Fixtures.ROOT.resolve("batches/bureau/in");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path work;

    private Path in;

    @BeforeEach
    void one_report_was_handed_in() throws IOException {
        in = Files.createDirectories(work.resolve("in"));
        Files.copy(Fixtures.ROOT.resolve("seeds/shanxi-2021.xlsx"), in.resolve("平台建设.xlsx"));
    }

    @Test
    void rules_of_the_office_are_checked_and_shown_in_every_report() throws IOException {
        String console = ConsoleRun.run(work, "run", in, "--settings", settings(OWN));
        Fixtures.assertApproved(
                OWN.resolve("expected.txt"),
                console + "\n== results.json\n" + changes() + "\n" + findings("L") + "\n== explain L01\n"
                        + CommandLine.run(List.of("explain", "L01", "--settings", settings(OWN)))
                        + "\n== rules show L01\n"
                        + CommandLine.run(List.of("rules", "show", "L01", "--settings", settings(OWN))));
    }

    @Test
    void a_local_rule_that_holds_counts_as_passed() throws IOException {
        JsonNode without = counts("");
        JsonNode with = counts(settings(OWN));
        assertEquals(without.get("found").asInt() + 2, with.get("found").asInt());
        assertEquals(without.get("passed").asInt() + 1, with.get("passed").asInt());
    }

    @Test
    void the_copy_of_a_copy_is_the_same() throws IOException {
        ConsoleRun.run(work.resolve("first"), "run", in, "--settings", settings(OWN));
        Path first = work.resolve("first/out/平台建设.xlsx");
        ConsoleRun.run(work.resolve("again"), "run", first, "--settings", settings(OWN));
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(work.resolve("again/out/平台建设.xlsx")));
    }

    @Test
    void all_errors_are_reported_with_their_cells_at_once() throws IOException {
        Path scenario = SCENARIOS.resolve("local-rules-that-cannot-be-used");
        String zh = ConsoleRun.run(work, "run", in, "--settings", settings(scenario));
        String en = ConsoleRun.run(work, "run", in, "--settings", settings(scenario), "--lang", "en");
        Fixtures.assertApproved(scenario.resolve("expected.txt"), zh + "\n" + en);
        assertTrue(Files.notExists(work.resolve("out")), "nothing is written");
    }

    @Test
    void rules_across_projects_can_be_switched_off_and_parameterized() throws IOException {
        ConsoleRun.run(work, "run", BUREAU);
        String usual = findings("X");
        assertTrue(usual.contains("X05 ") && usual.contains("X06 "), usual);

        Path scenario = SCENARIOS.resolve("over-several-projects");
        String console = ConsoleRun.run(work, "run", BUREAU, "--settings", settings(scenario));
        String findings = findings("X");
        assertTrue(!findings.contains("X05 ") && !findings.contains("X06 "), findings);
        assertEquals(
                usual.lines().filter(it -> !it.matches("X0[56] .*")).toList(),
                findings.lines().toList());
        String ruleLines = console.lines()
                .filter(it -> it.contains("改了") || it.matches(" *X0.*"))
                .collect(Collectors.joining("\n", "", "\n"));
        Fixtures.assertApproved(scenario.resolve("expected.txt"), ruleLines);
    }

    private String settings(Path scenario) throws IOException {
        byte[] filled = SettingsWorkbook.filled(Fixtures.yaml(scenario.resolve("settings.yaml")));
        return Files.write(work.resolve("县财政局设置.xlsx"), filled).toString();
    }

    private JsonNode counts(String settings) throws IOException {
        if (settings.isEmpty()) {
            ConsoleRun.run(work, "run", in);
        } else {
            ConsoleRun.run(work, "run", in, "--settings", settings);
        }
        return results().at("/submissions/0/rules");
    }

    private String changes() throws IOException {
        return texts(results().at("/submissions/0/settings/changes"));
    }

    /** The findings whose code begins with a letter. */
    private String findings(String letter) throws IOException {
        JsonNode results = results();
        JsonNode findings = letter.equals("X") ? results.get("findings") : results.at("/submissions/0/findings");
        return StreamSupport.stream(findings.spliterator(), false)
                .filter(it -> it.get("code").asText().startsWith(letter))
                .map(it -> it.get("code").asText() + " " + it.get("severity").asText() + " "
                        + it.get("message").asText())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private JsonNode results() throws IOException {
        return JSON.readTree(Files.readString(work.resolve("out/results.json")));
    }
}
