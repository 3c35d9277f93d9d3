package ziping.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.form.Submission;

/**
 * The project's money by item and source, as a person typed it.
 *
 * <p>Cells with a formula of the form are computed again and not read, because the stored result may be out of date.
 *
 * @param unit of all amounts: the workbook's own 资金单位, else the form's
 * @param amounts what a person typed in the cells for money, by their names; read once, because every rule needs them
 */
public record ProjectMoney(Submission submission, String unit, MoneySources sources, Map<String, PlainNumber> amounts) {
    /** The money of a submission. */
    public static ProjectMoney of(Submission submission, String unit, MoneySources sources) {
        Map<String, PlainNumber> amounts = new HashMap<>();
        for (Form.Field field : submission.form().fields().values()) {
            if (field.kind() == Form.Kind.MONEY && !field.inTable()) {
                amounts.put(field.name(), typed(submission.field(field.name()), unit));
            }
        }
        return new ProjectMoney(submission, unit, sources, Map.copyOf(amounts));
    }

    /**
     * An amount, and whether it is the sum of its sources because its own cell is blank or 0.
     */
    public record Amount(BigDecimal value, boolean summed) {}

    /** The cell of an item from one source, if the workbook has it. */
    public Optional<FormCell> cell(String item, String source) {
        return submission.field(MoneySources.name(item, source));
    }

    /** What a person typed as the amount of an item from one source. */
    public PlainNumber typed(String item, String source) {
        PlainNumber money = amounts.get(MoneySources.name(item, source));
        return money == null ? typed(cell(item, source), unit) : money;
    }

    /** The cell of an item from one source, if what a person typed there cannot be read as money. */
    public Optional<FormCell> unreadable(String item, String source) {
        return typed(item, source) instanceof PlainNumber.Unreadable ? cell(item, source) : Optional.empty();
    }

    private static PlainNumber typed(Optional<FormCell> cell, String unit) {
        return isTyped(cell) ? PlainNumber.of(cell.get(), unit) : new PlainNumber.Empty();
    }

    private static boolean isTyped(Optional<FormCell> cell) {
        return cell.isPresent() && cell.get().content() != FormCell.Content.LIVE;
    }

    /** What a person typed as a rate of one source, in percent. */
    public PlainNumber typedRate(String item, String source) {
        Optional<FormCell> cell = cell(item, source);
        return isTyped(cell)
                ? PlainNumber.ofRate(cell.get(), kind(MoneySources.name(item, source)))
                : new PlainNumber.Empty();
    }

    /** The whole amount of an item. */
    public Optional<BigDecimal> total(String item) {
        return amount(item, "").map(Amount::value);
    }

    /** The amount of an item from one source: the typed amount; if it is blank or 0, the sum of its parts. */
    public Optional<Amount> amount(String item, String source) {
        PlainNumber typed = typed(item, source);
        if (typed instanceof PlainNumber.Unreadable) {
            return Optional.empty();
        }
        Optional<BigDecimal> own = typed.number();
        if (own.isPresent() && own.get().signum() != 0) {
            return Optional.of(new Amount(own.get(), false));
        }
        Optional<BigDecimal> sum = sum(item, source);
        if (sum.isPresent() && (sum.get().signum() != 0 || own.isEmpty())) {
            return Optional.of(new Amount(sum.get(), true));
        }
        return own.map(value -> new Amount(value, false));
    }

    /** The sum of an item's parts; empty if none has a figure or if one cannot be read. */
    public Optional<BigDecimal> sum(String item, String source) {
        Optional<BigDecimal> sum = Optional.empty();
        for (String part : parts(source).toList()) {
            if (typed(item, part) instanceof PlainNumber.Unreadable) {
                return Optional.empty();
            }
            Optional<Amount> added = amount(item, part);
            if (added.isPresent()) {
                sum = Optional.of(sum.orElse(BigDecimal.ZERO).add(added.get().value()));
            }
        }
        return sum;
    }

    /** Every source for which the workbook has a cell of an item; the whole amount comes first, if there is one. */
    public List<String> sourcesOf(String item) {
        List<String> sources = new ArrayList<>();
        for (String name : submission.form().fields().keySet()) {
            Optional<String> source = MoneySources.sourceOf(name, item);
            if (source.isPresent() && cell(item, source.get()).isPresent()) {
                sources.add(source.get());
            }
        }
        return List.copyOf(sources);
    }

    /** The sources that a sum adds; none if the source is not a sum. */
    public Stream<String> parts(String source) {
        return sources.sum(source).stream().flatMap(sum -> sum.parts().stream());
    }

    private Form.Kind kind(String name) {
        return submission.form().field(name).map(Form.Field::kind).orElse(Form.Kind.PERCENT);
    }
}
