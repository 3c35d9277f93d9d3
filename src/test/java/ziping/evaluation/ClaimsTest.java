package ziping.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.message.Message;
import ziping.model.result.PointsBasis;
import ziping.scoring.Score;

/** What a typed figure counts for, and that it is never forgotten. */
class ClaimsTest {
    private static final String LENGTH = "养护里程";
    private static final String TIMELY = "完工及时性";

    @Nested
    class The_first_run {
        @Test
        void gives_the_points_of_a_certain_rule() {
            EvaluationCase it = EvaluationCase.of("养护里程: {实际值: 96公里, 得分: ''}");

            assertEquals("16 RULE", it.points(LENGTH));
            assertEquals("16", it.written(LENGTH));
        }

        @Test
        void takes_a_figure_within_a_hundredth_for_the_same() {
            assertEquals(
                    "16 RULE", EvaluationCase.of("养护里程: {实际值: 96公里, 得分: 16.01}").points(LENGTH));
            assertEquals(
                    "16 RULE", EvaluationCase.of("养护里程: {实际值: 96公里, 得分: 15.99}").points(LENGTH));
        }

        @Test
        void lets_a_unit_judge_itself_more_strictly() {
            EvaluationCase it = EvaluationCase.of("养护里程: {得分: 15}");

            assertEquals("15 STRICTER", it.points(LENGTH));
            assertTrue(it.codes().contains("S03"), "its reason is due");
            assertEquals(List.of("D01 HELD_BACK"), it.states("D01"));
            assertFalse(it.codes().contains("S02"), "it is no deviation from the rule");
        }

        @Test
        void replaces_a_stricter_figure_where_the_rulebook_does_not_let_units() {
            EvaluationCase it = EvaluationCase.under("stricter-not-allowed", "养护里程: {得分: 15}");

            assertEquals("20 RULE", it.points(LENGTH));
            assertTrue(it.codes().contains("S02"));
        }

        @Test
        void replaces_a_figure_above_a_confirmed_rule() {
            EvaluationCase it = EvaluationCase.of("养护里程: {实际值: 96公里, 得分: 18}");

            assertEquals("16 RULE", it.points(LENGTH));
            assertEquals("16", it.written(LENGTH));
            assertEquals("18", it.claimed(LENGTH));
            assertTrue(it.codes().contains("S02"));
        }

        @Test
        void keeps_a_figure_above_a_rule_that_no_document_shows() {
            EvaluationCase it = EvaluationCase.under("unconfirmed", "养护里程: {实际值: 96公里, 得分: 18}");

            assertEquals("18 CLAIMED", it.points(LENGTH));
            assertEquals("16", it.rule(LENGTH));
            assertTrue(it.codes().contains("S02"), "it is to be confirmed");
        }

        @Test
        void never_keeps_a_figure_above_the_weight() {
            assertEquals(
                    "16 RULE",
                    EvaluationCase.under("unconfirmed", "养护里程: {实际值: 96公里, 得分: 21}")
                            .points(LENGTH));
            EvaluationCase open = EvaluationCase.of("养护里程: {实际值: 约96公里, 得分: 21}");
            assertEquals("- NONE", open.points(LENGTH));
            assertTrue(open.codes().contains("S01"));
            assertEquals(List.of("S16 HELD_BACK"), open.states("S16"));
        }

        @Test
        void never_keeps_a_figure_below_zero() {
            EvaluationCase it = EvaluationCase.of("养护里程: {得分: -3}");

            assertEquals("20 RULE", it.points(LENGTH));
            assertTrue(it.codes().contains("S01"));
        }

        @Test
        void lets_a_figure_stand_where_the_rule_is_silent() {
            EvaluationCase it = EvaluationCase.of("完工及时性: {实际值: 基本及时, 得分: 12}");

            assertEquals("12 CLAIMED", it.points(TIMELY));
            assertEquals("-", it.rule(TIMELY));
        }

