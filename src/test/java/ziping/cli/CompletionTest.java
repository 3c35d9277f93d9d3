package ziping.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.testing.Fixtures;

/** The scripts for completion and the manual pages, as the distribution contains them. */
class CompletionTest {
    private static final Path DIST = Path.of("src/main/dist");
    private static final Messages ZH = Messages.in(Language.ZH);

    @ParameterizedTest
    @CsvSource({
        "completion bash, completion/ziping.bash",
        "completion zsh, completion/_ziping",
        "man, man/zh_CN/man1/ziping.1",
        "man --lang en, man/man1/ziping.1",
    })
    void the_distribution_contains_what_the_commands_print(String command, String file) {
        String printed = CommandLine.run(List.of(command.split(" ")));
        assertTrue(printed.endsWith("exit 0\n"), printed);
        Fixtures.assertApproved(DIST.resolve(file), printed.substring(0, printed.length() - "exit 0\n".length()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ziping ''                | run check summary forms rules explain help completion man
                    ziping c                 | check completion
                    ziping forms b           | build
                    ziping rules ''          | list show
                    ziping help su           | summary
                    ziping run x --fo        | --format
                    ziping check --re        | --report
                    ziping run --format j    | json junit
                    ziping run --format = s  | sarif
                    ziping run --fail-on ''  | must-fix confirm never
                    ziping --lang ''         | zh en
                    ziping check --in-p      | ''
                    ziping run --out r       | ''
                    ziping run x             | ''
                    """)
    @DisabledOnOs(OS.WINDOWS)
    void bash_completes_the_last_word(String words, String completed) throws Exception {
        String script = new CompletionScript(ZH).of("bash") + "\nCOMP_WORDS=(" + words
                + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _ziping; echo \"${COMPREPLY[*]}\"";
        Process bash = new ProcessBuilder("bash", "-u", "-c", script)
                .redirectErrorStream(true)
                .start();
        String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(completed.equals("''") ? "" : completed, printed.strip());
        assertEquals(0, bash.waitFor());
    }

    @Test
    void every_option_is_in_each_script_and_page() {
        String zsh = new CompletionScript(ZH).of("zsh");
        String bash = new CompletionScript(ZH).of("bash");
        String page = new ManualPage(ZH).text();
        for (CommandOption option : CommandOption.values()) {
            assertTrue(zsh.contains("'" + option.dashed()), option.dashed());
            assertTrue(bash.contains(option.dashed()), option.dashed());
            assertTrue(page.contains(option.dashed().replace("-", "\\-")), option.dashed());
        }
    }
}
