package ziping.checks.values;

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
        typedNumbers(context).forEach(typed -> judge(result, typed));
        for (ScoredRow row : context.indicators()) {
            judge(result, row);
        }
        return result.build();
    }

    /**
     * One cell that takes a number.
     *
     * @param typed what the person says it is; in a cell that the program writes this may be remembered
     */
    private record Typed(FormCell cell, String typed, PlainNumber number) {
        static Typed claim(FormCell cell, String claim) {
            return new Typed(cell, claim, PlainNumber.ofPoints(claim));
        }
    }

    private static Stream<Typed> typedNumbers(CheckContext context) {
        Form form = context.submission().form();
        Stream<Typed> fields = form.fields().values().stream()
                .filter(field -> !field.inTable() && NUMBERS.contains(field.kind()) && !field.output())
                .flatMap(field -> context.field(field.name()).map(cell -> typed(context, cell, field.kind())).stream());
        Stream<Typed> weights = context.indicators().stream()
                .flatMap(row -> row.cells().weight().stream())
                .map(cell -> typed(context, cell, Form.Kind.WEIGHT));
        Stream<Typed> points = context.rows().scored().stream()
                .flatMap(row -> row.cells().points().map(cell -> Typed.claim(cell, row.claim())).stream());
        Stream<Typed> total =
                context
                        .field(FieldNames.TOTAL)
                        .map(cell -> Typed.claim(cell, context.totals().claimed()))
                        .stream();
        return Stream.of(fields, weights, points, total)
                .flatMap(it -> it)
                .filter(typed -> typed.cell().content() != FormCell.Content.LIVE);
    }

    private static Typed typed(CheckContext context, FormCell cell, Form.Kind kind) {
        boolean rate = kind == Form.Kind.RATE || kind == Form.Kind.PERCENT;
        PlainNumber number = rate
                ? PlainNumber.ofRate(cell, kind)
                : PlainNumber.of(cell, context.money().unit());
        return new Typed(cell, cell.shown(), number);
    }

    private static void judge(CheckResult.Builder result, Typed it) {
        result.markApplicable();
        if (it.number() instanceof PlainNumber.Unreadable) {
            String label = it.cell().place().column().isEmpty()
                    ? it.cell().place().label()
                    : it.cell().place().column();
            Message message = MissingValue.isFault(it.typed())
                    ? Message.of("number-expected.field-error")
                            .with("cause", new MessageArgument.Phrase(MissingValue.cause(it.typed())))
                    : Message.of("number-expected.field-words");
            result.violation(
                    Duty.MUST_FIX,
                    message.with("label", label).with("typed", it.typed()),
                    List.of(it.cell().place()));
        }
    }

    /** A target or an actual value may be words, but no formula's error. */
    private static void judge(CheckResult.Builder result, ScoredRow row) {
        List<FormCell> faulty = Stream.of(row.cells().target(), row.cells().actual())
                .flatMap(Optional::stream)
                .filter(cell -> MissingValue.isFault(cell.shown()))
                .toList();
        faulty.forEach(cell -> result.violation(
                Duty.MUST_FIX,
                Message.of("number-expected.value-error")
                        .with("row", row.label())
                        .with("label", cell.place().column())
                        .with("typed", cell.shown())
                        .with("cause", new MessageArgument.Phrase(MissingValue.cause(cell.shown()))),
                List.of(cell.place())));
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
