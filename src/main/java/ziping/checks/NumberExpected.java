package ziping.checks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Duty;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Form;
import ziping.model.Names;
import ziping.model.Saying;
import ziping.quantity.Meaning;
import ziping.quantity.Reading;

/**
 * No words where a number belongs: in cells of money, rates, weights and points they must be replaced, as must every
 * formula's error; a target in words with an actual value in numbers, or the other way round, is to be confirmed.
 */
public record NumberExpected() implements Check {
    private static final List<Form.Kind> NUMBERS = List.of(
            Form.Kind.NUMBER, Form.Kind.MONEY, Form.Kind.RATE, Form.Kind.PERCENT, Form.Kind.POINTS, Form.Kind.WEIGHT);

    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        typedNumbers(filing).forEach(it -> judge(tally, it));
        filing.indicators().forEach(line -> judge(tally, line));
        return tally.verdict();
    }

    /**
     * One cell that takes a number.
     *
     * @param typed what the person says it is; in a cell that the program writes this may be remembered
     */
    private record Typed(Entry cell, String typed, Reading reading) {
        static Typed claim(Entry cell, String claim) {
            return new Typed(cell, claim, Reading.ofPoints(claim));
        }
    }

    private static Stream<Typed> typedNumbers(Filing filing) {
        Form form = filing.submission().form();
        Stream<Typed> fields = form.fields().values().stream()
                .filter(it -> !it.inTable() && NUMBERS.contains(it.kind()) && !it.output())
                .flatMap(it -> filing.field(it.name()).map(cell -> typed(filing, cell, it.kind())).stream());
        Stream<Typed> weights = filing.indicators()
                .flatMap(it -> it.cells().weight().stream())
                .map(it -> typed(filing, it, Form.Kind.WEIGHT));
        Stream<Typed> points = filing.lines().stream()
                .flatMap(it -> it.cells().points().map(cell -> Typed.claim(cell, it.claim())).stream());
        Stream<Typed> total = filing.field(Names.TOTAL).map(it -> Typed.claim(it, filing.claimedTotal())).stream();
        return Stream.of(fields, weights, points, total)
                .flatMap(it -> it)
                .filter(it -> it.cell().content() != Entry.Content.LIVE);
    }

    private static Typed typed(Filing filing, Entry cell, Form.Kind kind) {
        boolean rate = kind == Form.Kind.RATE || kind == Form.Kind.PERCENT;
        Reading reading = rate
                ? Reading.ofRate(cell, kind)
                : Reading.of(cell, filing.ledger().unit());
        return new Typed(cell, cell.shown(), reading);
    }

    private static void judge(Tally tally, Typed it) {
        tally.compared();
        if (it.reading() instanceof Reading.Unreadable) {
            String label = it.cell().place().column().isEmpty()
                    ? it.cell().place().label()
                    : it.cell().place().column();
            Saying saying = Lack.isFault(it.typed())
                    ? Saying.of("number-expected.field-error").with("cause", new Fact.Phrase(Lack.cause(it.typed())))
                    : Saying.of("number-expected.field-words");
            tally.hit(
                    Duty.MUST_FIX,
                    saying.with("label", label).with("typed", it.typed()),
                    List.of(it.cell().place()));
        }
    }

    /** A target or an actual value may be words, but no formula's error. */
    private static void judge(Tally tally, Line line) {
        List<Entry> faulty = Stream.of(line.cells().target(), line.cells().actual())
                .flatMap(Optional::stream)
                .filter(it -> Lack.isFault(it.shown()))
                .toList();
        faulty.forEach(it -> tally.hit(
                Duty.MUST_FIX,
                Saying.of("number-expected.value-error")
                        .with("row", line.label())
                        .with("label", it.place().column())
                        .with("typed", it.shown())
                        .with("cause", new Fact.Phrase(Lack.cause(it.shown()))),
                List.of(it.place())));
        if (faulty.isEmpty()) {
            compareKinds(tally, line);
        }
    }

    private static void compareKinds(Tally tally, Line line) {
        boolean targetInWords = line.target() instanceof Meaning.InWords;
        boolean actualInWords = line.actual() instanceof Meaning.InWords;
        boolean bothThere = !(line.target() instanceof Meaning.Nothing) && !(line.actual() instanceof Meaning.Nothing);
        if (bothThere && targetInWords != actualInWords) {
            tally.hit(
                    Saying.of(targetInWords ? "number-expected.actual-number" : "number-expected.actual-words")
                            .with("row", line.label())
                            .with("target", line.cells().shownTarget())
                            .with("actual", line.cells().shownActual()),
                    Filing.places(Stream.of(line.cells().actual(), line.cells().target())));
        }
    }
}
