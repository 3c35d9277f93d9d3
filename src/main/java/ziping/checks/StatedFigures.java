package ziping.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Saying;
import ziping.quantity.Meaning;
import ziping.quantity.Money;
import ziping.quantity.Prose;

/**
 * Amounts and rates of the whole project that a text repeats are those of the table. In a sentence that also gives
 * figures of something else, a part of the project may be meant, and it is left alone.
 *
 * @param in the texts
 * @param rates by their numerator and denominator
 * @param amounts by their name
 * @param before words that may stand before what the text calls them
 * @param joints words that may stand between that and the figure
 */
public record StatedFigures(
        List<String> in, List<Rate> rates, List<Amount> amounts, List<String> before, List<String> joints)
        implements Check {
    private static final int DIGITS = 2;

    /** A rate of the project, and what texts call it. */
    public record Rate(String of, String over, List<String> saidAs) {}

    /** An amount of the project, and what texts call it. */
    public record Amount(String of, List<String> saidAs) {}

    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        List<Entry> texts = filing.filled(in);
        rates.forEach(it -> rate(tally, filing, it, mentions(texts, it.saidAs())));
        amounts.forEach(it -> amount(tally, filing, it, mentions(texts, it.saidAs())));
        return tally.verdict();
    }

    private List<Mention> mentions(List<Entry> texts, List<String> names) {
        List<Mention> mentions = new ArrayList<>();
        for (Entry text : texts) {
            if (names.stream().anyMatch(text.shown()::contains)) {
                mentions.addAll(mentions(text, names));
            }
        }
        return Mention.of(mentions);
    }

    private List<Mention> mentions(Entry text, List<String> names) {
        Mention.Introduced introduced = new Mention.Introduced(before, joints);
        List<Mention> mentions = new ArrayList<>();
        int foreign = -1;
        for (Prose.Figure figure : Prose.figures(text.shown())) {
            if (introduced.name(figure, everyName()).isEmpty()) {
                foreign = figure.sentence();
            } else if (figure.sentence() != foreign) {
                introduced.name(figure, names).ifPresent(name -> mentions.add(new Mention(text, name, figure)));
            }
        }
        return mentions;
    }

    private List<String> everyName() {
        return Stream.concat(
                        rates.stream().flatMap(it -> it.saidAs().stream()),
                        amounts.stream().flatMap(it -> it.saidAs().stream()))
                .toList();
    }

    private static void rate(Tally tally, Filing filing, Rate rate, List<Mention> mentions) {
        Optional<Quotient> quotient =
                Quotient.of(filing.ledger().total(rate.of()), filing.ledger().total(rate.over()));
        for (Mention it : mentions) {
            Stream.of(rate.of(), rate.over())
                    .flatMap(name -> unreadable(filing, name))
                    .forEach(tally::unreadable);
            if (it.figure().amount().unit().equals("%") && quotient.isPresent()) {
                BigDecimal exact = quotient.get().percent();
                tally.compared();
                if (!it.agrees(exact, it.figure().amount().value())) {
                    Fact shown = Fact.of(exact.setScale(DIGITS, RoundingMode.HALF_UP), "%");
                    tally.hit(
                            saying(it, shown),
                            Filing.places(Stream.of(
                                    Optional.of(it.cell()), filing.field(rate.of()), filing.field(rate.over()))));
                }
            }
        }
    }

    private static void amount(Tally tally, Filing filing, Amount amount, List<Mention> mentions) {
        String unit = filing.ledger().unit();
        Optional<BigDecimal> held = filing.ledger().total(amount.of());
        for (Mention it : mentions) {
            unreadable(filing, amount.of()).forEach(tally::unreadable);
            Meaning.Amount written = it.figure().amount();
            Optional<BigDecimal> exact =
                    held.flatMap(value -> Money.factor(unit, written.unit()).map(value::multiply));
            if (exact.isPresent()) {
                tally.compared();
                if (!it.agrees(exact.get(), written.value())) {
                    tally.hit(
                            saying(it, Fact.of(held.get(), unit)),
                            Filing.places(Stream.of(Optional.of(it.cell()), filing.field(amount.of()))));
                }
            }
        }
    }

    private static Saying saying(Mention mention, Fact held) {
        return Saying.of("stated-figures.differs")
                .with("said", mention.said())
                .with("written", mention.figure().written())
                .with("held", held);
    }

    /** What cannot be read of an amount: also where it is only one of its sources, the whole is not known. */
    static Stream<Entry> unreadable(Filing filing, String name) {
        return filing.ledger().sourcesOf(name).stream().flatMap(it -> filing.ledger().unreadable(name, it).stream());
    }
}
