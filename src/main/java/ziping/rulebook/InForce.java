package ziping.rulebook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import ziping.checks.AcrossCheck;
import ziping.checks.Check;
import ziping.model.Rule;

/** The entries that hold on one day, asked for what they say. */
record InForce(Rulebook rulebook, LocalDate day, List<Provision> entries) {
    /** The one value of a kind that every law must have. */
    <T> T one(String what, Function<Provision, Optional<T>> value) {
        return sourced(what, value).value();
    }

    /** The same with its references. */
    <T> Law.Sourced<T> sourced(String what, Function<Provision, Optional<T>> value) {
        List<Law.Sourced<T>> values = all(value);
        if (values.isEmpty()) {
            throw new IllegalStateException(rulebook.id() + " was loaded without " + what + " on " + day);
        }
        return values.get(0);
    }

    /** Every value of a kind, in order. */
    <T> List<Law.Sourced<T>> all(Function<Provision, Optional<T>> value) {
        return entries.stream()
                .flatMap(entry ->
                        value.apply(entry).stream().map(it -> new Law.Sourced<>(it, rulebook.references(entry))))
                .toList();
    }

    /** The rules of consistency of one form, by code. */
    List<Law.BoundCheck> rules() {
        return ruled(it -> it.says().by() instanceof Check check
                ? Stream.of(new Law.BoundCheck(
                        it.rule(), it.says().covers(), check, it.says().off()))
                : Stream.empty());
    }

    /** The rules over several projects, by code; those that are not to be checked are not among them. */
    List<Law.BoundAcross> across() {
        return ruled(it ->
                it.says().by() instanceof AcrossCheck check && it.says().off().isEmpty()
                        ? Stream.of(new Law.BoundAcross(it.rule(), check))
                        : Stream.empty());
    }

    /** Every rule of consistency by code, whether it is to be checked or not. */
    List<Rule> everyRule() {
        return ruled(it -> Stream.of(it.rule()));
    }

    private record Ruled(Rule rule, CheckRule says) {}

    private <T> List<T> ruled(Function<Ruled, Stream<T>> bound) {
        return entries.stream()
                .flatMap(entry -> entry.check().stream().map(it -> new Ruled(rule(entry, it), it)))
                .sorted(Comparator.comparing(it -> it.rule().code()))
                .flatMap(bound)
                .toList();
    }

    private Rule rule(Provision entry, CheckRule says) {
        return new Rule(entry.id(), Optional.of(entry.from()), says.name(), says.duty(), rulebook.references(entry));
    }
}
