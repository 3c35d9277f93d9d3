package ziping.checks.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.Wording;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

/**
 * Finds a text that is repeated word for word in several cells.
 *
 * @param in names of the cells to compare; empty for the explanations of the rows
 * @param times how often a text must occur, at least 2
 * @param fewest characters of a text that is checked, because short texts are often the same
 */
record SameText(List<String> in, int times, int fewest) implements Check {
    /** A text and its cell. */
    private record Text(Location place, String name, String words) {}

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        Map<String, List<Text>> byWords = new LinkedHashMap<>();
        texts(context).forEach(text -> {
            String bare = Wording.lettersAndDigits(text.words());
            result.markApplicable();
            if (bare.length() >= fewest) {
                byWords.computeIfAbsent(bare, key -> new ArrayList<>()).add(text);
            }
        });
        byWords.values().stream()
                .filter(same -> same.size() >= times)
                .forEach(same -> result.violation(
                        Message.of(in.isEmpty() ? "same-text.rows" : "same-text.cells")
                                .with("count", BigDecimal.valueOf(same.size()))
                                .with(
                                        "where",
                                        new MessageArgument.Listed(
                                                same.stream().map(Text::name).toList()))
                                .with("words", Wording.quoted(same.get(0).words())),
                        same.stream().map(Text::place).toList()));
        return result.build();
    }

    private Stream<Text> texts(CheckContext context) {
        return in.isEmpty()
                ? context.rows().scored().stream()
                        .filter(row -> row.explanation().isGiven())
                        .flatMap(row -> row.cells().explanation().map(FormCell::location).stream()
                                .map(location -> new Text(
                                        location,
                                        row.label(),
                                        row.explanation().reason()
                                                + row.explanation().measures())))
                : context.filled(in).stream()
                        .map(cell -> new Text(cell.location(), cell.location().label(), cell.displayText()));
    }
}
