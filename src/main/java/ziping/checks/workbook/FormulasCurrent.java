package ziping.checks.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.ComputedField;
import ziping.model.form.CellValue;
import ziping.model.form.Form;
import ziping.model.form.FormCell;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;

/**
 * Finds formulas of the form whose stored result is out of date: sums, differences and rates of money. Some programs
 * keep formulas without computing them again. Blank results are left to other rules, and cells that the program writes
 * are not checked.
 */
record FormulasCurrent() implements Check {
    /** A cell whose stored result differs from the expected one. */
    private record Stale(FormCell cell, Optional<BigDecimal> expected) {}

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<Stale> stale = new ArrayList<>();
        for (Form.Field field : context.submission().form().fields().values()) {
            Optional<ComputedField> figure = field.output() ? Optional.empty() : ComputedField.of(field.formula());
            Optional<FormCell> cell = context.field(field.name()).filter(it -> it.content() == FormCell.Content.LIVE);
            if (figure.isPresent() && cell.isPresent() && cell.get().value() instanceof CellValue.Numeral shown) {
                Inputs inputs = new Inputs(context);
                Optional<BigDecimal> expected = figure.get().value(inputs::number);
                if (inputs.isUnknown()) {
                    continue;
                }
                result.markApplicable();
                if (!isSame(shown.value(), expected, figure.get().precision())) {
                    stale.add(new Stale(cell.get(), expected));
                }
            }
        }
        if (!stale.isEmpty()) {
            report(result, context, stale);
        }
        return result.build();
    }

    private static void report(CheckResult.Builder result, CheckContext context, List<Stale> stale) {
        result.violation(
                Message.of("formulas-current.stale")
                        .with(
                                "cells",
                                new MessageArgument.Phrases(stale.stream()
                                        .map(FormulasCurrent::cell)
                                        .toList()))
                        .with("program", FormulasComputed.program(context.submission())),
                stale.stream().map(one -> one.cell().location()).toList());
    }

    private static Message cell(Stale stale) {
        Message message = Message.of(
                        stale.expected().isPresent() ? "formulas-current.cell" : "formulas-current.cell-without-result")
                .with("label", stale.cell().location().label())
                .with("shown", stale.cell().displayText());
        boolean percent = stale.cell().value() instanceof CellValue.Numeral shown && shown.percent();
        return stale.expected()
                .map(number -> message.with("expected", new CellValue.Numeral(number, percent).displayText()))
                .orElse(message);
    }

    private static boolean isSame(BigDecimal shown, Optional<BigDecimal> expected, BigDecimal precision) {
        return expected.filter(number -> number.subtract(shown).abs().compareTo(precision) <= 0)
                .isPresent();
    }

    /** The numbers that a formula reads from other cells. */
    private static final class Inputs {
        private final CheckContext context;
        private boolean unknown;

        private Inputs(CheckContext context) {
            this.context = context;
        }

        /** Whether a cell shows an error or was never computed. Other rules report that cell. */
        private boolean isUnknown() {
            return unknown;
        }

        /** The number of a cell, as Excel reads it: text is no number. A formula of the form is computed again. */
        private Optional<BigDecimal> number(String name) {
            Optional<FormCell> cell = context.field(name);
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            Optional<Form.Field> field = context.submission().form().field(name);
            if (cell.get().content() == FormCell.Content.LIVE && field.isPresent()) {
                Optional<ComputedField> computed = ComputedField.of(field.get().formula());
                if (computed.isPresent()) {
                    return computed.get().value(this::number);
                }
            }
            CellValue value = cell.get().value();
            boolean uncomputed = cell.get().isBlank() && !cell.get().formula().isEmpty();
            unknown |= value instanceof CellValue.Fault || uncomputed;
            return value instanceof CellValue.Numeral numeral ? Optional.of(numeral.value()) : Optional.empty();
        }
    }
}
