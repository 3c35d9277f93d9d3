package ziping.checks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.result.Finding;

/** What the rules say in their own cases, each sentence once, as the pages from which {@code rules show} reads. */
public final class Examples {
    private static final Path WORDS = Path.of("src/main/resources/messages");

    private Examples() {}

    /** The pages of both languages, with their files. */
    public static Map<Path, byte[]> pages() {
        Map<String, Finding> first = new TreeMap<>();
        RuleCaseTable.all()
                .flatMap(RuleCaseTable::fired)
                .forEach(finding -> first.putIfAbsent(
                        finding.code() + "." + finding.message().key(), finding));
        return Map.of(
                WORDS.resolve("examples_zh.properties"),
                page("# 各条规则报出的话，每句一例；由规则的事例写出，不要手改。", first, Messages.in(Language.ZH)::withoutPlace),
                WORDS.resolve("examples_en.properties"),
                page(
                        "# What the rules say, one example of each sentence; written from their cases, edit those.",
                        first,
                        Messages.in(Language.EN)::withoutPlace));
    }

    private static byte[] page(String heading, Map<String, Finding> first, Function<Finding, String> told) {
        return first.entrySet().stream()
                .map(it -> it.getKey() + " = " + told.apply(it.getValue()).replace("\\", "\\\\"))
                .collect(Collectors.joining("\n", heading + "\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
