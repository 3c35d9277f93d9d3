package ziping.rulebook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    /** The rules of consistency, by code. */
    List<Law.BoundCheck> rules() {
        return entries.stream()
                .flatMap(entry -> entry.check().stream()
                        .map(it -> new Law.BoundCheck(
                                new Rule(
                                        entry.id(),
                                        Optional.of(entry.from()),
                                        it.name(),
                                        it.duty(),
                                        rulebook.references(entry)),
                                it.covers(),
                                it.by())))
                .sorted(Comparator.comparing(it -> it.rule().code()))
                .toList();
    }

    /** The rules over several projects, by code. */
    List<Law.BoundAcross> across() {
        return entries.stream()
                .flatMap(entry -> entry.across().stream()
                        .map(it -> new Law.BoundAcross(
                                new Rule(entry.id(), it.name(), it.duty(), rulebook.references(entry)), it.by())))
                .sorted(Comparator.comparing(it -> it.rule().code()))
                .toList();
    }
}
