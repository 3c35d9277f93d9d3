package ziping.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The standards 优, 良, 中, 差 of one goal, read together: where two bands share a number, the writing decides who has it;
 * where it does not, a range keeps its ends against 以上 and 以下, and the better band keeps them against the worse.
 *
 * @param bands from the best to the worst
 */
public record Bands(List<Band> bands) {
    /**
     * One band.
     *
     * @param grade such as 优
     * @param written as it stands in the form
     */
    public record Band(String grade, String written, Interval interval) {}

    /** A band as it stands in a cell. */
    public record Standard(String grade, String written) {}

    /** Two bands that do not fit together. */
    public record Seam(Band lower, Band upper, boolean overlap) {}

    /** Reads the standards, best first; empty unless every one that was written is a band of numbers. */
    public static Optional<Bands> of(List<Standard> standards) {
        List<Band> read = new ArrayList<>();
        for (Standard standard : standards) {
            Meaning meaning = Meanings.ofText(standard.written());
            if (meaning instanceof Meaning.Nothing) {
                continue;
            }
            Optional<Interval> interval = Interval.of(meaning);
            if (interval.isEmpty()) {
                return Optional.empty();
            }
            read.add(new Band(standard.grade(), standard.written(), interval.get()));
        }
        return read.isEmpty() ? Optional.empty() : Optional.of(new Bands(settled(read)));
    }

    /** The grade of a number; for 十多次 of the least that can be meant. */
    public Optional<String> gradeOf(BigDecimal number) {
        return bands.stream()
                .filter(it -> best(it).contains(number))
                .map(Band::grade)
                .findFirst();
    }

    /** The same as a step of the scale. */
    public Optional<Meaning.Level> levelOf(BigDecimal number) {
        return gradeOf(number)
                .map(Meanings::ofText)
                .filter(Meaning.Level.class::isInstance)
                .map(Meaning.Level.class::cast);
    }

    /** Where numbers lie between two bands, or in two at once, from the lowest. */
    public List<Seam> seams() {
        List<Band> rising = bands.stream()
                .filter(it ->
                        it.interval().low().isPresent() || it.interval().high().isPresent())
                .sorted(Comparator.comparing(it -> start(it.interval())))
                .toList();
        List<Seam> seams = new ArrayList<>();
        for (int i = 1; i < rising.size(); i++) {
            Optional<Boolean> wrong =
                    wrong(rising.get(i - 1).interval(), rising.get(i).interval());
            Band lower = rising.get(i - 1);
            Band upper = rising.get(i);
            wrong.ifPresent(overlap -> seams.add(new Seam(lower, upper, overlap)));
        }
        return seams;
    }

    /** The best band. */
    public Band best() {
        return bands.get(0);
    }

    /** Whether the best band is one number only, so that more than it has no band. */
    public boolean bestIsPoint() {
        return best().interval().isPoint();
    }

    /** A single number as the best of rising bands means: this or more. */
    private Interval best(Band band) {
        boolean topPoint = band.equals(best()) && bestIsPoint();
        return topPoint ? band.interval().openAbove() : band.interval();
    }

    private static List<Band> settled(List<Band> bands) {
        List<Band> settled = new ArrayList<>(bands);
        for (int better = 0; better < settled.size(); better++) {
            for (int worse = better + 1; worse < settled.size(); worse++) {
                share(settled, better, worse);
            }
        }
        return List.copyOf(settled);
    }

    /** Gives the number at which two bands meet to one of them. */
    private static void share(List<Band> bands, int better, int worse) {
        Interval one = bands.get(better).interval();
        Interval other = bands.get(worse).interval();
        if (meet(one.low(), other.high())) {
            boolean toWorse = keeps(other, other.high().get(), one, one.low().get());
            bands.set(
                    better,
                    with(bands.get(better), one.withLow(included(one.low().get(), !toWorse))));
            bands.set(
                    worse,
                    with(bands.get(worse), other.withHigh(included(other.high().get(), toWorse))));
        } else if (meet(one.high(), other.low())) {
            boolean toWorse = keeps(other, other.low().get(), one, one.high().get());
            bands.set(
                    better,
                    with(bands.get(better), one.withHigh(included(one.high().get(), !toWorse))));
            bands.set(
                    worse,
                    with(bands.get(worse), other.withLow(included(other.low().get(), toWorse))));
        }
    }

    private static boolean meet(Optional<Meaning.Limit> one, Optional<Meaning.Limit> other) {
        return one.isPresent()
                && other.isPresent()
                && one.get().value().compareTo(other.get().value()) == 0;
    }

    /** Whether the worse band keeps the number: it says so and the better does not, or it is a range beside 以上. */
    private static boolean keeps(Interval worse, Meaning.Limit own, Interval better, Meaning.Limit others) {
        if (own.stated() != others.stated()) {
            return own.stated() ? own.included() : !others.included();
        }
        boolean worseIsRange = worse.low().isPresent() && worse.high().isPresent();
        boolean betterIsRange = better.low().isPresent() && better.high().isPresent();
        return own.included() && worseIsRange && !betterIsRange;
    }

    private static Meaning.Limit included(Meaning.Limit limit, boolean included) {
        return limit.stated() ? limit : new Meaning.Limit(limit.value(), included, false);
    }

    private static Band with(Band band, Interval interval) {
        return new Band(band.grade(), band.written(), interval);
    }

    private static BigDecimal start(Interval interval) {
        return interval.low()
                .map(Meaning.Limit::value)
                .orElseGet(() -> interval.high().orElseThrow().value().subtract(BigDecimal.ONE));
    }

    /** Empty if the two join; true if they overlap, false if something lies between. Counts go from one to the next. */
    private static Optional<Boolean> wrong(Interval lower, Interval upper) {
        if (lower.high().isEmpty() || upper.low().isEmpty()) {
            return Optional.of(true);
        }
        Meaning.Limit end = lower.high().get();
        Meaning.Limit start = upper.low().get();
        BigDecimal between = start.value().subtract(end.value());
        if (between.signum() < 0 || (between.signum() == 0 && end.included() && start.included())) {
            return Optional.of(true);
        }
        boolean whole = isWhole(end.value()) && isWhole(start.value());
        boolean joined = between.signum() == 0
                ? end.included() || start.included()
                : whole && between.compareTo(BigDecimal.ONE) == 0 && end.included() && start.included();
        return joined ? Optional.empty() : Optional.of(false);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
