package ziping.rulebook;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ziping.checks.formula.Formula;
import ziping.model.Bilingual;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Rule;
import ziping.model.result.RuleCard;
import ziping.model.result.SettableValues;

/**
 * Collects all information about a rule from the rulebooks.
 *
 * @param day on which the rule is valid
 * @param names of cells of forms
 */
record RuleCards(Rulebooks books, YamlBinding binding, LocalDate day, Set<String> names) {
    /** The card of a rule; empty if no rulebook has the rule on that day. */
    Optional<RuleCard> of(String code) {
        return having(code).findFirst().flatMap(book -> entry(book, code).map(entry -> card(book, entry)));
    }

    private RuleCard card(Rulebook book, Provision entry) {
        Provision.CheckRule says = entry.check().orElseThrow();
        YamlNode.Entries by = binding.source(says)
                .value("by")
                .filter(YamlNode.Entries.class::isInstance)
                .map(YamlNode.Entries.class::cast)
                .orElseThrow();
        Set<String> cells = new LinkedHashSet<>();
        if (says.by() instanceof Formula formula) {
            cells.addAll(formula.names());
        } else {
            collect(by, cells);
        }
        return new RuleCard(
                rule(book, entry.id()),
                checks(says, by),
                List.copyOf(cells),
                only(entry.id()),
                says.covers().stream().map(cover -> rule(book, cover)).toList(),
                numbers(entry.id()),
                says.by() instanceof Formula formula ? Optional.of(formula.says()) : Optional.empty(),
                says.off());
    }

    private static Message checks(Provision.CheckRule says, YamlNode.Entries by) {
        String kind = by.value(YamlBinding.KIND)
                .map(YamlNode.Scalar.class::cast)
                .orElseThrow()
                .text();
        Message checks = Message.of("looks." + kind);
        return says.by() instanceof Formula formula
                ? checks.with("formula", MessageArgument.of(formula.formula().formula()))
                : checks;
    }

    /** The words that are names of cells, in the order of the entry. */
    private void collect(YamlNode node, Set<String> cells) {
        if (node instanceof YamlNode.Scalar scalar && names.contains(scalar.text())) {
            cells.add(scalar.text());
        } else if (node instanceof YamlNode.Items items) {
            items.nodes().forEach(item -> collect(item, cells));
        } else if (node instanceof YamlNode.Entries entries) {
            entries.byKey().values().forEach(entry -> collect(entry.value(), cells));
        }
    }

    private List<Bilingual> only(String code) {
        long all = books.all().size();
        List<Bilingual> having = having(code).map(Rulebook::name).toList();
        return having.size() == all ? List.of() : having;
    }

    private List<SettableValues.Parameter> numbers(String code) {
        return books.settable().parameters().stream()
                .filter(parameter -> ParameterId.of(parameter.id())
                        .filter(id -> id.entry().equals(code))
                        .isPresent())
                .toList();
    }

    private Stream<Rulebook> having(String code) {
        return books.all().stream().filter(book -> entry(book, code).isPresent());
    }

    private Optional<Provision> entry(Rulebook book, String code) {
        return book.entries().stream()
                .filter(entry -> entry.id().equals(code) && entry.check().isPresent() && entry.holdsOn(day))
                .findFirst();
    }

    private Rule rule(Rulebook book, String code) {
        return book.rules(day).stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
