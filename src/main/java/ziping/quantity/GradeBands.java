package ziping.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The standards 优, 良, 中, 差 of one goal, read together. If two bands share a number, the words decide which band has it.
 * If the words do not decide, a range keeps its ends against 以上 and 以下; otherwise the better band has the number.
 *
 * @param bands from the best to the worst
 */
public record GradeBands(List<Band> bands) {
    /** The longest words for a grade, such as 良好. */
    private static final int LONGEST_GRADE = 2;

    private static final String SEPARATORS = ";,、。";

    /**
     * One band.
     *
     * @param grade such as 优
     * @param written the text in the form
     */
    public record Band(String grade, String written, Interval interval) {}

    /** A band as text. */
    public record Standard(String grade, String written) {}

    /** A grade, and where its standard begins in the text. */
    private record Heading(String grade, int start, int end) {}

    /**
     * Two bands that do not fit together.
     *
     * @param overlap whether numbers are in both bands; false if numbers between them are in none
     */
    public record Seam(Band lower, Band upper, boolean overlap) {}

    /** Reads the standards, best first; empty unless every one that was written is a band of numbers. */
    public static Optional<GradeBands> of(List<Standard> standards) {
        List<Band> read = new ArrayList<>();
        for (Standard standard : standards) {
            ParsedValue parsed = ValueParser.ofText(standard.written());
            if (parsed instanceof ParsedValue.Nothing) {
                continue;
            }
            Optional<Interval> interval = Interval.of(parsed);
            if (interval.isEmpty()) {
                return Optional.empty();
            }
            read.add(new Band(standard.grade(), standard.written(), interval.get()));
        }
        return read.isEmpty() ? Optional.empty() : Optional.of(new GradeBands(settled(read)));
    }

