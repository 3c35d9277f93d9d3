package ziping.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziping.model.Answer;
import ziping.model.Duty;
import ziping.model.Entry;
import ziping.model.Fact;
import ziping.model.Place;
import ziping.model.Saying;

/**
 * An answer is what a person states, not what a formula of his own last came to: the file keeps that result, and the
 * program takes it as it is. What stands in the formula itself, such as {@code 320+45}, is computed anew; what it takes
 * from other cells is not. Where the form computes a figure, other rules look.
 */
public record FormulasOwn() implements Check {
    @Override
    public CheckResult run(CheckContext context) {
        CheckResult.Builder result = new CheckResult.Builder();
        List<Entry> wrong = new ArrayList<>();
        List<Entry> open = new ArrayList<>();
        for (Entry answer :
                Cells.such(context, it -> !it.output() && it.formula().isEmpty())) {
            if (answer.isBlank() || answer.answer() instanceof Answer.Fault) {
                continue;
            }
            result.compared();
            if (answer.content() == Entry.Content.FOREIGN_FORMULA) {
                Optional<Boolean> holds = StandingFormula.comesTo(answer.formula(), answer.answer());
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

    private static Saying told(String sentence, List<Entry> answers) {
        return Saying.of(sentence)
                .with(
                        "cells",
                        new Fact.Phrases(answers.stream()
                                .map(it -> Saying.of("formulas-own.cell")
                                        .with("label", it.place().label())
                                        .with("formula", "=" + it.formula())
                                        .with("shown", it.shown()))
                                .toList()));
    }

    private static List<Place> places(List<Entry> answers) {
        return answers.stream().map(Entry::place).toList();
    }
}
