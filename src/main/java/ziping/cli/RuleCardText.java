package ziping.cli;

import java.util.ArrayList;
import java.util.List;
import ziping.model.Bilingual;
import ziping.model.Fact;
import ziping.model.RuleCard;
import ziping.model.Saying;
import ziping.model.Settable;
import ziping.words.Width;
import ziping.words.Words;

/** A rule on one page of a terminal. */
record RuleCardText(Words words) {
    private static final int COLUMNS = 80;
    private static final String BULLET = "  - ";
    private static final String INDENT = "    ";

    List<String> lines(RuleCard card) {
        List<String> lines = new ArrayList<>();
        add(lines, words.title(card.rule()));
        lines.add("");
        add(lines, words.say(Saying.of("card.checks").with("what", new Fact.Phrase(card.checks()))));
        if (!card.cells().isEmpty()) {
            add(lines, words.say(Saying.of("card.cells").with("names", new Fact.Listed(cells(card)))));
        }
        add(lines, words.say(Saying.of("card.rulebooks").with("rulebooks", rulebooks(card.only()))));
        card.off().ifPresent(it -> add(lines, words.say(Saying.of("card.off").with("reason", it))));
        card.rule().references().stream().map(words::reference).forEach(it -> add(lines, it));
        words.since(card.rule()).ifPresent(it -> add(lines, it));
        covers(lines, card);
        settings(lines, card);
        sentences(lines, card);
        lines.add("");
        add(lines, words.say(Saying.of("card.answer").with("what", words.whatToDo(card.rule()))));
        return lines;
    }

    /** As they would be read out; exactly as they are where a formula beside them has them so. */
    private static List<String> cells(RuleCard card) {
        return card.says().isPresent()
                ? card.cells()
                : card.cells().stream().map(it -> it.replace("_", "")).toList();
    }

    private Fact rulebooks(List<Bilingual> only) {
        return only.isEmpty()
                ? Fact.of(words.say("card.everywhere"))
                : new Fact.Listed(only.stream().map(words::name).toList());
    }

    private void covers(List<String> lines, RuleCard card) {
        if (!card.covers().isEmpty()) {
            List<Saying> rules = card.covers().stream()
                    .map(it -> Saying.of("card.covered")
                            .with("code", it.code())
                            .with("name", new Fact.Translated(it.name())))
                    .toList();
            add(lines, words.say(Saying.of("card.covers").with("rules", new Fact.Phrases(rules))));
        }
    }

    private void settings(List<String> lines, RuleCard card) {
        lines.add("");
        if (card.says().isPresent()) {
            add(lines, words.say("card.local"));
            return;
        }
        add(lines, words.say("card.duty"));
        add(lines, words.say(card.numbers().isEmpty() ? "card.no-numbers" : "card.numbers"));
        card.numbers().forEach(it -> item(lines, number(it)));
    }

    private String number(Settable.Parameter number) {
        return words.say(Saying.of("card.number")
                .with("meaning", new Fact.Phrase(number.meaning()))
                .with("values", new Fact.Listed(number.now())));
    }

    private void sentences(List<String> lines, RuleCard card) {
        List<String> sentences =
                card.says().map(it -> List.of(words.name(it))).orElseGet(() -> words.examples(card.rule()));
        if (!sentences.isEmpty()) {
            lines.add("");
            add(lines, words.say("card.sentences"));
            sentences.forEach(it -> item(lines, it));
        }
    }

    private void item(List<String> lines, String text) {
        List<String> item = Width.lines(text, COLUMNS - INDENT.length());
        lines.add(BULLET + item.get(0));
        item.stream().skip(1).forEach(it -> lines.add(INDENT + it));
    }

    private static void add(List<String> lines, String text) {
        lines.addAll(Width.lines(text, COLUMNS));
    }
}
