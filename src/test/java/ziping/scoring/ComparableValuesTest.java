package ziping.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ziping.messages.Language;
import ziping.messages.Messages;
import ziping.model.Decimals;
import ziping.quantity.ParsedValue;
import ziping.quantity.ValueParser;

/** How the methods compare typed targets and actual values. Each case has 10 points. */
class ComparableValuesTest {
    private static final ScoringMethod UPWARD = new Proportional(BigDecimal.ZERO);
    private static final ScoringMethod EXACT = new Equal();
    private static final ScoringMethod IN_WORDS = new WordsMatch(List.of("完成"));
    private static final Messages ZH = Messages.in(Language.ZH);

    @Test
    void a_rate_may_be_a_fraction() {
        assertEquals("10", points(UPWARD, "≥90%", "0.95"));
        assertEquals("5", points(UPWARD, "≥90%", "0.45"));
    }

    @Test
    void a_converted_value_meets_its_target_exactly() {
        assertEquals("10", points(UPWARD, "≥15亩", "1公顷"));
        assertEquals("10", points(UPWARD, "1年", "12个月"));
    }

    @Test
    void a_decrease_is_compared_with_a_decrease_only() {
        assertEquals("10", points(UPWARD, "下降3%", "下降5%"));
        assertEquals("5", points(UPWARD, "下降4%", "下降2%"));
        assertEquals(open("how.kinds-differ"), points(UPWARD, "下降3%", "增长5%"));
        assertEquals(open("how.kinds-differ"), points(UPWARD, "增长5%", "下降5%"));
    }

    @Test
    void a_comparator_in_the_actual_value_counts_only_if_it_repeats_the_target() {
        assertEquals("10", points(UPWARD, "≥266米", "≥266米"));
        assertEquals("10", points(UPWARD, "90%", "95%以上"));
        assertEquals(open("how.kinds-differ"), points(UPWARD, "≥90%", "低于90%"));
    }

    @Test
    void none_is_zero_where_things_are_counted() {
        assertEquals("10", points(EXACT, "=0起", "无"));
        assertEquals("0", points(UPWARD, "≥1个", "无"));
        assertEquals("0", points(EXACT, "零事故", "1起"));
        assertEquals(open("how.actual-in-words"), points(UPWARD, "≥90%", "无"));
    }

    @Test
    void not_applicable_is_said_as_such() {
        assertEquals(open("how.not-applicable"), points(UPWARD, "≥90%", "不适用"));
        assertEquals(open("how.not-applicable"), points(IN_WORDS, "及时", "不适用"));
    }

    @Test
    void days_tiers_and_levels_are_matched_as_words() {
        assertEquals("10", points(IN_WORDS, "2021年12月底前", "完成"));
        assertEquals("10", points(IN_WORDS, "优", "优"));
        assertEquals(open("how.words-open"), points(IN_WORDS, "达成", "部分达成"));
    }

    private static String points(ScoringMethod method, String target, String actual) {
        ParsedValue.TargetAndActual values =
                ParsedValue.TargetAndActual.of(ValueParser.ofText(target), ValueParser.ofText(actual));
        Rounding rounding = new Rounding(2, RoundingMode.HALF_UP);
        Score score = method.score(
                new ScoringInput(values.target(), values.actual(), BigDecimal.TEN, rounding, Optional.empty()));
        return score instanceof Score.Certain certain ? Decimals.plain(certain.points()) : ZH.text(score.how());
    }

    private static String open(String key) {
        return ZH.text(key);
    }
}
