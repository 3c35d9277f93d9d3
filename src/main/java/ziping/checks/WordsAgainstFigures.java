package ziping.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Names;
import ziping.model.Place;
import ziping.model.Saying;
import ziping.quantity.Meaning;
import ziping.quantity.Pair;
import ziping.scoring.Direction;

/**
 * What is claimed in words is not contradicted by the figures of the form.
 *
 * @param claim what is claimed
 * @param in the texts that may claim it
 * @param figures what contradicts it
 * @param level2 what cost indicators are called at the second level
 */
public record WordsAgainstFigures(Wording claim, List<String> in, Contrary figures, List<String> level2)
        implements Check {
    /** A situation of the figures. */
    public enum Contrary {
        /** An indicator of cost went beyond its target. */
        COST_OVER_TARGET,
        /** The budget was spent to the last. */
        ALL_SPENT,
        /** An indicator lost points, and either nobody said why or its target was missed. */
        POINTS_LOST
    }

    /** What the figures say. */
    private record Contradiction(Saying facts, List<Place> places) {}

    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        List<Entry> texts = filing.filled(in);
        texts.forEach(it -> tally.compared());
        Optional<Wording.Said> said = claim.saidIn(texts);
        if (said.isPresent()) {
            contradiction(filing)
                    .ifPresentOrElse(
                            it -> tally.hit(
                                    it.facts().with("claim", said.get().clause()),
                                    Stream.concat(Stream.of(said.get().cell().place()), it.places().stream())
                                            .toList()),
                            () -> unreadable(filing).forEach(tally::unreadable));
        }
        return tally.verdict();
    }

    /** Cells that may hold what contradicts the claim, and cannot be read. */
    private Stream<Entry> unreadable(Filing filing) {
        return switch (figures) {
            case COST_OVER_TARGET ->
                filing.indicators()
                        .filter(this::isCost)
                        .filter(it -> it.actual() instanceof Meaning.Unclear)
                        .flatMap(it -> it.cells().actual().stream());
            case ALL_SPENT -> Stream.of(Names.FULL, Names.EXECUTED).flatMap(it -> StatedFigures.unreadable(filing, it));
            case POINTS_LOST -> Stream.empty();
        };
    }

    private Optional<Contradiction> contradiction(Filing filing) {
        return switch (figures) {
            case COST_OVER_TARGET ->
                filing.indicators()
                        .filter(this::isCost)
                        .filter(WordsAgainstFigures::isOver)
                        .findFirst()
                        .map(WordsAgainstFigures::over);
            case ALL_SPENT -> allSpent(filing);
            case POINTS_LOST ->
                filing.indicators()
                        .filter(WordsAgainstFigures::isLost)
                        .findFirst()
                        .map(WordsAgainstFigures::lost);
        };
    }

    private boolean isCost(Line line) {
        return line.direction() == Direction.DOWNWARD && line.isUnder(level2);
    }

    private static boolean isOver(Line line) {
        return line.target() instanceof Meaning.Amount target
                && line.actual() instanceof Meaning.Amount actual
                && Pair.of(target, actual)
                        .filter(it -> it.actual().compareTo(it.target()) > 0)
                        .isPresent();
    }

    private static Contradiction over(Line line) {
        Saying facts = Saying.of("words-against-figures.cost-over")
                .with("row", line.label())
                .with("target", line.cells().shownTarget())
                .with("actual", line.cells().shownActual());
        return new Contradiction(
                facts,
                Filing.places(Stream.of(line.cells().target(), line.cells().actual())));
    }

    private static Optional<Contradiction> allSpent(Filing filing) {
        Optional<BigDecimal> full = filing.ledger().total(Names.FULL);
        Optional<BigDecimal> executed = filing.ledger().total(Names.EXECUTED);
        boolean all = full.filter(it -> it.signum() > 0).isPresent()
                && executed.filter(it -> it.compareTo(full.get()) == 0).isPresent();
        return all
                ? Optional.of(new Contradiction(
                        Saying.of("words-against-figures.all-spent")
                                .with(
                                        "full",
                                        Fact.of(full.get(), filing.ledger().unit())),
                        Filing.places(Stream.of(filing.field(Names.FULL), filing.field(Names.EXECUTED)))))
                : Optional.empty();
    }

    /** Where the loss is explained and the target met, the claim may be true. */
    private static boolean isLost(Line line) {
        Optional<BigDecimal> weight = line.weight().number();
        boolean lost = weight.isPresent()
                && line.award()
                        .points()
                        .filter(it -> it.compareTo(weight.get()) < 0)
                        .isPresent();
        boolean missed = weight.isPresent()
                && line.award()
                        .rule()
                        .filter(it -> it.compareTo(weight.get()) < 0)
                        .isPresent();
        return lost && (missed || !line.explanation().isGiven());
    }

    private static Contradiction lost(Line line) {
        Saying facts = Saying.of("words-against-figures.points-lost")
                .with("row", line.label())
                .with("points", line.award().points().orElse(BigDecimal.ZERO))
                .with("weight", line.weight().number().orElse(BigDecimal.ZERO));
        return new Contradiction(facts, Filing.places(Stream.of(line.cells().points())));
    }
}
