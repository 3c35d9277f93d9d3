package ziping.cli;

import java.util.ArrayList;
import java.util.List;
import ziping.messages.Messages;
import ziping.messages.TextWidth;
import ziping.model.Bilingual;
import ziping.model.Reference;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.RuleCard;
import ziping.model.result.SettableValues;

/**
 * The description of a rule. It has at most 80 columns in files, too.
 *
 * @param columns the width of the terminal
 */
record RuleCardText(Messages messages, int columns) {
    private static final int MOST_COLUMNS = 80;
    private static final String BULLET = "  - ";
    private static final String INDENT = "    ";

    RuleCardText {
        columns = Math.min(columns, MOST_COLUMNS);
    }

    List<String> lines(RuleCard card) {
        List<String> lines = new ArrayList<>();
        add(lines, messages.title(card.rule()));
        lines.add("");
        add(lines, messages.checks(card));
        if (!card.cells().isEmpty()) {
            add(lines, messages.text(Message.of("card.cells").with("names", new MessageArgument.Listed(cells(card)))));
        }
        add(lines, messages.text(Message.of("card.rulebooks").with("rulebooks", rulebooks(card.only()))));
        if (card.off().isPresent()) {
            add(
                    lines,
                    messages.text(
                            Message.of("card.off").with("reason", card.off().get())));
        }
        for (Reference reference : card.rule().references()) {
            add(lines, messages.reference(reference));
        }
        messages.since(card.rule()).ifPresent(since -> add(lines, since));
        covers(lines, card);
        settings(lines, card);
        sentences(lines, card);
        lines.add("");
        add(lines, messages.text(Message.of("card.answer").with("what", messages.whatToDo(card.rule()))));
        return lines;
    }

    /** The names of cells, without underscores; with them if the card shows a formula that uses the names. */
    private static List<String> cells(RuleCard card) {
        return card.says().isPresent()
                ? card.cells()
                : card.cells().stream().map(name -> name.replace("_", "")).toList();
    }

    private MessageArgument rulebooks(List<Bilingual> only) {
        return only.isEmpty()
                ? MessageArgument.of(messages.text("card.everywhere"))
                : new MessageArgument.Listed(only.stream().map(messages::name).toList());
    }

    private void covers(List<String> lines, RuleCard card) {
        if (!card.covers().isEmpty()) {
            List<Message> rules = card.covers().stream()
                    .map(rule -> Message.of("card.covered")
                            .with("code", rule.code())
                            .with("name", new MessageArgument.Translated(rule.name())))
                    .toList();
            add(lines, messages.text(Message.of("card.covers").with("rules", new MessageArgument.Phrases(rules))));
        }
    }

    private void settings(List<String> lines, RuleCard card) {
        lines.add("");
        if (card.says().isPresent()) {
            add(lines, messages.text("card.local"));
            return;
        }
        add(lines, messages.text("card.duty"));
        add(lines, messages.text(card.numbers().isEmpty() ? "card.no-numbers" : "card.numbers"));
        for (SettableValues.Parameter number : card.numbers()) {
            item(lines, number(number));
        }
    }

    private String number(SettableValues.Parameter number) {
        return messages.text(Message.of("card.number")
                .with("meaning", new MessageArgument.Phrase(number.meaning()))
                .with("values", new MessageArgument.Listed(number.now())));
    }

    private void sentences(List<String> lines, RuleCard card) {
        List<String> sentences =
                card.says().isPresent() ? List.of(messages.name(card.says().get())) : messages.examples(card.rule());
        if (!sentences.isEmpty()) {
            lines.add("");
            add(lines, messages.text("card.sentences"));
            for (String sentence : sentences) {
                item(lines, sentence);
            }
        }
    }

    private void item(List<String> lines, String text) {
        List<String> item = TextWidth.lines(text, columns - INDENT.length());
        lines.add(BULLET + item.get(0));
        for (String line : item.subList(1, item.size())) {
            lines.add(INDENT + line);
        }
    }

    private void add(List<String> lines, String text) {
        lines.addAll(TextWidth.lines(text, columns));
    }
}
