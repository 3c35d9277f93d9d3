package ziping.checks.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.checks.Wording;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.ParsedValue;
import ziping.quantity.UnitPair;
import ziping.scoring.Direction;

/**
 * Finds a statement in a text that the numbers of the form contradict.
 *
 * @param claim words of the statement
 * @param in names of the cells with the texts
 * @param figures the kind of numbers that contradict it
 * @param level2 words in the second-level names of cost indicators
 */
record WordsAgainstFigures(Wording claim, List<String> in, Contrary figures, List<String> level2) implements Check {
    /** A situation of the figures. */
    enum Contrary {
        /** An indicator of cost went beyond its target. */
        COST_OVER_TARGET,
        /** The budget was spent to the last. */
        ALL_SPENT,
        /** An indicator lost points, and either has no explanation or missed its target. */
        POINTS_LOST
    }

    /** What contradicts the statement. */
    private record Contradiction(Message facts, List<Location> places) {}

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<FormCell> texts = context.filled(in);
        texts.forEach(cell -> result.markApplicable());
        Optional<Wording.Said> said = claim.saidIn(texts);
        if (said.isPresent()) {
            contradiction(context)
                    .ifPresentOrElse(
                            contradiction -> result.violation(
                                    contradiction
                                            .facts()
                                            .with("claim", said.get().clause()),
                                    Stream.concat(
                                                    Stream.of(said.get().cell().location()),
                                                    contradiction.places().stream())
                                            .toList()),
                            () -> unreadable(context).forEach(result::unreadable));
        }
        return result.build();
    }

    /** Cells that may hold what contradicts the claim, and cannot be read. */
    private Stream<FormCell> unreadable(CheckContext context) {
        return switch (figures) {
            case COST_OVER_TARGET ->
                context.indicators().stream()
                        .filter(this::isCost)
                        .filter(row -> row.actual() instanceof ParsedValue.Unclear)
                        .flatMap(row -> row.cells().actual().stream());
            case ALL_SPENT ->
                Stream.of(FieldNames.FULL, FieldNames.EXECUTED)
                        .flatMap(name -> StatedFigures.unreadable(context, name));
            case POINTS_LOST -> Stream.empty();
        };
    }

    private Optional<Contradiction> contradiction(CheckContext context) {
        return switch (figures) {
            case COST_OVER_TARGET ->
                context.indicators().stream()
                        .filter(this::isCost)
                        .filter(WordsAgainstFigures::isOver)
                        .findFirst()
                        .map(WordsAgainstFigures::over);
            case ALL_SPENT -> allSpent(context);
            case POINTS_LOST ->
                context.indicators().stream()
                        .filter(WordsAgainstFigures::isLost)
                        .findFirst()
                        .map(WordsAgainstFigures::lost);
        };
    }

    private boolean isCost(ScoredRow row) {
        return row.direction() == Direction.DOWNWARD && row.isUnder(level2);
    }

    private static boolean isOver(ScoredRow row) {
        return row.target() instanceof ParsedValue.Amount target
                && row.actual() instanceof ParsedValue.Amount actual
                && UnitPair.of(target, actual)
                        .filter(pair -> pair.actual().compareTo(pair.target()) > 0)
                        .isPresent();
    }

    private static Contradiction over(ScoredRow row) {
        Message facts = Message.of("words-against-figures.cost-over")
                .with("row", row.label())
                .with("target", row.cells().shownTarget())
                .with("actual", row.cells().shownActual());
        return new Contradiction(
                facts, CheckContext.places(row.cells().target(), row.cells().actual()));
    }

    private static Optional<Contradiction> allSpent(CheckContext context) {
        Optional<BigDecimal> full = context.money().total(FieldNames.FULL);
        Optional<BigDecimal> executed = context.money().total(FieldNames.EXECUTED);
        boolean all = full.filter(number -> number.signum() > 0).isPresent()
                && executed.filter(number -> number.compareTo(full.get()) == 0).isPresent();
        return all
                ? Optional.of(new Contradiction(
                        Message.of("words-against-figures.all-spent")
                                .with(
                                        "full",
                                        MessageArgument.of(
                                                full.get(), context.money().unit())),
                        CheckContext.places(context.field(FieldNames.FULL), context.field(FieldNames.EXECUTED))))
                : Optional.empty();
    }

    /** Where the loss is explained and the target met, the claim may be true. */
    private static boolean isLost(ScoredRow row) {
        Optional<BigDecimal> weight = row.weight().number();
        boolean lost = weight.isPresent()
                && row.award()
                        .points()
                        .filter(number -> number.compareTo(weight.get()) < 0)
                        .isPresent();
        boolean missed = weight.isPresent()
                && row.award()
                        .rule()
                        .filter(number -> number.compareTo(weight.get()) < 0)
                        .isPresent();
        return lost && (missed || !row.explanation().isGiven());
    }

    private static Contradiction lost(ScoredRow row) {
        Message facts = Message.of("words-against-figures.points-lost")
                .with("row", row.label())
                .with("points", row.award().points().orElse(BigDecimal.ZERO))
                .with("weight", row.weight().number().orElse(BigDecimal.ZERO));
        return new Contradiction(facts, CheckContext.places(row.cells().points()));
    }
}
