package ziping.checks.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ExactRate;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.MoneyUnits;
import ziping.quantity.ParsedValue;
import ziping.quantity.ProseNumbers;

/**
 * Finds amounts and rates in a text that differ from those in the table of amounts. A sentence that also contains other
 * numbers is not checked, because it can be about a part of the project.
 *
 * @param in names of the cells with the texts
 * @param rates to find, by their numerator and denominator
 * @param amounts to find, by their names
 * @param before words that can precede the name of the number in the text
 * @param joints words that can stand between the name and the number
 */
record StatedFigures(List<String> in, List<Rate> rates, List<Amount> amounts, List<String> before, List<String> joints)
        implements Check {
    private static final int DIGITS = 2;

    /** A rate of the project, and what texts call it. */
    record Rate(String of, String over, List<String> saidAs) {}

    /** An amount of the project, and what texts call it. */
    record Amount(String of, List<String> saidAs) {}

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<FormCell> texts = context.filled(in);
        rates.forEach(rate -> rate(result, context, rate, mentions(texts, rate.saidAs())));
        amounts.forEach(amount -> amount(result, context, amount, mentions(texts, amount.saidAs())));
        return result.build();
    }

    private List<TextMention> mentions(List<FormCell> texts, List<String> names) {
        List<TextMention> mentions = new ArrayList<>();
        for (FormCell text : texts) {
            if (names.stream().anyMatch(text.displayText()::contains)) {
                mentions.addAll(mentions(text, names));
            }
        }
        return TextMention.of(mentions);
    }

    private List<TextMention> mentions(FormCell text, List<String> names) {
        TextMention.Introduced introduced = new TextMention.Introduced(before, joints);
        List<TextMention> mentions = new ArrayList<>();
        int foreign = -1;
        for (ProseNumbers.Figure figure : ProseNumbers.figures(text.displayText())) {
            if (introduced.name(figure, everyName()).isEmpty()) {
                foreign = figure.sentence();
            } else if (figure.sentence() != foreign) {
                introduced.name(figure, names).ifPresent(name -> mentions.add(new TextMention(text, name, figure)));
            }
        }
        return mentions;
    }

    private List<String> everyName() {
        return Stream.concat(
                        rates.stream().flatMap(rate -> rate.saidAs().stream()),
                        amounts.stream().flatMap(amount -> amount.saidAs().stream()))
                .toList();
    }

    private static void rate(CheckResult.Builder result, CheckContext context, Rate rate, List<TextMention> mentions) {
        Optional<ExactRate> quotient =
                ExactRate.of(context.money().total(rate.of()), context.money().total(rate.over()));
        for (TextMention mention : mentions) {
            Stream.of(rate.of(), rate.over())
                    .flatMap(name -> unreadable(context, name))
                    .forEach(result::unreadable);
            if (mention.figure().amount().unit().equals("%") && quotient.isPresent()) {
                BigDecimal exact = quotient.get().percent();
                result.markApplicable();
                if (!mention.agrees(exact, mention.figure().amount().value())) {
                    MessageArgument shown = MessageArgument.of(exact.setScale(DIGITS, RoundingMode.HALF_UP), "%");
                    result.violation(
                            message(mention, shown),
                            CheckContext.places(
                                    Optional.of(mention.cell()), context.field(rate.of()), context.field(rate.over())));
                }
            }
        }
    }

    private static void amount(
            CheckResult.Builder result, CheckContext context, Amount amount, List<TextMention> mentions) {
        String unit = context.money().unit();
        Optional<BigDecimal> held = context.money().total(amount.of());
        for (TextMention mention : mentions) {
            unreadable(context, amount.of()).forEach(result::unreadable);
            ParsedValue.Amount written = mention.figure().amount();
            Optional<BigDecimal> exact = held.flatMap(
                    value -> MoneyUnits.factor(unit, written.unit()).map(value::multiply));
            if (exact.isPresent()) {
                result.markApplicable();
                if (!mention.agrees(exact.get(), written.value())) {
                    result.violation(
                            message(mention, MessageArgument.of(held.get(), unit)),
                            CheckContext.places(Optional.of(mention.cell()), context.field(amount.of())));
                }
            }
        }
    }

    private static Message message(TextMention mention, MessageArgument held) {
        return Message.of("stated-figures.differs")
                .with("said", mention.said())
                .with("written", mention.figure().written())
                .with("held", held);
    }

    /** What cannot be read of an amount: also where it is only one of its sources, the whole is not known. */
    static Stream<FormCell> unreadable(CheckContext context, String name) {
        return context.money().sourcesOf(name).stream()
                .flatMap(source -> context.money().unreadable(name, source).stream());
    }
}