        @Test
        void lets_all_figures_stand_where_the_form_gives_no_weights() {
            EvaluationCase it = EvaluationCase.of("养护里程: {分值: ''}, 验收合格率: {分值: ''}, 完工及时性: {分值: ''}, "
                    + "养护成本: {分值: ''}, 受益人数: {分值: ''}, 群众满意度: {分值: ''}");

            assertEquals("20 CLAIMED", it.points(LENGTH));
            assertEquals(
                    "100",
                    it.evaluation().figures().total().points().orElseThrow().toPlainString());
            assertTrue(it.evaluation().figures().total().grade().isEmpty(), "nobody knows what the full points are");
            assertEquals(List.of("S01 NOT_RUN", "W01 NOT_RUN"), it.states("S01", "W01"));
            assertEquals(List.of("W04"), it.codes(), "it is told once");
        }

        @Test
        void counts_no_figure_of_a_single_row_without_weight() {
            EvaluationCase it = EvaluationCase.of("养护里程: {分值: ''}");

            assertEquals("- NONE", it.points(LENGTH));
            assertTrue(it.codes().containsAll(List.of("W01", "W04")));
            assertEquals(List.of("S01 HELD_BACK"), it.states("S01"));
        }

        @Test
        void misses_weights_and_no_points_where_the_form_gives_neither() {
            EvaluationCase it = EvaluationCase.of("养护里程: {分值: '', 得分: ''}, 验收合格率: {分值: ''}, 完工及时性: {分值: ''}, "
                    + "养护成本: {分值: ''}, 受益人数: {分值: ''}, 群众满意度: {分值: ''}");

            assertEquals("- NONE", it.points(LENGTH));
            assertTrue(it.evaluation().figures().total().points().isEmpty());
            assertEquals(List.of("S16 NOT_RUN"), it.states("S16"));
        }

        @Test
        void guesses_nothing_where_neither_rule_nor_unit_gives_a_figure() {
            EvaluationCase it = EvaluationCase.of("完工及时性: {实际值: 基本及时, 得分: ''}");

            assertEquals("- NONE", it.points(TIMELY));
            assertEquals("", it.written(TIMELY));
            assertTrue(it.evaluation().figures().total().points().isEmpty());
            assertTrue(it.evaluation().figures().total().grade().isEmpty());
            assertEquals(List.of(TIMELY), it.evaluation().figures().total().missing());
        }

        @Test
        void takes_no_words_for_points() {
            EvaluationCase it = EvaluationCase.of("养护里程: {得分: 约20分}");

            assertEquals("20 RULE", it.points(LENGTH));
            assertTrue(it.codes().contains("T01"));
        }

        @Test
        void reads_points_with_their_unit() {
            assertEquals("15 STRICTER", EvaluationCase.of("养护里程: {得分: 15分}").points(LENGTH));
        }

        @Test
        void keeps_the_unit_s_word_for_the_same_grade() {
            EvaluationCase it = EvaluationCase.with("自评等级", "优");

            assertEquals("优", it.evaluation().figures().total().grade().orElseThrow());
            assertEquals(
                    "优", it.nextRun().evaluation().figures().total().grade().orElseThrow());
        }

        @Test
        void says_why_a_row_has_no_points_by_its_weight() {
            assertEquals("分值为 0，不计分", how(EvaluationCase.of("受益人数: {分值: 0, 得分: ''}"), "受益人数"));
            assertEquals("分值未填写，无法自动计分", how(EvaluationCase.of("受益人数: {分值: '', 得分: ''}"), "受益人数"));
            assertEquals("分值填写的不是数值，无法自动计分", how(EvaluationCase.of("受益人数: {分值: 二十分左右, 得分: ''}"), "受益人数"));
        }

        private String how(EvaluationCase it, String row) {
            return Messages.in(Language.ZH).text(it.scored(row).award().how());
        }

        @Test
        void leaves_points_alone_in_a_row_without_weight() {
            EvaluationCase it = EvaluationCase.of("养护里程: {分值: ''}");

            assertEquals("- NONE", it.points(LENGTH));
            assertEquals("20", it.written(LENGTH));
            assertTrue(it.codes().contains("W04"));
        }
    }

    @Nested
    class The_next_run {
        @Test
        void takes_no_figure_of_ours_for_a_claim() {
            EvaluationCase it = EvaluationCase.of("养护里程: {实际值: 96公里, 得分: ''}").corrected(LENGTH, "实际值", "108公里");

            assertEquals("18 RULE", it.points(LENGTH));
            assertEquals("-", it.claimed(LENGTH));
        }

