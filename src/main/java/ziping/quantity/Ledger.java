package ziping.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.Entry;
import ziping.model.Form;
import ziping.model.Submission;

/**
 * The project's money as it was filled in, item by item and source by source.
 *
 * <p>What the form itself computes is not read but computed again, because its stored value may be stale.
 *
 * @param unit of all amounts: the workbook's own 资金单位, else the form's
 * @param amounts what a person typed in the cells of money, by their names: every rule asks for them
 */
public record Ledger(Submission submission, String unit, Sources sources, Map<String, Reading> amounts) {
    /** The money of a submission. */
    public static Ledger of(Submission submission, String unit, Sources sources) {
        Map<String, Reading> amounts = new HashMap<>();
        submission.form().fields().values().stream()
                .filter(it -> it.kind() == Form.Kind.MONEY && !it.inTable())
                .forEach(it -> amounts.put(it.name(), typed(submission.field(it.name()), unit)));
        return new Ledger(submission, unit, sources, Map.copyOf(amounts));
    }

    /**
     * An amount, and whether it is the sum of its sources because its own cell is blank or 0.
     */
    public record Amount(BigDecimal value, boolean summed) {}

    /** The cell of an item from one source, if the workbook has it. */
    public Optional<Entry> cell(String item, String source) {
        return submission.field(Sources.name(item, source));
    }

    /** What a person typed as the amount of an item from one source. */
    public Reading typed(String item, String source) {
        Reading money = amounts.get(Sources.name(item, source));
        return money == null ? typed(cell(item, source), unit) : money;
    }

    /** The cell of an item from one source, if what a person typed there cannot be read as money. */
    public Optional<Entry> unreadable(String item, String source) {
        return typed(item, source) instanceof Reading.Unreadable ? cell(item, source) : Optional.empty();
    }

    private static Reading typed(Optional<Entry> cell, String unit) {
        return cell.filter(it -> it.content() != Entry.Content.LIVE)
                .map(it -> Reading.of(it, unit))
                .orElse(new Reading.Empty());
    }

    /** What a person typed as a rate of one source, in percent. */
    public Reading typedRate(String item, String source) {
        return cell(item, source)
                .filter(it -> it.content() != Entry.Content.LIVE)
                .map(it -> Reading.ofRate(it, kind(Sources.name(item, source))))
                .orElse(new Reading.Empty());
    }

    /** The whole amount of an item. */
    public Optional<BigDecimal> total(String item) {
        return amount(item, "").map(Amount::value);
    }

    /** The amount of an item from one source: as typed; if that is blank or 0 and its parts hold figures, their sum. */
    public Optional<Amount> amount(String item, String source) {
        Reading typed = typed(item, source);
        if (typed instanceof Reading.Unreadable) {
            return Optional.empty();
        }
        Optional<BigDecimal> own = typed.number();
        Optional<BigDecimal> sum =
                own.filter(it -> it.signum() != 0).isPresent() ? Optional.empty() : sum(item, source);
        return sum.filter(it -> it.signum() != 0 || own.isEmpty())
                .map(it -> new Amount(it, true))
                .or(() -> own.map(it -> new Amount(it, false)));
    }

    /** The sum of an item's parts; empty if none of them holds a figure or one cannot be read. */
    public Optional<BigDecimal> sum(String item, String source) {
        Optional<BigDecimal> sum = Optional.empty();
        for (String part : parts(source).toList()) {
            if (typed(item, part) instanceof Reading.Unreadable) {
                return Optional.empty();
            }
            Optional<BigDecimal> added = amount(item, part).map(Amount::value);
            sum = added.isEmpty()
                    ? sum
                    : Optional.of(sum.orElse(BigDecimal.ZERO).add(added.get()));
        }
        return sum;
    }

    /** Every source in which the workbook has a cell for an item; the whole amount, if it has one, first. */
    public List<String> sourcesOf(String item) {
        return submission.form().fields().keySet().stream()
                .flatMap(it -> Sources.sourceOf(it, item).stream())
                .filter(it -> cell(item, it).isPresent())
                .toList();
    }

    /** The sources that a sum adds; none if the source is no sum. */
    public Stream<String> parts(String source) {
        return sources.sum(source).stream().flatMap(it -> it.parts().stream());
    }

    private Form.Kind kind(String name) {
        return submission.form().field(name).map(Form.Field::kind).orElse(Form.Kind.PERCENT);
    }
}
