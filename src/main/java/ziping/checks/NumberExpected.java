package ziping.checks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Answer;
import ziping.model.Duty;
import ziping.model.Entry;
import ziping.model.Form;
import ziping.model.Names;
import ziping.model.Saying;
import ziping.quantity.Meaning;
import ziping.quantity.Meanings;
import ziping.quantity.Reading;

/**
 * No words where a number belongs: in cells of money, rates, weights and points they must be replaced; a target in words
 * with an actual value in numbers, or the other way round, is to be confirmed.
 */
public record NumberExpected() implements Check {
    private static final List<Form.Kind> NUMBERS = List.of(
            Form.Kind.NUMBER, Form.Kind.MONEY, Form.Kind.RATE, Form.Kind.PERCENT, Form.Kind.POINTS, Form.Kind.WEIGHT);

    @Override
    public Verdict run(Filing filing) {
        Tally tally = new Tally();
        cells(filing).forEach(cell -> {
            tally.compared();
            if (Reading.of(cell, filing.ledger().unit()) instanceof Reading.Unreadable && !isPercent(cell)) {
                tally.hit(Duty.MUST_FIX, unreadable(cell), List.of(cell.place()));
            }
        });
        filing.indicators().forEach(line -> compareKinds(tally, line));
        return tally.verdict();
    }

    private static Stream<Entry> cells(Filing filing) {
        Form form = filing.submission().form();
        Stream<Entry> fields = form.fields().values().stream()
                .filter(it -> !it.inTable() && NUMBERS.contains(it.kind()))
                .flatMap(it -> filing.field(it.name()).stream());
        Stream<Entry> rows = filing.indicators()
                .flatMap(it -> Stream.of(Names.WEIGHT, Names.POINTS)
                        .flatMap(column -> it.indicator().orElseThrow().cell(column).stream()));
        return Stream.concat(fields, rows).filter(it -> it.content() != Entry.Content.LIVE);
    }

    private static boolean isPercent(Entry cell) {
        return Reading.ofRate(cell, Form.Kind.RATE) instanceof Reading.Known
                && Meanings.of(cell.answer()) instanceof Meaning.Amount amount
                && amount.unit().equals("%");
    }

    private static Saying unreadable(Entry cell) {
        String key = cell.answer() instanceof Answer.Fault ? "number.error" : "number.words";
        return Saying.of(key)
                .with(
                        "label",
                        cell.place().column().isEmpty()
                                ? cell.place().label()
                                : cell.place().column())
                .with("typed", cell.shown());
    }

    private static void compareKinds(Tally tally, Line line) {
        boolean targetInWords = line.target() instanceof Meaning.InWords;
        boolean actualInWords = line.actual() instanceof Meaning.InWords;
        boolean bothThere = !(line.target() instanceof Meaning.Nothing) && !(line.actual() instanceof Meaning.Nothing);
        if (bothThere && targetInWords != actualInWords) {
            tally.hit(
                    Saying.of(targetInWords ? "kinds.actual-number" : "kinds.actual-words")
                            .with("row", line.label())
                            .with("target", shown(line.cells().target()))
                            .with("actual", shown(line.cells().actual())),
                    Filing.places(Stream.of(line.cells().actual(), line.cells().target())));
        }
    }

    private static String shown(Optional<Entry> cell) {
        return cell.map(Entry::shown).orElse("");
    }
}