        @Test
        void follows_the_rule_where_the_first_claim_agreed_with_it() {
            EvaluationCase it = EvaluationCase.of("养护里程: {实际值: 96公里, 得分: 16}").corrected(LENGTH, "实际值", "108公里");

            assertEquals("18 RULE", it.points(LENGTH));
            assertEquals("16", it.claimed(LENGTH));
            assertFalse(it.codes().contains("S02"), "the claim was about another actual value");
        }

        @Test
        void follows_the_rule_where_it_had_replaced_the_first_claim() {
            EvaluationCase it = EvaluationCase.of("养护里程: {实际值: 96公里, 得分: 18}").corrected(LENGTH, "实际值", "114公里");

            assertEquals("19 RULE", it.points(LENGTH));
            assertEquals("18", it.claimed(LENGTH));
            assertFalse(it.codes().contains("S02"));
        }

        @Test
        void keeps_on_saying_that_a_claim_was_replaced_while_nothing_changes() {
            EvaluationCase it =
                    EvaluationCase.of("养护里程: {实际值: 96公里, 得分: 18}").nextRun().nextRun();

            assertEquals("16 RULE", it.points(LENGTH));
            assertEquals("18", it.claimed(LENGTH));
            assertTrue(it.codes().contains("S02"));
        }

        @Test
        void keeps_a_stricter_figure_until_the_unit_changes_it() {
            EvaluationCase stricter = EvaluationCase.of("养护里程: {实际值: 108公里, 得分: 15}");

            assertEquals("15 STRICTER", stricter.nextRun().points(LENGTH));
            EvaluationCase corrected = stricter.corrected(LENGTH, "实际值", "114公里");
            assertEquals("15 STRICTER", corrected.points(LENGTH));
            EvaluationCase raised = corrected.corrected(LENGTH, "得分", "17");
            assertEquals("17 STRICTER", raised.points(LENGTH));
            assertEquals("15", raised.claimed(LENGTH));
            assertEquals("17 STRICTER", raised.nextRun().points(LENGTH));
        }

        @Test
        void replaces_a_stricter_figure_as_soon_as_it_lies_above_the_rule() {
            EvaluationCase it = EvaluationCase.of("养护里程: {实际值: 108公里, 得分: 17}").corrected(LENGTH, "实际值", "96公里");

            assertEquals("16 RULE", it.points(LENGTH));
            assertEquals("17", it.claimed(LENGTH));
        }

        @Test
        void takes_what_is_typed_over_our_figure_for_the_unit_s_word() {
            EvaluationCase it = EvaluationCase.of("养护里程: {实际值: 96公里, 得分: 18}").corrected(LENGTH, "得分", "14");

            assertEquals("14 STRICTER", it.points(LENGTH));
            assertEquals("18", it.claimed(LENGTH));
            assertEquals("14 STRICTER", it.nextRun().points(LENGTH));
            assertEquals("18", it.nextRun().claimed(LENGTH));
        }

        @Test
        void takes_a_deleted_figure_for_a_claim_withdrawn() {
            EvaluationCase it = EvaluationCase.of("养护里程: {得分: 15}").corrected(LENGTH, "得分", "");

            assertEquals("20 RULE", it.points(LENGTH));
            assertEquals("15", it.claimed(LENGTH));
            assertEquals("20 RULE", it.nextRun().points(LENGTH));
        }

        @Test
        void guesses_nothing_after_a_claim_was_withdrawn_where_the_rule_is_silent() {
            EvaluationCase it = EvaluationCase.of("完工及时性: {实际值: 基本及时, 得分: 12}").corrected(TIMELY, "得分", "");

            assertEquals("- NONE", it.points(TIMELY));
            assertEquals("12", it.claimed(TIMELY));
            assertEquals("- NONE", it.nextRun().points(TIMELY));
        }

        @Test
        void gives_no_points_for_an_actual_value_that_was_deleted() {
            EvaluationCase it = EvaluationCase.of("养护里程: {得分: ''}").corrected(LENGTH, "实际值", "");

            assertEquals("- NONE", it.points(LENGTH));
            assertTrue(it.codes().contains("S16"));
        }

