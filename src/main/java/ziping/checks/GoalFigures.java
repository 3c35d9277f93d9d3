package ziping.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Indicator;
import ziping.model.Names;
import ziping.model.Saying;
import ziping.quantity.Meaning;
import ziping.quantity.Meanings;
import ziping.quantity.Pair;
import ziping.quantity.Prose;

/**
 * A number in the text of a goal has an indicator. Amounts of money and time, and bare numbers, are no goals by themselves.
 *
 * @param in the texts
 * @param notIn units of which numbers are left alone
 */
public record GoalFigures(List<String> in, List<String> notIn) implements Check {
    private static final int QUOTED = 10;

    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        List<Indicator> indicators =
                filing.indicators().map(it -> it.indicator().orElseThrow()).toList();
        if (indicators.isEmpty()) {
            return tally.verdict();
        }
        for (Entry text : filing.filled(in)) {
            List<String> missing = new ArrayList<>();
            Prose.figures(text.shown()).stream().filter(this::isGoal).forEach(figure -> {
                tally.compared();
                if (indicators.stream().noneMatch(it -> covers(it, figure))) {
                    missing.add(quoted(figure));
                }
            });
            if (!missing.isEmpty()) {
                tally.hit(
                        Saying.of("goal.figure-missing").with("figures", new Fact.Listed(missing)),
                        List.of(text.place()));
            }
        }
        return tally.verdict();
    }

    private boolean isGoal(Prose.Figure figure) {
        return !figure.amount().unit().isEmpty()
                && !notIn.contains(figure.amount().unit())
                && figure.written().chars().anyMatch(Character::isDigit);
    }

    /** Its number stands in the row, as the target or anywhere in words. */
    private static boolean covers(Indicator indicator, Prose.Figure figure) {
        String number = figure.amount().value().toPlainString();
        boolean written = Stream.of(Names.NAME, Names.TARGET, Names.INITIAL_TARGET)
                .anyMatch(it -> indicator.shown(it).contains(number));
        return written
                || (Meanings.ofText(indicator.shown(Names.TARGET) + indicator.shown(Names.TARGET_UNIT))
                                instanceof Meaning.Amount target
                        && Pair.of(target, figure.amount())
                                .filter(it -> it.target().compareTo(it.actual()) == 0)
                                .isPresent());
    }

    private static String quoted(Prose.Figure figure) {
        String before = figure.before();
        return before.substring(Math.max(0, before.length() - QUOTED)) + figure.written();
    }
}
