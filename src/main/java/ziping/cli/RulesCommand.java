package ziping.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.Ziping;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.result.Rule;
import ziping.model.result.RuleCard;
import ziping.model.run.RunRefusedException;

/** {@code rules list}, {@code rules show CODE} and {@code explain CODE}. */
record RulesCommand(Ziping ziping, CommandLineArguments arguments, Terminal terminal) {
    ExitCode run() throws RunRefusedException {
        List<String> rest = arguments.words();
        if (arguments.command().equals(Optional.of(Command.EXPLAIN))) {
            if (rest.size() != 1) {
                throw new RunRefusedException(Message.of("usage.explain"));
            }
            return explain(card(rest.get(0)));
        } else if (rest.equals(List.of("list"))) {
            return list();
        } else if (rest.size() == 2 && rest.get(0).equals("show")) {
            return show(card(rest.get(1)));
        }
        throw arguments.wrongWords("usage.rules");
    }

    private ExitCode list() {
        TextTable table = new TextTable(
                3,
                Stream.of("console.code", "console.duty", "console.name")
                        .map(messages()::text)
                        .toList());
        for (Rule rule : ziping.rules()) {
            table.add(List.of(
                    rule.code(), messages().duty(rule.duty()), messages().name(rule.name())));
        }
        table.lines(terminal.columns()).forEach(terminal::print);
        return ExitCode.CLEAN;
    }

    private ExitCode show(RuleCard card) {
        new RuleCardText(messages(), terminal.columns()).lines(card).forEach(terminal::print);
        return ExitCode.CLEAN;
    }

    private ExitCode explain(RuleCard card) {
        Rule rule = card.rule();
        terminal.print(messages().title(rule));
        terminal.print(messages().checks(card));
        rule.references().stream().map(messages()::reference).forEach(terminal::print);
        messages().since(rule).ifPresent(terminal::print);
        terminal.print(messages().whatToDo(rule));
        return ExitCode.CLEAN;
    }

    private RuleCard card(String code) throws RunRefusedException {
        return ziping.card(code.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new RunRefusedException(
                        Message.of("cannot.unknown-rule").with("code", code)));
    }

    private Messages messages() {
        return ziping.messages();
    }
}
