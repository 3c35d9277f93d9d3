package ziping.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ziping.model.form.FieldNames;
import ziping.model.form.Form;
import ziping.testing.BuiltInRulebooks;

/** Explanations: begun by the program where they are due, the person's own as soon as a person touched them. */
class DraftsTest {
    private static final String LENGTH = "养护里程";
    private static final String DRAFT = "【系统测算】目标值≥120公里，实际值96公里，得16分，扣4分。【原因】‹请填写›【措施】‹请填写›";

    @Test
    void is_begun_where_points_are_lost() {
        EvaluationCase it = lost();

        assertEquals(DRAFT, it.explanation(LENGTH));
        assertTrue(it.scored(LENGTH).explanation().drafted());
        assertTrue(it.codes().contains("D01"), "a draft is no explanation yet");
    }

    @Test
    void is_begun_for_the_execution_row_too() {
        EvaluationCase it = EvaluationCase.of(BuiltInRulebooks.FORMS.get("shanxi-2021"), "全年执行数_县区级: 40\n预算执行率得分: ''");

        assertEquals("【系统测算】全年预算50万元，执行40万元，执行率80%，得8分，扣2分。【原因】‹请填写›【措施】‹请填写›", it.shown("预算执行率_偏差说明"));
    }

    @Test
    void states_a_bare_rate_in_percent() {
        EvaluationCase it = EvaluationCase.of("群众满意度: {实际值: 0.81, 得分: ''}");

        assertEquals("【系统测算】目标值≥90%，实际值81%，得9分，扣1分。【原因】‹请填写›【措施】‹请填写›", it.explanation("群众满意度"));
    }

    @Test
    void quotes_words() {
        EvaluationCase it = EvaluationCase.of("完工及时性: {实际值: 部分达成预期指标并具有一定效果, 得分: 11}");

        assertEquals("【系统测算】目标值为“及时”，实际为“部分达成预期指标并具有一定效果”，得11分，扣4分。【原因】‹请填写›【措施】‹请填写›", it.explanation("完工及时性"));
    }

    @Test
    void is_not_begun_where_no_points_are_lost_or_none_are_known() {
        assertEquals("", EvaluationCase.of("").explanation(LENGTH));
        assertEquals("", EvaluationCase.of("养护里程: {实际值: '', 得分: ''}").explanation(LENGTH));
    }

    @Test
    void follows_the_facts_while_the_person_s_words_stay() {
        EvaluationCase it = lost().corrected(LENGTH, "偏差说明", DRAFT.replaceFirst("‹请填写›", "雨季停工"))
                .corrected(LENGTH, "实际值", "108公里");

        assertEquals("【系统测算】目标值≥120公里，实际值108公里，得18分，扣2分。【原因】雨季停工【措施】‹请填写›", it.explanation(LENGTH));
        assertFalse(it.codes().contains("D01"), "the reason is given");
    }

    @Test
    void belongs_to_the_person_once_its_fact_was_edited() {
        String edited = DRAFT.replace("得16分", "得十六分");
        EvaluationCase it = lost().corrected(LENGTH, "偏差说明", edited);

        assertEquals(edited, it.explanation(LENGTH));
        assertEquals(edited, it.corrected(LENGTH, "实际值", "108公里").nextRun().explanation(LENGTH));
    }

    @Test
    void belongs_to_the_person_once_its_fact_was_deleted() {
        String deleted = "【系统测算】【原因】‹请填写›【措施】‹请填写›";
        EvaluationCase it = lost().corrected(LENGTH, "偏差说明", deleted).nextRun().nextRun();

        assertEquals(deleted, it.explanation(LENGTH));
    }

    @Test
    void never_replaces_what_a_person_wrote() {
        EvaluationCase it = EvaluationCase.of("养护里程: {实际值: 96公里, 得分: 16, 偏差说明: 雨季停工，抓紧补做}");

        assertEquals("雨季停工，抓紧补做", it.explanation(LENGTH));
        assertEquals("雨季停工，抓紧补做", it.corrected(LENGTH, "实际值", "108公里").explanation(LENGTH));
        assertFalse(it.codes().contains("D01"));
    }

    @Test
    void is_taken_back_when_it_is_no_longer_due_and_nobody_touched_it() {
        assertEquals("", lost().corrected(LENGTH, "实际值", "120公里").explanation(LENGTH));
    }

    @Test
    void stays_when_it_is_no_longer_due_but_a_person_wrote_in_it() {
        EvaluationCase it = lost().corrected(LENGTH, "偏差说明", DRAFT.replaceFirst("‹请填写›", "雨季停工"))
                .corrected(LENGTH, "实际值", "120公里");

        assertTrue(it.explanation(LENGTH).endsWith("【原因】雨季停工【措施】‹请填写›"), it.explanation(LENGTH));
    }

    @Test
    void is_begun_anew_when_a_person_deleted_it() {
        assertEquals(DRAFT, lost().corrected(LENGTH, "偏差说明", "").explanation(LENGTH));
    }

    @Test
    void is_known_by_its_whole_fact_whatever_that_quotes() {
        EvaluationCase it =
                EvaluationCase.of("养护里程: {目标值: 【原因】≥120公里, 实际值: 96公里, 得分: ''}").corrected(LENGTH, "实际值", "108公里");

        assertEquals("【系统测算】目标值【原因】≥120公里，实际值108公里，得18分，扣2分。【原因】‹请填写›【措施】‹请填写›", it.explanation(LENGTH));
    }

    @Test
    void keeps_within_the_length_that_the_form_allows() {
        String text = EvaluationCase.of(limited(60), "指标: {养护里程: {实际值: 96公里, 得分: ''}}")
                .explanation(LENGTH);
        assertEquals(DRAFT, text);
        assertTrue(text.length() <= 60);

        String shorter = EvaluationCase.of(limited(50), "指标: {养护里程: {实际值: 96公里, 得分: ''}}")
                .explanation(LENGTH);
        assertEquals("【系统测算】得16分，扣4分。【原因】‹请填写›【措施】‹请填写›", shorter);
        assertTrue(shorter.length() <= 50);
    }

    @Test
    void survives_a_renamed_indicator() {
        EvaluationCase it = lost().corrected(LENGTH, "三级", "养护公里数").corrected("养护公里数", "实际值", "108公里");

        assertEquals("【系统测算】目标值≥120公里，实际值108公里，得18分，扣2分。【原因】‹请填写›【措施】‹请填写›", it.explanation("养护公里数"));
    }

    private static EvaluationCase lost() {
        return EvaluationCase.of("养护里程: {实际值: 96公里, 得分: ''}");
    }

    private static Form limited(int characters) {
        Form form = BuiltInRulebooks.FORMS.get("shanxi-2021");
        Map<String, Form.Field> fields = new LinkedHashMap<>(form.fields());
        fields.computeIfPresent(
                FieldNames.EXPLANATION,
                (name, it) -> new Form.Field(
                        name, it.label(), it.kind(), it.output(), it.formula(), it.inTable(), Optional.of(characters)));
        return new Form(form.plan(), fields);
    }
}