        @Test
        void forgets_no_claim_of_a_row_that_lost_its_weight_for_a_while() {
            EvaluationCase it = EvaluationCase.of("养护里程: {实际值: 96公里, 得分: 18}")
                    .corrected(LENGTH, "分值", "")
                    .corrected(LENGTH, "分值", "20");

            assertEquals("16 RULE", it.points(LENGTH));
            assertEquals("18", it.claimed(LENGTH));
        }

        @Test
        void knows_a_renamed_indicator_by_its_cell() {
            EvaluationCase it = EvaluationCase.of("养护里程: {实际值: 96公里, 得分: 18}").corrected(LENGTH, "三级", "养护公里数");

            assertEquals("16 RULE", it.points("养护公里数"));
            assertEquals("18", it.claimed("养护公里数"));
            assertEquals("18 RULE", it.corrected("养护公里数", "实际值", "108公里").points("养护公里数"));
        }

        @Test
        void gives_a_new_indicator_no_claim_of_a_row_that_is_still_there() {
            EvaluationCase it = EvaluationCase.of("养护里程: {实际值: 96公里, 得分: 18}").insertedBefore(LENGTH, "养护标准");

            assertEquals("-", it.claimed("养护标准"));
            assertEquals("18", it.claimed(LENGTH));
        }
    }

    @Nested
    class A_formula {
        @Test
        void of_the_form_is_no_claim_and_shows_our_figure() {
            EvaluationCase it = EvaluationCase.with("预算执行率得分", "{live: 9}");

            assertEquals("10 RULE", it.executionPoints());
            assertEquals("10", it.shown("预算执行率得分"));
            assertEquals(
                    "", it.remembered(PriorRunLookup.Keys.EXECUTION.points()).claimed());
        }

        @Test
        void of_the_form_that_was_put_back_withdraws_the_claim() {
            EvaluationCase it = EvaluationCase.with("预算执行率得分", "8").changed("预算执行率得分", "{live: 8}");

            assertEquals("10 RULE", it.executionPoints());
        }

        @Test
        void of_a_person_stays_and_is_said() {
            EvaluationCase it = EvaluationCase.with("预算执行率得分", "{formula: 5+4, value: 9}");

            assertEquals("9 STRICTER", it.executionPoints());
            assertTrue(it.codes().contains("F01"));
            assertEquals("9", it.shown("预算执行率得分"));
            assertEquals(List.of(), it.editsOf("预算执行率得分"));
        }

        @Test
        void of_a_person_above_the_rule_stays_while_ours_counts() {
            EvaluationCase it = EvaluationCase.of("养护里程: {实际值: 96公里, 得分: {formula: 20*0.9, value: 18}}");

            assertEquals("16 RULE", it.points(LENGTH));
            assertEquals("18", it.written(LENGTH));
            assertEquals("16 RULE", it.nextRun().points(LENGTH));
            assertTrue(it.nextRun().codes().contains("F01"));
        }
    }

    @Nested
    class A_rule_with_bounds {
        private final PointsRuling lowerTier = new PointsRuling(
                new Score.Bounds(new BigDecimal("6"), new BigDecimal("8"), false, Message.of("how.words-open")),
                Optional.of(BigDecimal.TEN),
                "tiers",
                List.of(),
                true,
                true);

        @Test
        void lets_a_figure_within_stand() {
            assertEquals(Optional.of(new BigDecimal("6")), points("6"));
            assertEquals(Optional.of(new BigDecimal("7.99")), points("7.99"));
            assertEquals(
                    PointsBasis.WITHIN,
                    lowerTier.award(new ClaimedFigure("7", "7")).basis());
        }

        @Test
        void gives_nothing_for_a_figure_outside_or_none() {
            assertEquals(Optional.empty(), points("8"));
            assertEquals(Optional.empty(), points("5.99"));
            assertEquals(Optional.empty(), points(""));
            assertEquals(
                    PointsBasis.NONE,
                    lowerTier.award(new ClaimedFigure("8", "8")).basis());
        }

        private Optional<BigDecimal> points(String claimed) {
            return lowerTier.award(new ClaimedFigure(claimed, claimed)).points();
        }
    }
}
