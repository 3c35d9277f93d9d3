package ziping.checks.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.ProseNumbers;

/**
 * Finds parts after 其中 that add up to more than the whole. A smaller sum is accepted, because a text need not name
 * every part.
 *
 * @param in names of the cells with the texts
 * @param among words that begin a list of parts
 * @param until words that end it, or that mark a number that is not a part
 */
record BreakdownAddsUp(List<String> in, List<String> among, List<String> until) implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        for (FormCell text : context.filled(in)) {
            if (contains(text.displayText(), among)) {
                List<ProseNumbers.Figure> figures = ProseNumbers.figures(text.displayText());
                for (int i = 1; i < figures.size(); i++) {
                    if (contains(figures.get(i).before(), among)) {
                        check(result, text, figures.get(i - 1), parts(figures, i));
                    }
                }
            }
        }
        return result.build();
    }

    /** What is measured like the whole, up to the end of the sentence. */
    private List<ProseNumbers.Figure> parts(List<ProseNumbers.Figure> figures, int first) {
        ProseNumbers.Figure whole = figures.get(first - 1);
        List<ProseNumbers.Figure> parts = new ArrayList<>();
        for (int i = first; i < figures.size() && goesOn(figures, first, i); i++) {
            if (figures.get(i).amount().unit().equals(whole.amount().unit())) {
                parts.add(figures.get(i));
            }
        }
        return parts;
    }

    private boolean goesOn(List<ProseNumbers.Figure> figures, int first, int i) {
        ProseNumbers.Figure figure = figures.get(i);
        return figure.sentence() == figures.get(first).sentence()
                && !contains(figure.before(), until)
                && (i == first || !contains(figure.before(), among));
    }

    private static void check(
            CheckResult.Builder result, FormCell text, ProseNumbers.Figure whole, List<ProseNumbers.Figure> parts) {
        String unit = whole.amount().unit();
        boolean exact = whole.isExact() && parts.stream().allMatch(ProseNumbers.Figure::isExact);
        if (parts.size() < 2 || !exact || unit.isEmpty() || unit.equals("%")) {
            return;
        }
        result.markApplicable();
        BigDecimal sum = parts.stream().map(part -> part.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        Optional.of(sum)
                .filter(number -> number.compareTo(whole.amount().value()) > 0)
                .ifPresent(number -> result.violation(
                        Message.of("breakdown-adds-up.off")
                                .with("whole", MessageArgument.of(whole.amount().value(), unit))
                                .with(
                                        "parts",
                                        new MessageArgument.Listed(parts.stream()
                                                .map(ProseNumbers.Figure::written)
                                                .toList()))
                                .with("sum", MessageArgument.of(number, unit)),
                        List.of(text.location())));
    }

    private static boolean contains(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }
}
