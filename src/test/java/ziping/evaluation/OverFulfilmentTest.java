package ziping.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import ziping.messages.Language;
import ziping.messages.Messages;

/** Targets that were surpassed by much: a reason is due, and where the rulebook has a ladder points are lost. */
class OverFulfilmentTest {
    private static final String PEOPLE = "受益人数";
    private static final Messages ZH = Messages.in(Language.ZH);

    @Test
    void costs_nothing_nationally_but_asks_for_a_reason_and_begins_it() {
        EvaluationCase it = EvaluationCase.of("受益人数: {实际值: 12000人, 得分: 20}");

        assertEquals("20 RULE", it.points(PEOPLE));
        assertEquals("【系统测算】目标值≥5000人，实际值12000人，为目标值的240%。【原因】‹请填写›【措施】‹请填写›", it.explanation(PEOPLE));
        assertTrue(it.codes().contains("D02"));
        assertFalse(it.codes().contains("D01"));
    }

    @Test
    void is_settled_by_the_reason_a_person_gives() {
        String answered = "【系统测算】目标值≥5000人，实际值12000人，为目标值的240%。【原因】邻县群众也来使用【措施】明年提高目标";
        EvaluationCase it = EvaluationCase.of("受益人数: {实际值: 12000人, 得分: 20}").corrected(PEOPLE, "偏差说明", answered);

        assertEquals(answered, it.explanation(PEOPLE));
        assertFalse(it.codes().contains("D02"));
    }

    @Test
    void draft_goes_when_the_actual_value_is_corrected() {
        EvaluationCase it = EvaluationCase.of("受益人数: {实际值: 12000人, 得分: 20}").corrected(PEOPLE, "实际值", "5200人");

        assertEquals("", it.explanation(PEOPLE));
        assertFalse(it.codes().contains("D02"));
    }

    @Test
    void costs_what_the_ladder_says() {
        assertEquals("20 RULE", under("7499人"));
        assertEquals("18 RULE", under("7500人"));
        assertEquals("18 RULE", under("9999人"));
        assertEquals("16 RULE", under("10000人"));
        assertEquals(
                "实际值超过目标值的 200%，调减分值：20 × (1 − 0.2) = 16",
                ZH.text(EvaluationCase.under("county-with-ladder", "受益人数: {实际值: 10000人, 得分: ''}")
                        .scored(PEOPLE)
                        .award()
                        .how()));
    }

    @Test
    void points_lost_by_it_are_explained_once() {
        EvaluationCase it = EvaluationCase.under("county-with-ladder", "受益人数: {实际值: 10000人, 得分: ''}");

        assertTrue(it.codes().contains("D01"));
        assertFalse(it.codes().contains("D02"));
    }

    private static String under(String actual) {
        return EvaluationCase.under("county-with-ladder", "受益人数: {实际值: " + actual + ", 得分: ''}")
                .points(PEOPLE);
    }
}
