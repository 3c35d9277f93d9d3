package ziping.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.Reference;
import ziping.model.result.Indicator;
import ziping.model.result.Rule;
import ziping.quantity.ValueParser;
import ziping.scoring.Direction;
import ziping.testing.BuiltInRulebooks;
import ziping.testing.Fixtures;

/** The built-in law is complete on every day, and an incomplete law is refused with every reason. */
class LawTest {
    private static final Rulebooks BUILT_IN = BuiltInRulebooks.RULEBOOKS;
    private static final Path REFUSED = Fixtures.ROOT.resolve("rulebooks");
    private static final Path LAWS = Fixtures.ROOT.resolve("laws");

    @TestFactory
    Stream<DynamicTest> each_rulebook_holds_one_version_of_every_entry_on_every_quarter() {
        return BUILT_IN.all().stream()
                .map(book -> DynamicTest.dynamicTest(book.id(), () -> {
                    List<LocalDate> days = quarters(book);
                    assertTrue(days.size() > 4, "only " + days);
                    days.forEach(day -> assertOneVersionEach(book, day));
                }));
    }

    @Test
    void each_rulebook_has_all_it_needs_on_every_quarter() {
        for (Rulebook book : BUILT_IN.all()) {
            for (LocalDate day : quarters(book)) {
                Law law = book.on(day);
                assertEquals(day, law.identity().day());
                assertFalse(law.methods().scoring().isEmpty(), book.id() + " has no scoring on " + day);
                assertFalse(law.rules().within().isEmpty(), book.id() + " has no rules on " + day);
            }
        }
    }

    @Test
    void every_reference_of_every_entry_leads_to_a_document() {
        for (Rulebook book : BUILT_IN.all()) {
            for (Provision entry : book.entries()) {
                assertTrue(book.documents().keySet().containsAll(entry.references()), book.id() + " " + entry.id());
                assertTrue(
                        book.references(entry).stream().map(Reference::document).noneMatch(String::isBlank),
                        entry.id());
            }
        }
    }

    @Test
    void every_content_of_an_entry_has_its_key() {
        assertEquals(
                contents(Provision.Content.class).collect(Collectors.toSet()),
                Set.copyOf(Provision.Content.KINDS.values()));
    }

    private static Stream<Class<?>> contents(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(LawTest::contents) : Stream.of(type);
    }

    @Test
    void every_rule_and_every_rulebook_is_named_in_both_languages() {
        for (Rulebook book : BUILT_IN.all()) {
            assertFalse(book.name().zh().isBlank() || book.name().en().isBlank(), book.id());
        }
        List<Rule> rules = BUILT_IN.rules();
        assertTrue(rules.size() > 15, "only " + rules.size() + " rules seen");
        for (Rule rule : rules) {
            assertTrue(rule.name().zh().codePoints().anyMatch(codePoint -> codePoint > 0x2E80), rule.code());
            assertTrue(rule.name().en().codePoints().allMatch(codePoint -> codePoint < 0x2E80), rule.code());
            assertFalse(rule.references().isEmpty(), rule.code());
        }
    }

    @Test
    void days_before_the_first_known_one_use_its_law() {
        for (Rulebook book : BUILT_IN.all()) {
            assertEquals(book.on(book.floor()), book.on(LocalDate.of(1990, 12, 31)));
        }
    }

    @Test
    void a_value_changes_with_the_day() throws RulebookException {
        Rulebook book =
                Rulebooks.load(Optional.of(LAWS)).find("changed-in-2021").orElseThrow();

        assertEquals("差", gradeOf85(book, LocalDate.of(2021, 12, 30)));
        assertEquals("优", gradeOf85(book, LocalDate.of(2021, 12, 31)));
    }

