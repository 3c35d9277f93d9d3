package ziping.checks.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.model.form.CellAddress;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

/** Finds texts that are longer than the form allows. All cells of one column are one finding. */
record TextWithinLimit() implements Check {
    /** The length of a text, with its cell. */
    private record Text(Location place, long characters) {}

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        Map<CellAddress, String> explanations = explanations(context);
        for (Form.Field field : context.submission().form().fields().values()) {
            field.limit().ifPresent(limit -> {
                List<Text> texts = cells(context, field.name())
                        .filter(cell -> !cell.isBlank())
                        .map(cell -> new Text(
                                cell.location(),
                                characters(explanations.getOrDefault(
                                        cell.location().at(), cell.displayText()))))
                        .toList();
                texts.forEach(text -> result.markApplicable());
                List<Text> tooLong =
                        texts.stream().filter(text -> text.characters() > limit).toList();
                if (!tooLong.isEmpty()) {
                    result.violation(
                            message(field, limit, tooLong),
                            tooLong.stream().map(Text::place).toList());
                }
            });
        }
        return result.build();
    }

    /** The explanations as this run writes them, so that the next run finds the same. */
    private static Map<CellAddress, String> explanations(CheckContext context) {
        return context.rows().scored().stream()
                .filter(row -> row.cells().explanation().isPresent())
                .collect(Collectors.toMap(
                        row -> row.cells()
                                .explanation()
                                .orElseThrow()
                                .location()
                                .at(),
                        row -> row.explanation().text(),
                        (first, again) -> first));
    }

    private static Stream<FormCell> cells(CheckContext context, String name) {
        return Stream.concat(
                context.field(name).stream(),
                context.indicators().stream().flatMap(row -> row.indicator().orElseThrow().cell(name).stream()));
    }

    /** Counted without spaces and line breaks. */
    private static long characters(String text) {
        return text.codePoints()
                .filter(codePoint -> !Character.isWhitespace(codePoint) && !Character.isSpaceChar(codePoint))
                .count();
    }

    private static Message message(Form.Field field, int limit, List<Text> tooLong) {
        Function<Text, Message> row = text -> Message.of("text-within-limit.row")
                .with("row", text.place().label())
                .with("count", BigDecimal.valueOf(text.characters()));
        Message message = field.inTable()
                ? Message.of("text-within-limit.too-long-rows")
                        .with(
                                "rows",
                                new MessageArgument.Phrases(
                                        tooLong.stream().map(row).toList()))
                : Message.of("text-within-limit.too-long")
                        .with("count", BigDecimal.valueOf(tooLong.get(0).characters()));
        return message.with("label", field.label()).with("limit", BigDecimal.valueOf(limit));
    }
}
