package ziping.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.result.Evaluation;
import ziping.model.run.Refusal;

/** Which law judges a form: that of its rulebook, on the last day of its year. */
class LawDayTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Test
    void the_year_of_the_form_decides_which_version_counts() {
        assertEquals("差", graded("2020"));
        assertEquals("优", graded("2021"));
        assertEquals("优", graded("2021年度"));
    }

    @Test
    void a_form_without_a_year_is_judged_by_the_day_of_the_run_and_told_so() {
        EvaluationCase it = EvaluationCase.with("年度", "''");

        assertEquals(LocalDate.of(2026, 11, 23), it.evaluation().law().day());
        assertTrue(it.codes().contains("Y01"));
    }

    @Test
    void a_year_before_all_law_is_judged_by_the_first_that_is_known() {
        assertEquals(
                LocalDate.of(2017, 1, 1),
                EvaluationCase.with("年度", "2001").evaluation().law().day());
    }

    @Test
    void an_unknown_rulebook_is_refused_with_those_that_are_known() {
        Evaluator evaluator = new Evaluator(EvaluationCase.laws(), Optional.of("shanxii"), "test");
        Evaluator.Judgement judgement = evaluator.evaluate(EvaluationCase.of("").submission(), NOW);

        Refusal refusal =
                assertInstanceOf(Evaluator.Judgement.Refused.class, judgement).refusal();
        assertEquals(Refusal.Reason.UNKNOWN_RULEBOOK, refusal.reason());
        assertTrue(Messages.in(Language.ZH).text(refusal.message()).contains("shanxii"));
        assertTrue(Messages.in(Language.ZH).text(refusal.message()).contains("shanxi、"));
    }

    /** The grade of a form with 85 points in a year, by a rulebook whose scale changed on the last day of 2021. */
    private static String graded(String year) {
        EvaluationCase form = EvaluationCase.with("年度", year).corrected("养护里程", "得分", "5");
        Evaluation evaluation = ((Evaluator.Judgement.Judged)
                        new Evaluator(EvaluationCase.laws(), Optional.of("changed-in-2021"), "test")
                                .evaluate(form.submission(), NOW))
                .evaluation();
        assertEquals("85", evaluation.figures().total().points().orElseThrow().toPlainString());
        return evaluation.figures().total().grade().orElseThrow();
    }
}
