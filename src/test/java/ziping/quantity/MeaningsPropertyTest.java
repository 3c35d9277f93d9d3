package ziping.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/** Properties of the parser for all texts. */
class MeaningsPropertyTest {
    @Property
    void any_text_has_a_meaning(@ForAll @StringLength(max = 40) String text) {
        assertNotNull(Meanings.ofText(text));
    }

    @Property(tries = 5000)
    void anything_put_together_from_what_people_write_has_a_meaning(@ForAll("written") String text) {
        assertNotNull(Shown.of(Meanings.ofText(text)));
    }

    @Property(tries = 3000)
    void full_width_and_half_width_mean_the_same(@ForAll("written") String text) {
        assertEquals(meaning(text), meaning(Normalizer.normalize(text, Normalizer.Form.NFKC)));
        assertEquals(meaning(text), meaning(fullWidth(text)));
    }

    @Property(tries = 2000)
    void blanks_around_a_text_mean_nothing(
            @ForAll("written") String text, @ForAll("blanks") String before, @ForAll("blanks") String after) {
        assertEquals(meaning(text), meaning(before + text + after));
    }

    @Provide
    Arbitrary<String> written() {
        List<String> pieces = List.of(
                "0", "1", "2.5", "12", "100", "2021", "1,234.5", "三", "十二", "两百", "五十万", "≥", "≤", "＞", "=", "不低于",
                "不超过", "约", "近", "控制在", "以上", "以内", "（含）", "（不含", "%", "‰", "万", "亿", "元", "万元", "人次", "个", "个月", "年",
                "月", "日", "底", "前", "年底", "上半年", "至", "-", "～", "：", "/", "，", "。", "、", "(", ")", "第", "每", "多", "余",
                "几", "下降", "完成", "无", "零", "达成", "优", "级", "号", "×", "±", "A", "km", "\n", " ", "百分之", "分之", "￥");
        return Arbitraries.of(pieces).list().ofMaxSize(9).map(it -> String.join("", it));
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.strings()
                .withChars(' ', '\t', '\n', '\u3000', '\u00A0')
                .ofMaxLength(3);
    }

    private static String meaning(String text) {
        return Spelling.normal(Shown.of(Meanings.ofText(text)));
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(it -> wide.append(it >= '!' && it <= '~' ? (char) (it + 0xFEE0) : (char) it));
        return wide.toString();
    }
}
