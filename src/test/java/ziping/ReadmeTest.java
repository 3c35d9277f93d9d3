package ziping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ziping.cli.CommandLine;

/** What the README names is there. */
class ReadmeTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern BLOCK = Pattern.compile("(?s)```.*?```");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern OPTION = Pattern.compile("(?<![-\\w])--[a-z][a-z-]*");

    /** Made by a run, so not there before it. */
    private static final String OUTPUT = "_自评结果";

    private final String readme;

    ReadmeTest() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    @Test
    void every_path_exists() {
        String prose = BLOCK.matcher(readme).replaceAll("");
        Set<String> paths = Stream.concat(
                        groups(CODE, prose)
                                .flatMap(it -> Stream.of(it.split(" ")))
                                .filter(ReadmeTest::isPath),
                        groups(LINK, prose))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(paths.size() > 30, "only " + paths);
        assertEquals(
                List.of(),
                paths.stream().filter(it -> Files.notExists(Path.of(it))).toList());
    }

    @Test
    void every_option_of_the_command_line_is_told_and_no_other() {
        assertEquals(options(CommandLine.run(List.of("--help"))), options(readme));
    }

    /** Placeholders such as {@code <place>.yaml} stand for many paths. */
    private static boolean isPath(String word) {
        return word.contains("/") && !word.contains("<") && !word.endsWith(OUTPUT);
    }

    private static Set<String> options(String text) {
        return OPTION.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(it -> it.group(1));
    }
}
