package ziping.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import ziping.testing.RandomValues;

/** Properties of the parser for all texts. */
class ValueParserPropertyTest {
    private static final List<String> PIECES = List.of(
            "0", "1", "2.5", "12", "100", "2021", "1,234.5", "三", "十二", "两百", "五十万", "≥", "≤", "＞", "=", "不低于", "不超过",
            "约", "近", "控制在", "以上", "以内", "（含）", "（不含", "%", "‰", "万", "亿", "元", "万元", "人次", "个", "个月", "年", "月", "日",
            "底", "前", "年底", "上半年", "至", "-", "～", "：", "/", "，", "。", "、", "(", ")", "第", "每", "多", "余", "几", "下降",
            "完成", "无", "零", "达成", "优", "级", "号", "×", "±", "A", "km", "\n", " ", "百分之", "分之", "￥");
    private static final List<String> BLANKS = List.of(" ", "\t", "\n", "\u3000", "\u00A0");

    @Test
    void any_text_has_a_meaning() {
        RandomValues.forAll(1000, values -> {
            String text = values.text(40);
            assertNotNull(ValueParser.ofText(text), text);
        });
    }

    @Test
    void anything_put_together_from_what_people_write_has_a_meaning() {
        RandomValues.forAll(5000, values -> {
            String text = written(values);
            assertNotNull(ParsedValueText.of(ValueParser.ofText(text)), text);
        });
    }

    @Test
    void full_width_and_half_width_mean_the_same() {
        RandomValues.forAll(3000, values -> {
            String text = written(values);
            assertEquals(meaning(text), meaning(Normalizer.normalize(text, Normalizer.Form.NFKC)), text);
            assertEquals(meaning(text), meaning(fullWidth(text)), text);
        });
    }

    @Test
    void blanks_around_a_text_mean_nothing() {
        RandomValues.forAll(2000, values -> {
            String text = written(values);
            assertEquals(meaning(text), meaning(blanks(values) + text + blanks(values)), text);
        });
    }

    private static String written(RandomValues values) {
        return String.join("", values.list(0, 9, () -> values.oneOf(PIECES)));
    }

    private static String blanks(RandomValues values) {
        return String.join("", values.list(0, 3, () -> values.oneOf(BLANKS)));
    }

    private static String meaning(String text) {
        return SpellingNormalizer.normal(ParsedValueText.of(ValueParser.ofText(text)));
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(it -> wide.append(it >= '!' && it <= '~' ? (char) (it + 0xFEE0) : (char) it));
        return wide.toString();
    }
}
