package ziping.rulebook;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.Reference;
import ziping.model.result.Rule;
import ziping.testing.BuiltInRulebooks;
import ziping.testing.Fixtures;

/** The page of all rules, {@code src/docs/rules.md}, is written from the rulebooks and says what they say. */
class RuleListTest {
    private static final Messages ZH = Messages.in(Language.ZH);
    private static final Messages EN = Messages.in(Language.EN);

    /** A rule as one of the rulebooks has it, with its kind of check. */
    private record Held(Rule rule, String kind, String book) {}

    @Test
    void the_page_of_all_rules_is_current() {
        Map<String, List<Held>> byCode = new TreeMap<>();
        BuiltInRulebooks.RULEBOOKS.all().stream()
                .flatMap(RuleListTest::held)
                .forEach(held -> byCode.computeIfAbsent(held.rule().code(), code -> new ArrayList<>())
                        .add(held));
        String rows = byCode.values().stream().map(RuleListTest::row).collect(Collectors.joining("\n"));
        Fixtures.assertApproved(Path.of("src/docs/rules.md"), """
                # 全部规则 All rules

                %d 条，由规则库写出（`mvn test -Dtest=RuleListTest -Dapprove=true`），不要手改；屏幕上用 `./ziping rules list`、`./ziping explain <代码>`。
                Written from the rulebooks; edit those. * marks a document that was not at hand. A rule is in all rulebooks unless its last column names them.

                | 代码 | 名称 | name | 程度 duty | 起 since | 依据 documents | 算法 kind | 规则库 rulebooks |
                |---|---|---|---|---|---|---|---|
                %s
                """.formatted(byCode.size(), rows));
    }

    private static Stream<Held> held(Rulebook book) {
        Law law = book.on(book.checked());
        return Stream.concat(
                law.rules().within().stream().map(rule -> new Held(rule.rule(), kind(rule.check()), book.id())),
                law.rules().across().stream().map(rule -> new Held(rule.rule(), kind(rule.check()), book.id())));
    }

    private static String kind(Object check) {
        return CheckKinds.KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().isInstance(check))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String row(List<Held> held) {
        Held first = held.get(0);
        boolean everywhere = held.size() == BuiltInRulebooks.RULEBOOKS.ids().size();
        return Stream.of(
                        first.rule().code(),
                        ZH.name(first.rule().name()),
                        EN.name(first.rule().name()),
                        duties(held),
                        first.rule().since().map(LocalDate::toString).orElse(""),
                        first.rule().references().stream()
                                .map(RuleListTest::document)
                                .collect(Collectors.joining("；")),
                        first.kind(),
                        everywhere ? "" : held.stream().map(Held::book).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** The duty, and where another place has another one. */
    private static String duties(List<Held> held) {
        Map<String, List<String>> books = new LinkedHashMap<>();
        held.forEach(it -> books.computeIfAbsent(
                        ZH.duty(it.rule().duty()) + " " + EN.duty(it.rule().duty()), duty -> new ArrayList<>())
                .add(it.book()));
        return books.size() == 1
                ? books.keySet().iterator().next()
                : books.entrySet().stream()
                        .map(book -> book.getKey() + " (" + String.join(", ", book.getValue()) + ")")
                        .collect(Collectors.joining("<br>"));
    }

    private static String document(Reference reference) {
        return reference.text() + (reference.confirmed() ? "" : "*");
    }
}
