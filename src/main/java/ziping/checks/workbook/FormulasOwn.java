package ziping.checks.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.checks.Check;
import ziping.checks.CheckContext;
import ziping.checks.CheckResult;
import ziping.checks.FormCells;
import ziping.checks.formula.Calculation;
import ziping.checks.formula.CellLookup;
import ziping.checks.formula.Expression;
import ziping.checks.formula.Value;
import ziping.model.Decimals;
import ziping.model.form.CellValue;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.message.InvalidParameterException;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Duty;

/**
 * Finds answers that are a person's own formula. The program reads only the stored result. A formula of constants, such
 * as {@code 320+45}, is computed again; one that refers to other cells cannot be, and must be confirmed. Cells for
 * which the form has a formula are left to other rules.
 */
record FormulasOwn() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<FormCell> wrong = new ArrayList<>();
        List<FormCell> open = new ArrayList<>();
        for (FormCell answer : FormCells.of(
                context, field -> !field.output() && field.formula().isEmpty())) {
            if (answer.isBlank() || answer.value() instanceof CellValue.Fault) {
                continue;
            }
            result.markApplicable();
            if (answer.content() == FormCell.Content.FOREIGN_FORMULA) {
                Optional<Boolean> holds = ConstantFormula.comesTo(answer.formula(), answer.value());
                if (holds.isEmpty()) {
                    open.add(answer);
                } else if (!holds.get()) {
                    wrong.add(answer);
                }
            }
        }
        if (!wrong.isEmpty()) {
            result.violation(Duty.MUST_FIX, message("formulas-own.wrong", wrong), places(wrong));
        }
        if (!open.isEmpty()) {
            result.violation(message("formulas-own.open", open), places(open));
        }
        return result.build();
    }

    private static Message message(String sentence, List<FormCell> answers) {
        return Message.of(sentence)
                .with(
                        "cells",
                        new MessageArgument.Phrases(answers.stream()
                                .map(cell -> Message.of("formulas-own.cell")
                                        .with("label", cell.location().label())
                                        .with("formula", "=" + cell.formula())
                                        .with("shown", cell.displayText()))
                                .toList()));
    }

    private static List<Location> places(List<FormCell> answers) {
        return answers.stream().map(FormCell::location).toList();
    }

    /** A formula without references to cells. */
    static final class ConstantFormula {
        /** In characters. Longer formulas are not parsed, because the input is not trusted. */
        private static final int LONGEST = 200;

        private static final CellLookup NONE = new CellLookup() {
            @Override
            public Value cell(String name, int row) {
                return new Value.Open(List.of());
            }

            @Override
            public Optional<List<Value>> column(String name) {
                return Optional.empty();
            }
        };

        private ConstantFormula() {}

        /** Whether the formula has this result; empty if it also depends on cells. */
        static Optional<Boolean> comesTo(String formula, CellValue result) {
            if (formula.length() > LONGEST) {
                return Optional.empty();
            }
            try {
                Expression same = Expression.of(equation(formula, result));
                Value value = new Calculation(NONE, 0).value(same.root());
                return value instanceof Value.Truth truth ? Optional.of(truth.holds()) : Optional.empty();
            } catch (InvalidParameterException takesMore) {
                return Optional.empty();
            }
        }

        /** Excel keeps fifteen digits of a number. */
        private static String equation(String formula, CellValue result) {
            if (result instanceof CellValue.Numeral number) {
                String stored = Decimals.plain(number.value());
                return "ABS((%s)-(%s))<=ABS(%s)*0.0000000001".formatted(formula, stored, stored);
            }
            return "(%s)=\"%s\"".formatted(formula, result.displayText().replace("\"", "\"\""));
        }
    }
}
