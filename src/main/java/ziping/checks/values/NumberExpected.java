package ziping.checks.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.MissingValue;
import ziping.checks.ScoredRow;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Duty;
import ziping.quantity.ParsedValue;
import ziping.quantity.PlainNumber;

/**
 * Finds words where a number is required. In cells for money, rates, weights and points they must be replaced, and so
 * must every formula error. A row in which only one of target and actual value is a number must be confirmed.
 */
record NumberExpected() implements Check {
    private static final List<Form.Kind> NUMBERS = List.of(
            Form.Kind.NUMBER, Form.Kind.MONEY, Form.Kind.RATE, Form.Kind.PERCENT, Form.Kind.POINTS, Form.Kind.WEIGHT);

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        typedNumbers(context).forEach(typed -> check(result, typed));
        for (ScoredRow row : context.indicators()) {
            check(result, row);
        }
        return result.build();
    }

    /**
     * One cell that takes a number.
     *
     * @param typed the text of the person; for a cell that the program writes, it can come from an earlier run
     */
    private record Typed(FormCell cell, String typed, PlainNumber number) {
        static Typed claim(FormCell cell, String claim) {
            return new Typed(cell, claim, PlainNumber.ofPoints(claim));
        }
    }

    private static List<Typed> typedNumbers(CheckContext context) {
        List<Typed> all = new ArrayList<>();
        for (Form.Field field : context.submission().form().fields().values()) {
            if (!field.inTable() && NUMBERS.contains(field.kind()) && !field.output()) {
                context.field(field.name()).ifPresent(cell -> all.add(typed(context, cell, field.kind())));
            }
        }
        for (ScoredRow row : context.indicators()) {
            row.cells().weight().ifPresent(cell -> all.add(typed(context, cell, Form.Kind.WEIGHT)));
        }
        for (ScoredRow row : context.rows().scored()) {
            row.cells().points().ifPresent(cell -> all.add(Typed.claim(cell, row.claim())));
        }
        context.field(FieldNames.TOTAL)
                .ifPresent(cell -> all.add(Typed.claim(cell, context.totals().claimed())));
        all.removeIf(typed -> typed.cell().content() == FormCell.Content.LIVE);
        return all;
    }

    private static Typed typed(CheckContext context, FormCell cell, Form.Kind kind) {
        boolean rate = kind == Form.Kind.RATE || kind == Form.Kind.PERCENT;
        PlainNumber number = rate
                ? PlainNumber.ofRate(cell, kind)
                : PlainNumber.of(cell, context.money().unit());
        return new Typed(cell, cell.displayText(), number);
    }

    private static void check(CheckResult.Builder result, Typed typed) {
        result.markApplicable();
        if (typed.number() instanceof PlainNumber.Unreadable) {
            String label = typed.cell().location().column().isEmpty()
                    ? typed.cell().location().label()
                    : typed.cell().location().column();
            Message message = MissingValue.isFault(typed.typed())
                    ? Message.of("number-expected.field-error")
                            .with("cause", new MessageArgument.Phrase(MissingValue.cause(typed.typed())))
                    : Message.of("number-expected.field-words");
            result.violation(
                    Duty.MUST_FIX,
                    message.with("label", label).with("typed", typed.typed()),
                    List.of(typed.cell().location()));
        }
    }

    /** A target or an actual value may be words, but no formula's error. */
    private static void check(CheckResult.Builder result, ScoredRow row) {
        List<FormCell> faulty = Stream.of(row.cells().target(), row.cells().actual())
                .flatMap(Optional::stream)
                .filter(cell -> MissingValue.isFault(cell.displayText()))
                .toList();
        faulty.forEach(cell -> result.violation(
                Duty.MUST_FIX,
                Message.of("number-expected.value-error")
                        .with("row", row.label())
                        .with("label", cell.location().column())
                        .with("typed", cell.displayText())
                        .with("cause", new MessageArgument.Phrase(MissingValue.cause(cell.displayText()))),
                List.of(cell.location())));
        if (faulty.isEmpty()) {
            compareKinds(result, row);
        }
    }

    private static void compareKinds(CheckResult.Builder result, ScoredRow row) {
        boolean targetInWords = row.target() instanceof ParsedValue.InWords;
        boolean actualInWords = row.actual() instanceof ParsedValue.InWords;
        boolean bothThere =
                !(row.target() instanceof ParsedValue.Nothing) && !(row.actual() instanceof ParsedValue.Nothing);
        if (bothThere && targetInWords != actualInWords) {
            result.violation(
                    Message.of(targetInWords ? "number-expected.actual-number" : "number-expected.actual-words")
                            .with("row", row.label())
                            .with("target", row.cells().shownTarget())
                            .with("actual", row.cells().shownActual()),
                    CheckContext.places(row.cells().actual(), row.cells().target()));
        }
    }
}
