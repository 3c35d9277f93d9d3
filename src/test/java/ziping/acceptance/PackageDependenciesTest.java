package ziping.acceptance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The allowed-use table of the design, held against the compiled classes. */
class PackageDependenciesTest {
    /** Room → rooms it may use. {@code evaluation} uses words only to draft explanations, which are form content. */
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("messages", Set.of("model")),
            Map.entry("quantity", Set.of("model")),
            Map.entry("scoring", Set.of("model", "quantity")),
            Map.entry("checks", Set.of("model", "quantity", "scoring")),
            Map.entry("rulebook", Set.of("model", "quantity", "scoring", "checks")),
            Map.entry("evaluation", Set.of("model", "messages", "quantity", "scoring", "checks", "rulebook")),
            Map.entry("excel", Set.of("model", "messages")),
            Map.entry("output", Set.of("model", "messages", "excel")),
            Map.entry(
                    "batch",
                    Set.of(
                            "model",
                            "messages",
                            "quantity",
                            "scoring",
                            "checks",
                            "rulebook",
                            "evaluation",
                            "excel",
                            "output")),
            Map.entry("cli", Set.of("model", "messages"))));

    /** Library → rooms that may use it. */
    private static final Map<String, Set<String>> LIBRARIES = new TreeMap<>(Map.of(
            "org.apache.poi..", Set.of("checks", "excel", "output"),
            "com.alibaba..", Set.of("output"),
            "com.fasterxml.jackson..", Set.of("rulebook", "output"),
            "com.fasterxml.aalto..", Set.of("excel"),
            "org.codehaus.stax2..", Set.of("excel"),
            "org.apache.commons.compress..", Set.of("excel"),
            "org.apache.commons.cli..", Set.of("cli"),
            "me.tongfei..", Set.of("cli"),
            "org.slf4j..", Set.of("batch", "excel", "cli")));

    /** A row of the guide's table: package, its work, what it may use, libraries. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|$");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final JavaClasses ZIPING = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("ziping");

    @Test
    void every_room_is_in_the_table_and_was_seen() {
        Set<String> seen = new TreeSet<>();
        ZIPING.forEach(it -> seen.add(room(it.getPackageName())));
        seen.remove("(root)");
        assertEquals(MAY_USE.keySet(), seen);
        assertTrue(ZIPING.size() > 100, "only " + ZIPING.size() + " classes seen");
    }

    /** The guide shows the table; what it shows must be what is checked here. */
    @Test
    void the_table_of_the_guide_is_this_one() throws IOException {
        Map<String, Set<String>> uses = new TreeMap<>();
        Map<String, Set<String>> libraries = new TreeMap<>();
        String guide = Files.readString(Path.of("src/docs/architecture.md"));
        for (MatchResult row : ROW.matcher(guide).results().toList()) {
            assertNull(uses.put(row.group(1), named(row.group(2))), row.group(1) + " twice");
            for (String library : named(row.group(3))) {
                libraries
                        .computeIfAbsent(library + "..", none -> new TreeSet<>())
                        .add(row.group(1));
            }
        }
        assertEquals(MAY_USE, uses);
        assertEquals(LIBRARIES, libraries);
    }

    @Test
    void rooms_use_only_what_the_table_allows() {
        MAY_USE.forEach((room, allowed) -> {
            String[] forbidden = MAY_USE.keySet().stream()
                    .filter(it -> !it.equals(room) && !allowed.contains(it))
                    .map(it -> "ziping." + it + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("ziping." + room + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(forbidden))
                    .check(ZIPING);
        });
    }

    @Test
    void the_root_is_used_by_shells_only() {
        classes()
                .that()
                .resideInAPackage("ziping")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage("ziping", "ziping.cli", "ziping.batch")
                .check(ZIPING);
    }

    @Test
    void workbooks_of_tables_know_nothing_of_what_they_show() {
        noClasses()
                .that()
                .resideInAPackage("ziping.output.table")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ziping.output")
                .check(ZIPING);
    }

    @Test
    void libraries_stay_in_their_rooms() {
        LIBRARIES.forEach((library, rooms) -> {
            String[] forbidden = Stream.concat(
                            Stream.of("ziping"),
                            MAY_USE.keySet().stream()
                                    .filter(it -> !rooms.contains(it))
                                    .map(it -> "ziping." + it + ".."))
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAnyPackage(forbidden)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(library)
                    .check(ZIPING);
        });
    }

    @Test
    void one_class_of_the_checks_knows_the_formula_parser() {
        List<String> users = ZIPING.stream()
                .filter(it -> room(it.getPackageName()).equals("checks"))
                .filter(it -> it.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("org.apache.poi")))
                .map(it -> it.getName().replaceFirst("\\$.*", ""))
                .distinct()
                .toList();
        assertEquals(List.of("ziping.checks.formula.FormulaReader"), users);
    }

    @Test
    void rooms_between_the_workbooks_read_no_clock_and_print_nothing() {
        List<String> pure = List.of("model", "messages", "quantity", "scoring", "checks", "rulebook", "evaluation");
        noClasses()
                .that()
                .resideInAnyPackage(
                        pure.stream().map(it -> "ziping." + it + "..").toArray(String[]::new))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(ZIPING);
    }

    private static Set<String> named(String cell) {
        return CODE.matcher(cell).results().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_model_reads_no_file() {
        noClasses()
                .that()
                .resideInAPackage("ziping.model..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.io.InputStream.class)
                .check(ZIPING);
    }

    private static String room(String packageName) {
        return packageName.equals("ziping") ? "(root)" : packageName.replaceFirst("^ziping\\.(\\w+).*$", "$1");
    }
}
