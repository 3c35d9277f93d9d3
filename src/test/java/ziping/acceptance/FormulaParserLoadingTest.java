package ziping.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ziping.testing.Fixtures;

/** Loading the formula parser takes longer than checking a workbook. So it is loaded only for rules with formulas. */
class FormulaParserLoadingTest {
    private static final String PARSER = "org.apache.poi.ss.formula.FormulaParser";
    private static final String SEED =
            Fixtures.ROOT.resolve("seeds/shanxi-2021.xlsx").toString();

    @Test
    void the_parser_is_not_loaded_without_formula_rules() throws Exception {
        assertFalse(loaded("check", SEED).contains(PARSER));
    }

    @Test
    void the_parser_is_loaded_with_a_formula_rule() throws Exception {
        String law = Fixtures.ROOT.resolve("laws").toString();
        assertTrue(loaded("check", SEED, "--law", law).contains(PARSER));
    }

    /** The classes that a run in a separate process loads. */
    private static String loaded(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                "ziping.cli.Main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor(), "the seed has a must-fix finding");
        assertTrue(printed.contains("ziping.rulebook.CheckKinds"), "classes are not listed");
        return printed;
    }
}
