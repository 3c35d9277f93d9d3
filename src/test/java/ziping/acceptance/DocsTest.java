package ziping.acceptance;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import ziping.cli.CommandLine;
import ziping.testing.Fixtures;

/**
 * Everything that README and guides name exists: files, links, commands, options and classes. The zip contains their
 * pictures.
 */
class DocsTest {
    private static final Path README = Path.of("README.md");
    private static final Path GUIDES = Path.of("src/docs");
    private static final Path COMMANDS = GUIDES.resolve("cli.md");
    private static final int MOST_LINES = 150;

    private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w*)\\n(.*?)```");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("(!?)\\[[^\\]\n]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern OPTION = Pattern.compile("(?<![-\\w])--[a-z][a-z-]*");
    private static final Pattern PLACEHOLDER = Pattern.compile("<[^>]*>");
    private static final Pattern TYPE_NAME = Pattern.compile("[A-Z]\\w*[a-z]\\w*(\\.[A-Z]\\w*)*");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum)\\s+([A-Z]\\w*)");
    private static final Pattern IMPORTED = Pattern.compile("(?m)^import (?:static )?[\\w.]*?\\.([A-Z]\\w*)");
    private static final Pattern TESTS = Pattern.compile("-Dtest=([\\w,]+)(?:#(\\w+))?(?=[\\s`]|$)");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)        // example: (\\w+)\n(.*?)        // end\n");

    /** Folders whose paths are checked also in code blocks. */
    private static final List<String> TOP = List.of("src/", "test-fixtures/", "excel-templates/", ".ci/");

    /** Paths that only a run or a build creates. */
    private static final List<String> MADE = List.of("target/", "test-fixtures/seeds_自评结果");

    private final Map<Path, String> docs = new LinkedHashMap<>();

    DocsTest() throws IOException {
        docs.put(README, Files.readString(README));
        for (Path guide : Fixtures.files(GUIDES, ".md")) {
            docs.put(guide, Files.readString(guide));
        }
    }

    @Test
    void the_readme_is_short_and_links_to_every_guide() {
        long lines = docs.get(README).lines().count();
        assertTrue(lines <= MOST_LINES, lines + " lines");
        Set<Path> guides = new TreeSet<>(docs.keySet());
        guides.remove(README);
        Set<Path> linked = new TreeSet<>();
        for (Link link : links(README)) {
            linked.add(link.target());
        }
        guides.removeAll(linked);
        assertEquals(Set.of(), guides, "no link in the README");
    }

    @Test
    void every_link_points_to_an_existing_file_and_heading() {
        List<String> broken = new ArrayList<>();
        int checked = 0;
        for (Path doc : docs.keySet()) {
            for (Link link : links(doc)) {
                checked++;
                boolean there = Files.exists(link.target())
                        && (link.heading().isEmpty() || headings(link.target()).contains(link.heading()));
                if (!there) {
                    broken.add(doc + ": " + link.written());
                }
            }
        }
        assertTrue(checked > 50, "only " + checked);
        assertEquals(List.of(), broken);
    }

    @Test
    void every_path_exists() {
        List<String> missing = new ArrayList<>();
        int checked = 0;
        for (Path doc : docs.keySet()) {
            Set<String> paths = new TreeSet<>();
            for (String code : spans(doc)) {
                words(code).filter(word -> word.contains("/")).forEach(paths::add);
            }
            for (String line : blockLines(doc)) {
                words(line)
                        .filter(word -> TOP.stream().anyMatch(word::startsWith))
                        .forEach(paths::add);
            }
            for (String path : paths) {
                checked++;
                boolean isPattern = path.contains("<") || MADE.stream().anyMatch(path::startsWith);
                if (!isPattern && Files.notExists(Path.of(path))) {
                    missing.add(doc + ": " + path);
                }
            }
        }
        assertTrue(checked > 150, "only " + checked);
        assertEquals(List.of(), missing);
    }

    @Test
    void exactly_the_options_of_the_command_line_are_documented() {
        Set<String> known = options(CommandLine.run(List.of("--help")));
        assertEquals(known, options(docs.get(COMMANDS)));
        for (Path doc : docs.keySet()) {
            Set<String> unknown = options(docs.get(doc));
            unknown.removeAll(known);
            assertEquals(Set.of(), unknown, doc.toString());
        }
    }

    @Test
    void every_command_is_valid() {
        String help = CommandLine.run(List.of("--help"));
        List<Executable> commands = new ArrayList<>();
        for (Path doc : docs.keySet()) {
            Stream.concat(spans(doc).stream(), blockLines(doc).stream())
                    .map(String::strip)
                    .filter(line -> line.startsWith("./ziping "))
                    .forEach(line -> commands.add(() -> understand(doc, line, help)));
        }
        assertTrue(commands.size() > 40, "only " + commands.size());
        assertAll(commands);
    }

    @Test
    void every_class_exists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            groups(DECLARED, text).forEach(known::add);
            groups(IMPORTED, text).forEach(known::add);
        }
        List<String> unknown = new ArrayList<>();
        int checked = 0;
        for (Path doc : docs.keySet()) {
            for (String code : spans(doc)) {
                if (TYPE_NAME.matcher(code).matches()) {
                    checked++;
                    if (!known.containsAll(List.of(code.split("\\.")))) {
                        unknown.add(doc + ": " + code);
                    }
                }
            }
        }
        assertTrue(checked > 50, "only " + checked);
        assertEquals(List.of(), unknown);
    }

    @Test
    void every_test_named_in_a_command_exists() throws IOException {
        Map<String, String> tests = new TreeMap<>();
        for (Path source : sources()) {
            tests.merge(source.getFileName().toString().replace(".java", ""), Files.readString(source), String::concat);
        }
        int checked = 0;
        for (Map.Entry<Path, String> doc : docs.entrySet()) {
            for (MatchResult command : TESTS.matcher(doc.getValue()).results().toList()) {
                for (String test : command.group(1).split(",", -1)) {
                    checked++;
                    assertTrue(tests.containsKey(test), doc.getKey() + ": " + test);
                    boolean hasMethod =
                            command.group(2) == null || tests.get(test).contains("void " + command.group(2) + "(");
                    assertTrue(hasMethod, doc.getKey() + ": " + command.group());
                }
            }
        }
        assertTrue(checked > 10, "only " + checked);
    }

    @Test
    void the_java_examples_are_those_that_a_test_runs() throws IOException {
        Path examples = sources().stream()
                .filter(file -> file.endsWith("LibraryExampleTest.java"))
                .findFirst()
                .orElseThrow();
        List<String> tested = EXAMPLE.matcher(Files.readString(examples))
                .results()
                .map(example -> example.group(2).stripTrailing().stripIndent() + "\n")
                .toList();
        List<String> shown = BLOCK.matcher(docs.get(GUIDES.resolve("library.md")))
                .results()
                .filter(block -> block.group(1).equals("java"))
                .map(block -> block.group(2))
                .toList();
        assertEquals(2, tested.size());
        assertEquals(tested, shown);
    }

    @Test
    void the_zip_contains_every_linked_guide_and_picture() throws Exception {
        Set<Path> zip = zip();
        assertTrue(zip.contains(README));
        List<String> missing = new ArrayList<>();
        for (Path doc : docs.keySet()) {
            for (Link link : links(doc)) {
                boolean isSource =
                        link.target().startsWith("src/main") || link.target().startsWith("src/test");
                if (!isSource && !zip.contains(link.target())) {
                    missing.add(doc + ": " + link.written());
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    /**
     * A link to a file of the project.
     *
     * @param heading the part after {@code #}; empty if there is none
     */
    private record Link(String written, Path target, String heading) {}

    private List<Link> links(Path doc) {
        List<Link> links = new ArrayList<>();
        String prose = BLOCK.matcher(docs.get(doc)).replaceAll("");
        for (MatchResult link : LINK.matcher(prose).results().toList()) {
            String written = link.group(2);
            if (!written.contains("://")) {
                int hash = written.indexOf('#');
                String file = hash < 0 ? written : written.substring(0, hash);
                Path target = file.isEmpty()
                        ? doc
                        : Path.of("").resolve(doc).resolveSibling(file).normalize();
                links.add(new Link(written, target, hash < 0 ? "" : written.substring(hash + 1)));
            }
        }
        return links;
    }

    /** The headings of a guide in the form that links use. */
    private List<String> headings(Path doc) {
        return groups(HEADING, BLOCK.matcher(docs.getOrDefault(doc, "")).replaceAll(""))
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static void understand(Path doc, String line, String help) throws Exception {
        String command = PLACEHOLDER.matcher(line.replaceFirst("\\s+#.*", "")).replaceAll("x");
        List<String> arguments = List.of(command.split("\\s+"));
        CommandLine.parse(arguments.subList(1, arguments.size()));
        boolean hasSecondWord = List.of("forms", "rules").contains(arguments.get(1));
        String named = String.join(" ", arguments.subList(1, hasSecondWord ? 3 : 2));
        boolean isTold = named.startsWith("--") || help.matches("(?s).*ziping " + Pattern.quote(named) + "\\s.*");
        assertTrue(isTold, doc + ": " + line);
    }

    private List<String> spans(Path doc) {
        return groups(CODE, BLOCK.matcher(docs.get(doc)).replaceAll("")).toList();
    }

    private List<String> blockLines(Path doc) {
        return BLOCK.matcher(docs.get(doc))
                .results()
                .flatMap(block -> block.group(2).lines())
                .toList();
    }

    private static Stream<String> words(String code) {
        return Stream.of(code.split("[\\s\"(),]+"));
    }

    private static Set<String> options(String text) {
        return OPTION.matcher(text).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** The files of the distribution by their path in it. */
    private static Set<Path> zip() throws Exception {
        Document assembly = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("src/main/dist/dist.xml").toFile());
        Set<Path> zip = new TreeSet<>();
        for (Element set : elements(assembly.getElementsByTagName("fileSet"))) {
            Path folder = Path.of(text(set, "directory").replace("${project.basedir}", "."));
            List<PathMatcher> includes = elements(set.getElementsByTagName("include")).stream()
                    .map(include -> FileSystems.getDefault().getPathMatcher("glob:" + include.getTextContent()))
                    .toList();
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .map(folder::relativize)
                        .filter(file -> includes.stream().anyMatch(include -> include.matches(file)))
                        .forEach(file ->
                                zip.add(Path.of(text(set, "outputDirectory")).resolve(file)));
            }
        }
        return zip;
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