    /**
     * Reads standards that are written into one cell: {@code 优：24次以上；良：16~23次；中：10~15次；差：10次以下}.
     *
     * @return empty unless the cell consists of at least two grades with a band of numbers each
     */
    static Optional<GradeBands> inOneCell(String spelled) {
        List<Heading> headings = headings(spelled);
        if (headings.size() < 2 || headings.get(0).start() > 0) {
            return Optional.empty();
        }
        List<Standard> standards = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : spelled.length();
            String written = spelled.substring(headings.get(i).end(), end);
            standards.add(new Standard(headings.get(i).grade(), withoutSeparator(written)));
        }
        return of(standards);
    }

    private static List<Heading> headings(String spelled) {
        List<Heading> headings = new ArrayList<>();
        for (int colon = spelled.indexOf(':'); colon >= 0; colon = spelled.indexOf(':', colon + 1)) {
            for (int length = LONGEST_GRADE; length > 0; length--) {
                int start = colon - length;
                String grade = start < 0 ? "" : spelled.substring(start, colon);
                Optional<ParsedValue> parsed = FixedPhrases.of(grade, grade);
                if (parsed.isPresent() && parsed.get() instanceof ParsedValue.Level) {
                    headings.add(new Heading(grade, start, colon + 1));
                    break;
                }
            }
        }
        return headings;
    }

    private static String withoutSeparator(String written) {
        String stripped = written.strip();
        boolean separated = !stripped.isEmpty() && SEPARATORS.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
        return separated ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    /** The grade of a number. For 十多次 the number is the least that can be meant. */
    public Optional<String> gradeOf(BigDecimal number) {
        for (Band band : bands) {
            if (best(band).contains(number)) {
                return Optional.of(band.grade());
            }
        }
        return Optional.empty();
    }

    /** The same grade as a step of the scale. */
    public Optional<ParsedValue.Level> levelOf(BigDecimal number) {
        Optional<String> grade = gradeOf(number);
        return grade.isPresent() && ValueParser.ofText(grade.get()) instanceof ParsedValue.Level level
                ? Optional.of(level)
                : Optional.empty();
    }

    /** Where numbers are in no band or in two bands, from the lowest. */
    public List<Seam> seams() {
        List<Band> rising = bands.stream()
                .filter(band -> band.interval().low().isPresent()
                        || band.interval().high().isPresent())
                .sorted(Comparator.comparing(band -> start(band.interval())))
                .toList();
        List<Seam> seams = new ArrayList<>();
        for (int i = 1; i < rising.size(); i++) {
            Band lower = rising.get(i - 1);
            Band upper = rising.get(i);
            Optional<Boolean> overlap = wrong(lower.interval(), upper.interval());
            if (overlap.isPresent()) {
                seams.add(new Seam(lower, upper, overlap.get()));
            }
        }
        return seams;
    }

    /** The best band. */
    public Band best() {
        return bands.get(0);
    }

    /** Whether the best band is one number only, so that a higher number is in no band. */
    public boolean bestIsPoint() {
        return best().interval().isPoint();
    }

    /** A single number as the best band means this number or more. */
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

    /** Decides which of two bands has the number at which they meet. */
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

    private static boolean meet(Optional<ParsedValue.Limit> one, Optional<ParsedValue.Limit> other) {
        return one.isPresent()
                && other.isPresent()
                && one.get().value().compareTo(other.get().value()) == 0;
    }

    /** Whether the worse band has the number: only its words say so, or it is a range next to 以上. */
    private static boolean keeps(Interval worse, ParsedValue.Limit own, Interval better, ParsedValue.Limit others) {
        if (own.stated() != others.stated()) {
            return own.stated() ? own.included() : !others.included();
        }
        boolean worseIsRange = worse.low().isPresent() && worse.high().isPresent();
        boolean betterIsRange = better.low().isPresent() && better.high().isPresent();
        return own.included() && worseIsRange && !betterIsRange;
    }

    private static ParsedValue.Limit included(ParsedValue.Limit limit, boolean included) {
        return limit.stated() ? limit : new ParsedValue.Limit(limit.value(), included, false);
    }

    private static Band with(Band band, Interval interval) {
        return new Band(band.grade(), band.written(), interval);
    }

    private static BigDecimal start(Interval interval) {
        return interval.low().isPresent()
                ? interval.low().get().value()
                : interval.high().orElseThrow().value().subtract(BigDecimal.ONE);
    }

    /** Empty if two bands join; true if they overlap; false if there is a gap. There is no gap from 5 to 6. */
    private static Optional<Boolean> wrong(Interval lower, Interval upper) {
        if (lower.high().isEmpty() || upper.low().isEmpty()) {
            return Optional.of(true);
        }
        ParsedValue.Limit end = lower.high().get();
        ParsedValue.Limit start = upper.low().get();
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

    /**
     * All numbers between two limits.
     *
     * @param low empty if there is no lower limit
     * @param high empty if there is no upper limit
     */
    public record Interval(Optional<ParsedValue.Limit> low, Optional<ParsedValue.Limit> high) {
        /** Whether a number is in the interval. */
        public boolean contains(BigDecimal number) {
            int toLow = low.isPresent() ? number.compareTo(low.get().value()) : 1;
            int toHigh = high.isPresent() ? number.compareTo(high.get().value()) : -1;
            boolean aboveLow = toLow > 0 || (toLow == 0 && low.get().included());
            boolean belowHigh = toHigh < 0 || (toHigh == 0 && high.get().included());
            return aboveLow && belowHigh;
        }

        /** The interval of one written band; empty if the band is not a band of numbers. */
        static Optional<Interval> of(ParsedValue parsed) {
            if (parsed instanceof ParsedValue.Range range) {
                return Optional.of(new Interval(Optional.of(range.low()), Optional.of(range.high())));
            }
            return parsed instanceof ParsedValue.Amount amount ? Optional.of(of(amount)) : Optional.empty();
        }

        private static Interval of(ParsedValue.Amount amount) {
            boolean stated = !amount.open().contains(ParsedValue.Open.LIMIT);
            BigDecimal value = amount.value();
            return switch (amount.sign()) {
                case AT_LEAST -> from(new ParsedValue.Limit(value, true, stated));
                case MORE_THAN -> from(new ParsedValue.Limit(value, false, true));
                case AT_MOST -> upTo(new ParsedValue.Limit(value, true, stated));
                case LESS_THAN -> upTo(new ParsedValue.Limit(value, false, true));
                case NONE, EQUAL -> exactly(new ParsedValue.Limit(value, true, true));
            };
        }

        /** The same without an upper limit. */
        Interval openAbove() {
            return new Interval(low, Optional.empty());
        }

        Interval withLow(ParsedValue.Limit limit) {
            return new Interval(Optional.of(limit), high);
        }

        Interval withHigh(ParsedValue.Limit limit) {
            return new Interval(low, Optional.of(limit));
        }

        /** Whether it is a single number. */
        boolean isPoint() {
            return low.isPresent()
                    && high.isPresent()
                    && low.get().value().compareTo(high.get().value()) == 0;
        }

        private static Interval from(ParsedValue.Limit low) {
            return new Interval(Optional.of(low), Optional.empty());
        }

        private static Interval upTo(ParsedValue.Limit high) {
            return new Interval(Optional.empty(), Optional.of(high));
        }

        private static Interval exactly(ParsedValue.Limit limit) {
            return new Interval(Optional.of(limit), Optional.of(limit));
        }
    }
}
