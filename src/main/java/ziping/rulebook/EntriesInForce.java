package ziping.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CrossProjectCheck;
import ziping.model.Reference;
import ziping.model.result.Rule;

/** The entries of a rulebook that are valid on one day. */
record EntriesInForce(Rulebook rulebook, LocalDate day, List<Provision> entries) {
    /** The one content of a kind that every rulebook must have, with its references. */
    <T extends Provision.Required> Law.Sourced<T> one(Class<T> kind) {
        List<Law.Sourced<T>> contents = all(kind);
        if (contents.isEmpty()) {
            throw new IllegalStateException(
                    "rulebook " + rulebook.id() + " has no " + kind.getSimpleName() + " on " + day);
        }
        return contents.get(0);
    }

    /** Every content of a kind in the order of the entries, with its references. */
    <T extends Provision.Content> List<Law.Sourced<T>> all(Class<T> kind) {
        List<Law.Sourced<T>> contents = new ArrayList<>();
        for (Provision entry : entries) {
            if (kind.isInstance(entry.content())) {
                contents.add(new Law.Sourced<>(kind.cast(entry.content()), rulebook.references(entry)));
            }
        }
        return contents;
    }

    /** The rules of consistency over one workbook, by code. */
    List<Law.BoundCheck> rules() {
        List<Law.BoundCheck> rules = new ArrayList<>();
        for (Ruled ruled : ruled()) {
            Provision.CheckRule content = ruled.content();
            if (content.by() instanceof Check check) {
                rules.add(new Law.BoundCheck(ruled.rule(), content.covers(), check, content.off()));
            }
        }
        return List.copyOf(rules);
    }

    /** The rules over several projects that are checked, by code. */
    List<Law.BoundAcross> across() {
        List<Law.BoundAcross> rules = new ArrayList<>();
        for (Ruled ruled : ruled()) {
            if (ruled.content().by() instanceof CrossProjectCheck check
                    && ruled.content().off().isEmpty()) {
                rules.add(new Law.BoundAcross(ruled.rule(), check));
            }
        }
        return List.copyOf(rules);
    }

    /** Every rule of consistency by code, whether it is checked or not. */
    List<Rule> everyRule() {
        return ruled().stream().map(Ruled::rule).toList();
    }

    private record Ruled(Rule rule, Provision.CheckRule content) {}

    private List<Ruled> ruled() {
        List<Ruled> ruled = new ArrayList<>();
        for (Provision entry : entries) {
            if (entry.content() instanceof Provision.CheckRule content) {
                ruled.add(new Ruled(rule(entry, content), content));
            }
        }
        ruled.sort(Comparator.comparing(each -> each.rule().code()));
        return ruled;
    }

    private Rule rule(Provision entry, Provision.CheckRule content) {
        List<Reference> references = rulebook.references(entry);
        return new Rule(entry.id(), Optional.of(entry.from()), content.name(), content.duty(), references);
    }
}
