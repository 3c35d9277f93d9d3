package ziping.checks.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ScoredRow;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Indicator;
import ziping.quantity.MoneyUnits;
import ziping.quantity.ParsedValue;
import ziping.quantity.ProseNumbers;
import ziping.quantity.UnitPair;

/**
 * Finds numbers in the text of a goal for which there is no indicator. Amounts of money, numbers without a unit and
 * parts of a whole are not checked.
 *
 * @param in names of the cells with the texts
 * @param notIn units whose numbers are not checked, such as units of time
 * @param notAfter words before a number that is only a part of another number or is compared with one
 */
record GoalFigures(List<String> in, List<String> notIn, List<String> notAfter) implements Check {
    private static final int QUOTED = 10;

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<ScoredRow> indicators = context.indicators();
        if (indicators.isEmpty()) {
            return result.build();
        }
        for (FormCell text : context.filled(in)) {
            List<String> missing = new ArrayList<>();
            goals(text).forEach(figure -> {
                result.markApplicable();
                if (!missing.contains(quoted(figure)) && indicators.stream().noneMatch(row -> covers(row, figure))) {
                    missing.add(quoted(figure));
                }
            });
            if (!missing.isEmpty()) {
                result.violation(
                        Message.of("goal-figures.missing").with("figures", new MessageArgument.Listed(missing)),
                        List.of(text.location()));
            }
        }
        return result.build();
    }

    private Stream<ProseNumbers.Figure> goals(FormCell text) {
        return ProseNumbers.figures(text.displayText()).stream().filter(this::isGoal);
    }

    private boolean isGoal(ProseNumbers.Figure figure) {
        String unit = figure.amount().unit();
        String measured = unit.contains("/") ? unit.substring(0, unit.indexOf('/')) : unit;
        return !measured.isEmpty()
                && !MoneyUnits.isUnit(measured)
                && !notIn.contains(measured)
                && notAfter.stream().noneMatch(figure.before()::contains)
                && figure.written().chars().anyMatch(Character::isDigit);
    }

    /** Whether the row contains the number, as its target or in a text. */
    private static boolean covers(ScoredRow row, ProseNumbers.Figure figure) {
        Indicator indicator = row.indicator().orElseThrow();
        String number = figure.amount().value().toPlainString();
        boolean written = Stream.of(FieldNames.NAME, FieldNames.TARGET, FieldNames.INITIAL_TARGET)
                .anyMatch(column -> holds(indicator.displayText(column), number));
        return written
                || (row.target() instanceof ParsedValue.Amount target
                        && UnitPair.of(target, figure.amount())
                                .filter(pair -> pair.target().compareTo(pair.actual()) == 0)
                                .isPresent());
    }

    /** 120 does not hold 12. */
    private static boolean holds(String text, String number) {
        int at = text.indexOf(number);
        while (at >= 0 && (isDigit(text, at - 1) || isDigit(text, at + number.length()))) {
            at = text.indexOf(number, at + 1);
        }
        return at >= 0;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static String quoted(ProseNumbers.Figure figure) {
        String before = figure.before();
        return before.substring(Math.max(0, before.length() - QUOTED)) + figure.written();
    }
}
