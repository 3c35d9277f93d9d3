package ziping.checks;

import ziping.model.form.CellValue;
import ziping.model.form.FormCell;
import ziping.model.form.Location;
import ziping.model.message.Message;
import ziping.model.message.MessageArgument;
import ziping.model.result.Duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer is what a person states, not what a formula of his own last came to: the file keeps that result, and the
 * program takes it as it is. What stands in the formula itself, such as {@code 320+45}, is computed anew; what it takes
 * from other cells is not. Where the form computes a figure, other rules look.
 */
public record FormulasOwn() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<FormCell> wrong = new ArrayList<>();
        List<FormCell> open = new ArrayList<>();
        for (FormCell answer :
                Cells.such(context, it -> !it.output() && it.formula().isEmpty())) {
            if (answer.isBlank() || answer.value() instanceof CellValue.Fault) {
                continue;
            }
            result.compared();
            if (answer.content() == FormCell.Content.FOREIGN_FORMULA) {
                Optional<Boolean> holds = StandingFormula.comesTo(answer.formula(), answer.value());
                if (holds.isEmpty()) {
                    open.add(answer);
                } else if (!holds.get()) {
                    wrong.add(answer);
                }
            }
        }
        if (!wrong.isEmpty()) {
            result.violation(Duty.MUST_FIX, told("formulas-own.wrong", wrong), places(wrong));
        }
        if (!open.isEmpty()) {
            result.violation(told("formulas-own.open", open), places(open));
        }
        return result.build();
    }

    private static Message told(String sentence, List<FormCell> answers) {
        return Message.of(sentence)
                .with(
                        "cells",
                        new MessageArgument.Phrases(answers.stream()
                                .map(it -> Message.of("formulas-own.cell")
                                        .with("label", it.place().label())
                                        .with("formula", "=" + it.formula())
                                        .with("shown", it.shown()))
                                .toList()));
    }

    private static List<Location> places(List<FormCell> answers) {
        return answers.stream().map(FormCell::place).toList();
    }
}
