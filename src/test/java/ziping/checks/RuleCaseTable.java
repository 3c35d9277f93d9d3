package ziping.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ziping.checks.projects.CrossProjectCasesTest;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.result.Finding;
import ziping.testing.Fixtures;

/**
 * The cases of one rule: what passes it, and what it fires in.
 *
 * @param evaluation what is found in a case
 */
public record RuleCaseTable(Path file, Function<JsonNode, List<Finding>> evaluation) {
    public static final Path RULES = Fixtures.ROOT.resolve("rules");
    private static final Messages ZH = Messages.in(Language.ZH);
    private static final Messages EN = Messages.in(Language.EN);

    /** The tables of a folder: of rules over one form, or over several projects. */
    public static List<Path> in(Path folder) {
        return Fixtures.files(folder, ".yaml").stream()
                .filter(file -> !code(file).startsWith("base"))
                .toList();
    }

    /** All tables: of rules over one form, then of rules over several projects. */
    static Stream<RuleCaseTable> all() {
        return Stream.concat(
                in(RULES).stream().map(RuleCasesTest::table),
                in(CrossProjectCasesTest.ACROSS).stream().map(CrossProjectCasesTest::table));
    }

    public static String code(Path file) {
        return file.getFileName().toString().replace(".yaml", "");
    }

    public String code() {
        return code(file);
    }

    /** Each case passes or fires as the table says, and what it says when it fires is approved. */
    public void check() {
        assertTrue(cases("passes").findAny().isPresent(), "no passing case");
        assertTrue(cases("fires").findAny().isPresent(), "no firing case");
        cases("passes")
                .forEach(it ->
                        assertEquals(List.of(), own(it).map(ZH::message).toList(), code() + " passes: " + about(it)));
        Fixtures.assertApproved(file.resolveSibling(code() + ".expected.txt"), said());
    }

    /** What is found in each case that fires. */
    private String said() {
        StringBuilder said = new StringBuilder();
        cases("fires").forEach(it -> {
            assertTrue(own(it).findAny().isPresent(), code() + " does not fire: " + about(it));
            said.append("## ").append(about(it)).append('\n');
            evaluation.apply(it).forEach(finding -> said.append(shown(finding)).append('\n'));
            said.append('\n');
        });
        return said.toString();
    }

    /** What the rule itself finds in its own cases. */
    Stream<Finding> fired() {
        return cases("fires").flatMap(this::own);
    }

    Stream<JsonNode> cases(String which) {
        return StreamSupport.stream(Fixtures.yaml(file).path(which).spliterator(), false);
    }

    static String about(JsonNode testCase) {
        return testCase.get("about").asText();
    }

    private Stream<Finding> own(JsonNode testCase) {
        return evaluation.apply(testCase).stream()
                .filter(finding -> finding.code().equals(code()));
    }

    private static String shown(Finding finding) {
        return "%s %s %s%n%s%n%s"
                .formatted(
                        finding.code(),
                        ZH.duty(finding.duty()),
                        ZH.name(finding.rule().name()),
                        ZH.message(finding),
                        EN.message(finding));
    }
}
