package ziping.acceptance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the compiled classes against the allowed dependencies of the design and against the rules for names. */
class PackageDependenciesTest {
    /**
     * Package → packages that it may use. {@code evaluation} uses {@code messages} only to draft explanations, which are
     * contents of the form.
     */
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

    /** Library → packages that may use it. */
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

    /** A row of the table in the guide: package, purpose, what it may use, libraries. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|$");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final JavaClasses ZIPING = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("ziping");

    @Test
    void every_package_is_in_the_table() {
        Set<String> packages = new TreeSet<>();
        for (JavaClass type : ZIPING) {
            packages.add(topPackage(type));
        }
        packages.remove("(root)");
        assertEquals(MAY_USE.keySet(), packages);
        assertTrue(ZIPING.size() > 100, "only " + ZIPING.size() + " classes were imported");
    }

    /** The guide shows the same table. */
    @Test
    void the_guide_shows_the_same_table() throws IOException {
        Map<String, Set<String>> uses = new TreeMap<>();
        Map<String, Set<String>> libraries = new TreeMap<>();
        String guide = Files.readString(Path.of("src/docs/architecture.md"));
        for (MatchResult row : ROW.matcher(guide).results().toList()) {
            assertNull(uses.put(row.group(1), codes(row.group(2))), row.group(1) + " twice");
            for (String library : codes(row.group(3))) {
                libraries
                        .computeIfAbsent(library + "..", none -> new TreeSet<>())
                        .add(row.group(1));
            }
        }
        assertEquals(MAY_USE, uses);
        assertEquals(LIBRARIES, libraries);
    }

    private static Set<String> codes(String cell) {
        return CODE.matcher(cell).results().map(code -> code.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void packages_use_only_what_the_table_allows() {
        MAY_USE.forEach((user, allowed) -> {
            String[] forbidden = MAY_USE.keySet().stream()
                    .filter(used -> !used.equals(user) && !allowed.contains(used))
                    .map(PackageDependenciesTest::withSubpackages)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(withSubpackages(user))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(forbidden))
                    .check(ZIPING);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ziping.(*)..", "(**)"})
    void packages_have_no_cycles(String slices) {
        slices().matching(slices).should().beFreeOfCycles().check(ZIPING);
    }

    @Test
    void the_root_is_used_by_cli_and_batch_only() {
        classes()
                .that()
                .resideInAPackage("ziping")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage("ziping", "ziping.cli", "ziping.batch")
                .check(ZIPING);
    }

    @Test
    void the_table_writer_does_not_depend_on_the_reports() {
        noClasses()
                .that()
                .resideInAPackage("ziping.output.table")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ziping.output")
                .check(ZIPING);
    }

    @Test
    void libraries_are_used_only_by_their_packages() {
        LIBRARIES.forEach((library, users) -> {
            String[] forbidden = Stream.concat(
                            Stream.of("ziping"),
                            MAY_USE.keySet().stream()
                                    .filter(user -> !users.contains(user))
                                    .map(PackageDependenciesTest::withSubpackages))
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
    void one_class_of_the_checks_uses_the_formula_parser() {
        Set<String> users = new TreeSet<>();
        for (JavaClass type : ZIPING) {
            boolean usesPoi = type.getDirectDependenciesFromSelf().stream()
                    .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("org.apache.poi"));
            if (usesPoi && topPackage(type).equals("checks")) {
                users.add(type.getName().replaceFirst("\\$.*", ""));
            }
        }
        assertEquals(Set.of("ziping.checks.formula.FormulaReader"), users);
    }

    @Test
    void the_packages_of_the_evaluation_read_no_clock_and_print_nothing() {
        List<String> pure = List.of("model", "messages", "quantity", "scoring", "checks", "rulebook", "evaluation");
        noClasses()
                .that()
                .resideInAnyPackage(pure.stream()
                        .map(PackageDependenciesTest::withSubpackages)
                        .toArray(String[]::new))
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

    @Test
    void names_of_exceptions_end_in_exception() {
        classes()
                .that()
                .areAssignableTo(Throwable.class)
                .should()
                .haveSimpleNameEndingWith("Exception")
                .check(ZIPING);
    }

    /** Nested types are excepted: they are named together with the type that they are nested in. */
    @Test
    void no_two_packages_have_a_type_of_the_same_name() {
        Map<String, Set<String>> packages = new TreeMap<>();
        for (JavaClass type : ZIPING) {
            if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                packages.computeIfAbsent(type.getSimpleName(), none -> new TreeSet<>())
                        .add(type.getPackageName());
            }
        }
        packages.values().removeIf(names -> names.size() == 1);
        assertEquals(Map.of(), packages);
    }

    private static String withSubpackages(String topPackage) {
        return "ziping." + topPackage + "..";
    }

    private static String topPackage(JavaClass type) {
        String name = type.getPackageName();
        return name.equals("ziping") ? "(root)" : name.replaceFirst("^ziping\\.(\\w+).*$", "$1");
    }
}
