package ziping.cli;

import java.util.ArrayList;
import java.util.List;
import ziping.messages.Messages;
import ziping.messages.TextWidth;
import ziping.model.Bilingual;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.RuleCard;
import ziping.model.result.SettableValues;

/** A rule on one page of a terminal. */
record RuleCardText(Messages words) {
    private static final int COLUMNS = 80;
    private static final String BULLET = "  - ";
    private static final String INDENT = "    ";

    List<String> lines(RuleCard card) {
        List<String> lines = new ArrayList<>();
        add(lines, words.title(card.rule()));
        lines.add("");
        add(lines, words.text(Message.of("card.checks").with("what", new MessageArgument.Phrase(card.checks()))));
        if (!card.cells().isEmpty()) {
            add(lines, words.text(Message.of("card.cells").with("names", new MessageArgument.Listed(cells(card)))));
        }
        add(lines, words.text(Message.of("card.rulebooks").with("rulebooks", rulebooks(card.only()))));
        card.off().ifPresent(it -> add(lines, words.text(Message.of("card.off").with("reason", it))));
        card.rule().references().stream().map(words::reference).forEach(it -> add(lines, it));
        words.since(card.rule()).ifPresent(it -> add(lines, it));
        covers(lines, card);
        settings(lines, card);
        sentences(lines, card);
        lines.add("");
        add(lines, words.text(Message.of("card.answer").with("what", words.whatToDo(card.rule()))));
        return lines;
    }

    /** As they would be read out; exactly as they are where a formula beside them has them so. */
    private static List<String> cells(RuleCard card) {
        return card.says().isPresent()
                ? card.cells()
                : card.cells().stream().map(it -> it.replace("_", "")).toList();
    }

    private MessageArgument rulebooks(List<Bilingual> only) {
        return only.isEmpty()
                ? MessageArgument.of(words.text("card.everywhere"))
                : new MessageArgument.Listed(only.stream().map(words::name).toList());
    }

    private void covers(List<String> lines, RuleCard card) {
        if (!card.covers().isEmpty()) {
            List<Message> rules = card.covers().stream()
                    .map(it -> Message.of("card.covered")
                            .with("code", it.code())
                            .with("name", new MessageArgument.Translated(it.name())))
                    .toList();
            add(lines, words.text(Message.of("card.covers").with("rules", new MessageArgument.Phrases(rules))));
        }
    }

    private void settings(List<String> lines, RuleCard card) {
        lines.add("");
        if (card.says().isPresent()) {
            add(lines, words.text("card.local"));
            return;
        }
        add(lines, words.text("card.duty"));
        add(lines, words.text(card.numbers().isEmpty() ? "card.no-numbers" : "card.numbers"));
        card.numbers().forEach(it -> item(lines, number(it)));
    }

    private String number(SettableValues.Parameter number) {
        return words.text(Message.of("card.number")
                .with("meaning", new MessageArgument.Phrase(number.meaning()))
                .with("values", new MessageArgument.Listed(number.now())));
    }

    private void sentences(List<String> lines, RuleCard card) {
        List<String> sentences =
                card.says().map(it -> List.of(words.name(it))).orElseGet(() -> words.examples(card.rule()));
        if (!sentences.isEmpty()) {
            lines.add("");
            add(lines, words.text("card.sentences"));
            sentences.forEach(it -> item(lines, it));
        }
    }

    private void item(List<String> lines, String text) {
        List<String> item = TextWidth.lines(text, COLUMNS - INDENT.length());
        lines.add(BULLET + item.get(0));
        item.stream().skip(1).forEach(it -> lines.add(INDENT + it));
    }

    private static void add(List<String> lines, String text) {
        lines.addAll(TextWidth.lines(text, COLUMNS));
    }
}
