package ziping.checks.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.form.CellValue;
import ziping.model.form.FieldNames;
import ziping.model.form.FormCell;
import ziping.model.form.Table;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.quantity.ParsedValue;
import ziping.quantity.ValueParser;

/**
 * Finds values that are not written as plain numbers. One finding lists all rows.
 *
 * @param flaw the kind of problem to report
 * @param characters for {@link Flaw#CHARACTERS}: characters, besides blanks, that do not belong in a value
 */
record ValuesWritten(Flaw flaw, List<String> characters) implements Check {
    /** What can be wrong with the writing of a number. */
    enum Flaw {
        /** An actual value with a comparator: {@code ≥266米}. */
        COMPARATOR,
        /** An actual value that is only about right: 十多次. */
        VAGUE,
        /** Blanks and signs that a platform refuses. */
        CHARACTERS
    }

    /** One value of a row. */
    private record Value(String row, FormCell cell, ParsedValue parsed) {}

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<Value> flawed = new ArrayList<>();
        values(context).forEach(value -> {
            if (value.parsed() instanceof ParsedValue.Unclear && flaw != Flaw.CHARACTERS) {
                result.unreadable(value.cell());
            } else if (!(value.parsed() instanceof ParsedValue.Nothing)) {
                result.markApplicable();
                if (isFlawed(value.cell(), value.parsed())) {
                    flawed.add(value);
                }
            }
        });
        if (!flawed.isEmpty()) {
            result.violation(
                    Message.of(key())
                            .with(
                                    "rows",
                                    new MessageArgument.Phrases(flawed.stream()
                                            .map(ValuesWritten::row)
                                            .toList())),
                    flawed.stream().map(value -> value.cell().location()).toList());
        }
        return result.build();
    }

    private Stream<Value> values(CheckContext context) {
        Stream<Value> actual = context.indicators().stream()
                .flatMap(row -> row.cells().actual().map(cell -> new Value(row.label(), cell, row.actual())).stream());
        return switch (flaw) {
            case COMPARATOR -> actual;
            case VAGUE -> Stream.concat(actual, goals(context));
            case CHARACTERS ->
                Stream.concat(
                        context.indicators().stream()
                                .flatMap(
                                        row -> row
                                                .cells()
                                                .target()
                                                .map(cell -> new Value(row.label(), cell, row.target()))
                                                .stream()),
                        actual);
        };
    }

    private static Stream<Value> goals(CheckContext context) {
        return context.rows().goals().stream().flatMap(row -> goal(context, row).stream());
    }

    /** The actual value of a goal, in the row of the table that contains its target. */
    private static Optional<Value> goal(CheckContext context, CheckContext.GoalRow goal) {
        Table table = context.submission().tables().get(FieldNames.GOALS);
        if (table == null) {
            return Optional.empty();
        }
        for (Map<String, FormCell> row : table.rows()) {
            FormCell target = row.get(FieldNames.GOAL_TARGET);
            FormCell actual = row.get(FieldNames.GOAL_ACTUAL);
            if (target != null
                    && actual != null
                    && target.location().equals(goal.target().location())) {
                return Optional.of(new Value(goal.goal().name(), actual, ValueParser.of(actual.value())));
            }
        }
        return Optional.empty();
    }

    private boolean isFlawed(FormCell cell, ParsedValue parsed) {
        return switch (flaw) {
            case COMPARATOR ->
                parsed instanceof ParsedValue.Amount amount
                        && amount.sign() != ParsedValue.Sign.NONE
                        && amount.sign() != ParsedValue.Sign.EQUAL;
            case VAGUE ->
                parsed instanceof ParsedValue.Amount amount && amount.certainty() != ParsedValue.Certainty.EXACT;
            case CHARACTERS -> cell.value() instanceof CellValue.Text text && isOdd(text.text(), parsed);
        };
    }

    /** Blanks between words are no flaw. */
    private boolean isOdd(String text, ParsedValue parsed) {
        boolean number = parsed instanceof ParsedValue.Amount || parsed instanceof ParsedValue.Range;
        return characters.stream().anyMatch(text::contains)
                || (number
                        && text.codePoints()
                                .anyMatch(codePoint ->
                                        Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)));
    }

    private String key() {
        return switch (flaw) {
            case COMPARATOR -> "values-written.comparator";
            case VAGUE -> "values-written.vague";
            case CHARACTERS -> "values-written.characters";
        };
    }

    private static Message row(Value value) {
        return Message.of("values-written.row")
                .with("row", value.row())
                .with("value", value.cell().displayText());
    }
}