    @Test
    void what_is_not_replaced_is_inherited_and_what_is_replaced_is_gone() throws RulebookException {
        Rulebooks books = Rulebooks.load(Optional.of(LAWS));
        Rulebook own = books.find("stricter-not-allowed").orElseThrow();
        Rulebook base = books.find("shanxi").orElseThrow();
        LocalDate day = LocalDate.of(2022, 12, 31);

        assertTrue(base.on(day).points().stricterAllowed());
        assertFalse(own.on(day).points().stricterAllowed());
        assertEquals(base.on(day).points().grades(), own.on(day).points().grades());
        assertEquals(base.on(day).rules().within(), own.on(day).rules().within());
        assertEquals(ids(base), ids(own));
    }

    @Test
    void an_entry_of_its_own_comes_before_those_it_inherits() throws RulebookException {
        Rulebook book = Rulebooks.load(Optional.of(LAWS)).find("upward-costs").orElseThrow();

        assertEquals(
                List.of("direction.saved-cost", "direction.cost", "direction.harm", "direction.otherwise"),
                ids(book).stream().filter(id -> id.startsWith("direction")).toList());
    }

    @Test
    void less_is_better_of_harm_also_where_the_target_says_no_direction() {
        Law law = BUILT_IN.find("national").orElseThrow().on(LocalDate.of(2022, 12, 31));

        assertEquals(Direction.DOWNWARD, law.direction(quality("森林火灾受害率"), ValueParser.ofText("0.9‰")));
        assertEquals(Direction.DOWNWARD, law.direction(quality("主要林业有害生物成灾率"), ValueParser.ofText("0.4")));
        assertEquals(Direction.UPWARD, law.direction(quality("受益率"), ValueParser.ofText("90%")));
        assertEquals(Direction.UPWARD, law.direction(quality("森林火灾受害率"), ValueParser.ofText("≥0.9")), "it says so");
    }

    private static Indicator quality(String name) {
        return new Indicator(name, name, "产出指标", "质量指标", false, Map.of());
    }

    @TestFactory
    List<DynamicTest> a_law_that_cannot_be_used_is_refused_with_every_reason_in_both_languages() throws IOException {
        try (Stream<Path> cases = Files.list(REFUSED)) {
            List<DynamicTest> tests = cases.filter(folder -> Files.isDirectory(folder.resolve("rulebooks")))
                    .sorted()
                    .map(folder ->
                            DynamicTest.dynamicTest(folder.getFileName().toString(), () -> assertRefused(folder)))
                    .toList();
            assertTrue(tests.size() > 5, "only " + tests.size() + " laws seen");
            return tests;
        }
    }

    private static void assertRefused(Path law) {
        RulebookException refused = assertThrows(RulebookException.class, () -> Rulebooks.load(Optional.of(law)));
        String said = Stream.of(Language.EN, Language.ZH)
                .map(Messages::in)
                .map(messages ->
                        refused.problems().stream().map(messages::text).collect(Collectors.joining("\n", "", "\n")))
                .collect(Collectors.joining("\n"));
        Fixtures.assertApproved(law.resolve("expected.txt"), said);
    }

    private static void assertOneVersionEach(Rulebook book, LocalDate day) {
        Map<String, Long> versions = book.entries().stream()
                .filter(entry -> entry.holdsOn(day))
                .collect(Collectors.groupingBy(Provision::id, Collectors.counting()));
        book.entries().stream()
                .filter(entry -> !day.isBefore(entry.from()))
                .forEach(entry -> assertEquals(1, versions.get(entry.id()), entry.id() + " on " + day));
    }

    /** The first and last day of every quarter from the first known day to the end of next year. */
    private static List<LocalDate> quarters(Rulebook book) {
        LocalDate end = LocalDate.now(java.time.ZoneOffset.UTC)
                .plusYears(1)
                .withMonth(12)
                .withDayOfMonth(31);
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = book.floor(); !day.isAfter(end); day = day.plusMonths(3)) {
            days.add(day);
            days.add(day.plusMonths(3).minusDays(1));
        }
        return days;
    }

    private static String gradeOf85(Rulebook book, LocalDate day) {
        return book.on(day).points().grades().value().of(new java.math.BigDecimal("85"));
    }

    private static List<String> ids(Rulebook book) {
        return book.entries().stream().map(Provision::id).toList();
    }
}
