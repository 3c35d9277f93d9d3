package ziping.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import ziping.messages.Language;
import ziping.messages.Messages;

/** Indicators that do not apply are left out, and the rest counts for the whole. */
class NotApplicableTest {
    private static final String PEOPLE = "受益人数";
    private static final String LEFT_OUT = "受益人数: {实际值: 不适用, 得分: ''}";
    private static final Messages ZH = Messages.in(Language.ZH);

    @Test
    void has_no_points_and_raises_the_rest_to_the_whole() {
        EvaluationCase it = EvaluationCase.of(LEFT_OUT + ", 养护里程: {实际值: 96公里, 得分: 16}");

        assertEquals("- LEFT_OUT", it.points(PEOPLE));
        assertEquals("95", it.shown("总分"), "(80 − 4) × 100 ÷ 80");
        assertEquals(
                "(10 + 16 + 15 + 15 + 10 + 10) × 100 ÷ 80 = 95（不适用的指标不考核）",
                ZH.text(it.evaluation().figures().total().how()));
        assertEquals("优秀", it.shown("自评等级"));
    }

    @Test
    void is_rounded_once() {
        EvaluationCase it = EvaluationCase.of("受益人数: {实际值: 不适用, 得分: ''}, 群众满意度: {实际值: 80%, 得分: 8.89}");

        assertEquals("98.61", it.shown("总分"), "(70 + 8.89) × 100 ÷ 80 = 98.6125");
    }

    @Test
    void takes_away_what_was_typed_as_its_points_but_remembers_it() {
        EvaluationCase it = EvaluationCase.of("受益人数: {实际值: 不适用, 得分: 20}");

        assertEquals("", it.written(PEOPLE));
        assertEquals("20", it.claimed(PEOPLE));
        assertEquals(
                it.evaluation().figures().total(),
                it.nextRun().evaluation().figures().total());
    }

    @Test
    void is_told_and_asks_for_no_explanation() {
        EvaluationCase it = EvaluationCase.of(LEFT_OUT);

        assertTrue(it.codes().contains("S17"));
        assertFalse(it.codes().contains("D01"));
        assertFalse(it.codes().contains("W01"), "its weight still belongs to the 100");
        assertEquals("", it.explanation(PEOPLE));
    }

    @Test
    void belongs_to_no_block() {
        List<String> blocks = EvaluationCase.of(LEFT_OUT).evaluation().figures().blocks().stream()
                .map(block -> block.level1())
                .toList();

        assertEquals(List.of("预算执行率", "产出指标", "满意度指标"), blocks);
    }

    @Test
    void converts_nothing_while_the_weights_do_not_add_up() {
        EvaluationCase it = EvaluationCase.of(LEFT_OUT + ", 养护里程: {分值: 10, 得分: 10}");

        assertEquals("70", it.shown("总分"));
        assertTrue(it.codes().contains("W01"));
    }

    @Test
    void applies_again_once_an_actual_value_is_filled_in() {
        EvaluationCase it = EvaluationCase.of(LEFT_OUT).corrected(PEOPLE, "实际值", "5200人");

        assertEquals("20 RULE", it.points(PEOPLE));
        assertEquals("100", it.shown("总分"));
    }

    @Test
    void stays_without_points_where_the_rulebook_does_not_leave_out() {
        EvaluationCase it = EvaluationCase.under("county-with-ladder", LEFT_OUT);

        assertEquals("- NONE", it.points(PEOPLE));
        assertEquals("", it.shown("总分"));
        assertTrue(it.codes().contains("S16"));
    }

    @Test
    void is_not_the_same_as_not_filled_in() {
        assertEquals("- NONE", EvaluationCase.of("受益人数: {实际值: 未填报, 得分: ''}").points(PEOPLE));
    }
}
